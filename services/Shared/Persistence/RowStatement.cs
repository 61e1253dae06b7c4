using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Persistence;

/// <summary>
/// A hand-written statement on one entity's table, for what LINQ cannot say (<c>ON CONFLICT</c>, <c>SKIP LOCKED</c>, <c>RETURNING</c>): names come from the
/// model and values pass the model's conversions, so that one text serves both databases.
/// </summary>
public sealed class RowStatement : IAsyncDisposable
{
    private readonly DbContext _database;
    private readonly IEntityType _entity;
    private readonly StoreObjectIdentifier _table;
    private readonly DbCommand _command;
    private readonly ISqlGenerationHelper _sql;

    /// <summary>A statement on the table of <paramref name="entity"/>.</summary>
    public RowStatement(DbContext database, Type entity)
    {
        _database = database;
        _entity = database.Model.FindEntityType(entity)
            ?? throw new InvalidOperationException($"{database.GetType().Name} does not know {entity.Name}. Add it in OnModelCreating.");
        _table = StoreObjectIdentifier.Create(_entity, StoreObjectType.Table)
            ?? throw new InvalidOperationException($"{entity.Name} has no table.");
        _sql = database.GetService<ISqlGenerationHelper>();
        _command = database.Database.GetDbConnection().CreateCommand();
        _command.CommandTimeout = database.Database.GetCommandTimeout() ?? _command.CommandTimeout;
    }

    /// <summary>The table's name, quoted.</summary>
    public string Table => _sql.DelimitIdentifier(_table.Name, _table.Schema);

    /// <summary>The quoted name of the column that keeps <paramref name="property"/>.</summary>
    public string Column(string property) => _sql.DelimitIdentifier(Property(property).GetColumnName(_table)!);

    /// <summary>A parameter with <paramref name="value"/> as <paramref name="property"/> is stored; returns the parameter's place in the text.</summary>
    public string Value(string property, object value)
    {
        var name = $"@p{_command.Parameters.Count}";
        _command.Parameters.Add(Property(property).GetRelationalTypeMapping().CreateParameter(_command, name, value));
        return name;
    }

    /// <summary>The text of a query of the same context, to be put into this statement; its parameters become the statement's own.</summary>
    public string Query(IQueryable query)
    {
        using var command = query.CreateDbCommand();
        var parameters = command.Parameters.Cast<DbParameter>().ToList();
        command.Parameters.Clear();
        _command.Parameters.AddRange(parameters.ToArray());
        return command.CommandText;
    }

    /// <summary>Runs the statement; returns the number of rows it touched.</summary>
    public Task<int> ExecuteAsync(string text, CancellationToken cancellationToken) =>
        RunAsync(text, () => _command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);

    /// <summary>Runs the statement; returns the ids it gave back in its first column.</summary>
    public Task<IReadOnlyList<Guid>> ReturningIdsAsync(string text, CancellationToken cancellationToken) => RunAsync<IReadOnlyList<Guid>>(
        text,
        async () =>
        {
            await using var reader = await _command.ExecuteReaderAsync(cancellationToken);
            var ids = new List<Guid>();
            while (await reader.ReadAsync(cancellationToken))
                ids.Add(reader.GetGuid(0));
            return ids;
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private IProperty Property(string name) => _entity.FindProperty(name)
        ?? throw new InvalidOperationException($"{_entity.DisplayName()} has no stored property {name}.");

    private async Task<T> RunAsync<T>(string text, Func<Task<T>> run, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // Names come from the model, values are parameters.
        _command.CommandText = text;
#pragma warning restore CA2100
        _command.Transaction = _database.Database.CurrentTransaction?.GetDbTransaction();
        await _database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await run();
        }
        finally
        {
            await _database.Database.CloseConnectionAsync();
        }
    }
}
