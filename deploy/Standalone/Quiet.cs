namespace Standalone;

internal static class Quiet
{
    /// <summary>Leaves the console to what a person at it wants to know; <c>Serilog:MinimumLevel:Default=Information</c> brings the rest back.</summary>
    public static void QuietDown(this IConfigurationManager configuration)
    {
        const string Level = "Serilog:MinimumLevel";
        if (configuration[$"{Level}:Default"] is not null)
            return;

        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{Level}:Default"] = "Warning",
            [$"{Level}:Override:Microsoft.Hosting.Lifetime"] = "Warning",

            // The key ring lies beside the data it protects: for trying out, not for keeping secrets from whoever has the folder.
            [$"{Level}:Override:Microsoft.AspNetCore.DataProtection"] = "Error",
        });
    }
}
