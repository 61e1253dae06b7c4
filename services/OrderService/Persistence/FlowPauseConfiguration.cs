using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OrderService.Persistence;

internal sealed class FlowPauseConfiguration : IEntityTypeConfiguration<FlowPause>
{
    public void Configure(EntityTypeBuilder<FlowPause> pause)
    {
        pause.ToTable("flow_pauses");
        pause.HasKey(row => row.Integration);
        pause.Property(row => row.Integration).HasMaxLength(40);
        pause.Ignore(row => row.Failure);
    }
}
