using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Persistence.Migrating;

/// <summary>
/// Lets the one set of migrations, which names PostgreSQL's types, make SQLite's tables: each column gets the type SQLite's provider would have
/// chosen. It matters: by its affinity rules SQLite would keep a decimal in a column called <c>numeric(18,6)</c> as a binary fraction.
/// </summary>
internal sealed class SqliteMigrationsSql(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void ColumnDefinition(
        string? schema, string table, string name, ColumnOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        operation.ColumnType = Dependencies.TypeMappingSource.FindMapping(operation.ClrType)?.StoreType ?? "TEXT";
        base.ColumnDefinition(schema, table, name, operation, model, builder);
    }
}
