using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ServiceDefaults;

/// <summary>Names the parameter or the member that could not be read, as other validation errors are named: <c>errors</c>, by field.</summary>
internal static partial class UnreadableRequest
{
    public static void Explain(ProblemDetails problem, BadHttpRequestException refused)
    {
        if (refused.InnerException is JsonException malformed)
        {
            problem.Detail ??= $"{refused.Message} {malformed.Message}";
            if (malformed.Path is { Length: > 2 } path)
                Name(problem, path[2..], "cannot be read");
        }
        else if (Parameter().Match(refused.Message) is { Success: true } match)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(match.Groups["name"].Value);
            var wanted = Kind(match.Groups["type"].Value);
            problem.Detail ??= $"{name} must be {wanted}.";
            Name(problem, name, $"must be {wanted}");
        }
        else
        {
            problem.Detail ??= refused.Message;
        }
    }

    private static void Name(ProblemDetails problem, string field, string message) =>
        problem.Extensions.TryAdd("errors", new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] });

    private static string Kind(string type) => type switch
    {
        _ when type.Contains("int", StringComparison.OrdinalIgnoreCase) || type.Contains("long", StringComparison.Ordinal) => "a whole number",
        _ when type.Contains("decimal", StringComparison.Ordinal) => "a number",
        _ when type.Contains("bool", StringComparison.Ordinal) => "true or false",
        _ when type.Contains("Date", StringComparison.Ordinal) => "a time, such as 2026-01-31T08:00:00Z",
        _ when type.Contains("Guid", StringComparison.Ordinal) => "an id, such as 0198c5d2-7a3e-7b1c-9d4f-2b6a8e0c1357",
        _ => "given in a readable form",
    };

    [GeneratedRegex("""parameter "(?<type>\S+) (?<name>\w+)" from ".*"\.$""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Parameter();
}
