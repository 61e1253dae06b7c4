namespace Cli.Tests;

public sealed class When_the_command_line_is_wrong
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "", "Required command" },
        { "fly", "fly" },
        { "orders show", "Required argument" },
        { "orders list --limit 0", "--limit must be 1 to 10000" },
        { "orders list --limit many", "--limit must be" },
        { "orders list --received-from yesterday", "yesterday" },
        { "orders list --group main", "integration/step/reason/code" },
        { "orders replay", "Which orders?" },
        { "orders replay 1001 --all", "not both" },
        { "orders replay 1001 --reason missing", "not both" },
        { "orders replay 1001 --from middle", "middle" },
        { "orders resolve 1001", "--reason" },
        { "runs show 1001", "1001" },
        { "import shop.yaml", "--plan or --apply" },
        { "import shop.yaml --plan --apply", "--plan or --apply" },
        { "import - --apply", "--yes" },
        { "import /no/such/file.yaml --plan", "/no/such/file.yaml cannot be read" },
        { "status --timeout 0", "--timeout must be 1 to 3600" },
        { "status --api-key tb_123", "--api-key is no option" },
        { "status --api-key-file /no/such/key", "/no/such/key cannot be read" },
        { "status --gateway ftp://example.com", "The gateway's address is none" },
        { "status --gateway http://user:secret@example.com", "The gateway's address is none" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task it_ends_with_2_says_why_and_writes_no_result(string line, string why)
    {
        var ended = await Tool.WithoutGateway.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        ended.Code.ShouldBe(ExitCode.Usage, ended.ToString());
        ended.Errors.ShouldContain(why);
        ended.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_key_that_cannot_be_one_is_never_shown()
    {
        var ended = await new Tool(new Dictionary<string, string?> { ["TILLBRIDGE_API_KEY"] = "tb_seçret\nX-Other: 1" }).RunAsync("status");

        ended.Code.ShouldBe(ExitCode.Usage);
        ended.ToString().ShouldNotContain("seçret");
    }

    [Fact]
    public async Task help_and_version_end_with_0()
    {
        (await Tool.WithoutGateway.RunAsync("orders", "replay", "--help")).Code.ShouldBe(ExitCode.Ok);
        (await Tool.WithoutGateway.RunAsync("--version")).Code.ShouldBe(ExitCode.Ok);
    }
}
