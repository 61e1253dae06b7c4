using System.Runtime.Versioning;
using Cli.Asking;

namespace Cli.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class When_the_key_is_in_a_file : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), TestKit.Unique.Name("key-"));

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task it_is_read_from_there_and_not_from_the_environment()
    {
        await WriteAsync("tb_of_the_file\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);

        (await ReadAsync()).ShouldBe(("tb_of_the_file", null));
    }

    [Fact]
    public async Task one_that_others_may_read_is_warned_of()
    {
        await WriteAsync("tb_of_the_file", UnixFileMode.UserRead | UnixFileMode.OtherRead);

        (await ReadAsync()).Warning.ShouldNotBeNull().ShouldContain("chmod 600");
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public async Task what_is_no_key_is_refused_unseen(string text)
    {
        await WriteAsync(text, UnixFileMode.UserRead);

        var refused = await Should.ThrowAsync<CommandException>(ReadAsync);

        refused.ExitCode.ShouldBe(ExitCode.Usage);
        refused.Message.ShouldNotContain("lines");
    }

    private Task<(string? Key, string? Warning)> ReadAsync() => ApiKey.ReadAsync(_file, _ => "tb_of_the_environment", TestContext.Current.CancellationToken);

    private async Task WriteAsync(string text, UnixFileMode mode)
    {
        await File.WriteAllTextAsync(_file, text);
        File.SetUnixFileMode(_file, mode);
    }
}
