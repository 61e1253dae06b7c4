namespace Standalone;

internal static class Quiet
{
    /// <summary>Leaves the console to what a person at it wants to know; <c>Serilog:MinimumLevel:Default=Information</c> brings the rest back.</summary>
    public static void QuietDown(this IConfigurationManager configuration)
    {
        const string Level = "Serilog:MinimumLevel:Default";
        if (configuration[Level] is null)
            configuration.AddInMemoryCollection(new Dictionary<string, string?> { [Level] = "Warning" });
    }
}
