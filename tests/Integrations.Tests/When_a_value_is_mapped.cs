namespace Integrations.Tests;

public sealed class When_a_value_is_mapped
{
    private static readonly MappedSetting Mapping = new() { Table = new(StringComparer.Ordinal) { ["cash"] = "CASH", ["BE:21"] = "VATBE21", ["21"] = "VAT21" } };

    [Fact]
    public void What_is_switched_off_is_never_sent() => Resolve(Mapping with { Enabled = false, Force = "X" }, "cash").ShouldBe((true, null));

    [Fact]
    public void A_forced_value_goes_before_everything() => Resolve(Mapping with { Force = "X" }, "cash").ShouldBe((true, "X"));

    [Theory]
    [InlineData("cash")]
    [InlineData(" CASH ")]
    public void The_table_minds_neither_capitals_nor_blanks(string source) => Resolve(Mapping, source).ShouldBe((true, "CASH"));

    [Fact]
    public void The_first_source_the_table_knows_counts()
    {
        Resolve(Mapping, "BE:21", "21").ShouldBe((true, "VATBE21"));
        Resolve(Mapping, "NL:21", "21").ShouldBe((true, "VAT21"));
    }

    [Fact]
    public void An_empty_value_gets_the_fallback_whatever_becomes_of_unmapped_ones()
    {
        Resolve(Mapping with { Fallback = "OTHER" }, null, " ").ShouldBe((true, "OTHER"));
        Resolve(Mapping, null, " ").ShouldBe((true, null));
    }

    [Theory]
    [InlineData(UnmappedValue.Fail, false, null)]
    [InlineData(UnmappedValue.UseFallback, true, "OTHER")]
    [InlineData(UnmappedValue.LeaveOut, true, null)]
    public void An_unmapped_value_is_dealt_with_as_chosen(UnmappedValue choice, bool resolved, string? value) =>
        Resolve(Mapping with { Fallback = "OTHER", Unmapped = choice }, "bitcoin").ShouldBe((resolved, value));

    private static (bool Resolved, string? Value) Resolve(MappedSetting setting, params string?[] sources) =>
        (setting.TryResolve(sources, out var value), value);
}
