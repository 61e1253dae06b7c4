using System.Text.Json.Nodes;

namespace Cli.Tests;

public sealed class When_the_gateway_is_away
{
    public static TheoryData<string> Commands =>
    [
        "status", "doctor", "orders list", "orders show 1001", "orders groups", "orders replay --all --yes", "orders resolve 1001 --reason test --yes",
        "runs list", "runs cancel 0198c5d2-7a3e-7b1c-9d4f-2b6a8e0c1357", "integrations list", "export main", "audit list",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task every_command_ends_with_4_and_says_where_it_looked(string line)
    {
        var ended = await Tool.WithoutGateway.RunAsync(line.Split(' '));

        ended.Code.ShouldBe(ExitCode.Away, ended.ToString());
        ended.Errors.ShouldContain("http://127.0.0.1:1/ does not answer");
        ended.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_error_is_JSON_where_JSON_was_asked_for()
    {
        var ended = await Tool.WithoutGateway.RunAsync("status", "--json");

        var error = JsonNode.Parse(ended.Errors)!;
        error["exitCode"]!.GetValue<int>().ShouldBe(4);
        error["detail"]!.GetValue<string>().ShouldContain("TILLBRIDGE_GATEWAY");
    }

    [Fact]
    public async Task a_host_nobody_knows_is_said_to_be_one()
    {
        var ended = await Tool.WithoutGateway.RunAsync("status", "--gateway", "https://gateway.invalid");

        ended.Code.ShouldBe(ExitCode.Away);
        ended.Errors.ShouldContain("gateway.invalid");
    }
}
