using System.Text.Json.Nodes;

namespace Benchmarks;

/// <summary>Prints a result as one line of JSON, the last, and keeps it in <c>artifacts/benchmarks</c>.</summary>
internal static class Report
{
    public static void Say(string line) => Console.Error.WriteLine(line);

    public static void Write(string name, JsonObject result)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestKit.Repository.Root, "artifacts", "benchmarks"));
        var at = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
        var line = result.ToJsonString();
        File.WriteAllText(Path.Combine(folder.FullName, $"{name}-{at}.json"), line);
        Console.Out.WriteLine(line);
    }

    public static double Round(double value, int digits = 1) => Math.Round(value, digits);

    public static JsonObject Parts(Dictionary<string, double> parts) =>
        new(parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)Round(part.Value, 2))));

    public static double Percentile(List<double> values, double share) => values.Count == 0
        ? 0
        : values.Order().ElementAt(Math.Min(values.Count - 1, (int)Math.Ceiling(values.Count * share) - 1));
}
