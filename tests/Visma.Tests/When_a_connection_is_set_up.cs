using Contracts.Failures;
using Upstream;
using Visma.Tests.Loopback;
using Visma.Texts;

namespace Visma.Tests;

public sealed class When_a_connection_is_set_up
{
    private static readonly VismaConnection Good = new() { ClientId = "till", ClientSecret = "the-secret", TenantId = "t" };

    [Fact]
    public void It_never_prints_its_secret() => $"{Good} {Good with { CompanyId = "1" }}".ShouldNotContain("the-secret");

    [Fact]
    public void A_complete_one_has_no_faults() => Good.Faults().ShouldBeEmpty();

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var faults = (Good with { ClientSecret = " ", TenantId = "", ErpUrl = new Uri("/relative", UriKind.Relative), InFlight = 0, Timeout = TimeSpan.Zero }).Faults().ToList();

        foreach (var name in new[] { "ClientSecret", "TenantId", "ErpUrl", "InFlight", "Timeout" })
            faults.ShouldContain(fault => fault.StartsWith(name));
        faults.Count.ShouldBe(5);
    }

    [Fact]
    public async Task An_incomplete_one_is_a_matter_of_settings()
    {
        await using var visma = await LoopbackVisma.StartAsync();

        var failure = Should.Throw<UpstreamException>(() => visma.ClientOf(Good with { TenantId = "" })).Failure;

        failure.Reason.ShouldBe(FailureReason.Configuration);
        failure.Message.ShouldContain("TenantId");
        failure.Message.ShouldNotContain("the-secret");
    }

    [Theory]
    [InlineData(null, 5, null)]
    [InlineData("   ", 5, null)]
    [InlineData(" abc ", 5, "abc")]
    [InlineData("abcdef", 5, "abcde")]
    [InlineData("abcd 🚲", 6, "abcd")]
    [InlineData("🚲", 1, null)]
    public void A_text_is_cut_to_fit_but_never_through_a_character(string? text, int length, string? fits) => VismaText.Fit(text, length).ShouldBe(fits);
}
