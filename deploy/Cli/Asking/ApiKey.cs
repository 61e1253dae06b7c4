namespace Cli.Asking;

/// <summary>Where the API key comes from: never from the command line, which others see and the shell remembers.</summary>
internal static class ApiKey
{
    public const string Variable = "TILLBRIDGE_API_KEY";

    private const UnixFileMode OfOthers = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private const int LongestFile = 4096;

    /// <returns>The key, null where none was given, and what to warn of.</returns>
    /// <exception cref="CommandException">The file holds no key.</exception>
    public static async Task<(string? Key, string? Warning)> ReadAsync(string? file, Func<string, string?> environment, CancellationToken cancellationToken)
    {
        if (file is null)
            return (environment(Variable)?.Trim() is { Length: > 0 } key ? Checked(key, Variable) : null, null);
        try
        {
            var info = new FileInfo(file);
            var text = info is { Exists: true, Length: > LongestFile } ? "" : (await File.ReadAllTextAsync(file, cancellationToken)).Trim();
            if (text.Length == 0)
                throw new CommandException(ExitCode.Usage, $"{file} holds no API key", "The file has the key in it and nothing else.");
            var isOpen = !OperatingSystem.IsWindows() && (info.UnixFileMode & OfOthers) != UnixFileMode.None;
            return (Checked(text, file), isOpen ? $"Others may read {file}: chmod 600 {file}" : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Usage, $"{file} cannot be read", e.Message);
        }
    }

    // What is no header value would be an exception that shows it.
    private static string Checked(string key, string source) => key.All(letter => letter is > ' ' and <= '~')
        ? key
        : throw new CommandException(ExitCode.Usage, $"{source} holds no API key", "A key has letters, digits, - and _ only, in one line.");
}
