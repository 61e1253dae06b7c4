using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Persistence.Conventions;

/// <summary>No database makes keys: identity columns are spelt differently in each, and ids are made where the time is injected.</summary>
internal sealed class KeysAreOurs : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(type => type.GetDeclaredProperties()))
        {
            if (property.IsPrimaryKey())
                property.Builder.ValueGenerated(ValueGenerated.Never);
        }
    }
}
