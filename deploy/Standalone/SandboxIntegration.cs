using System.Globalization;

namespace Standalone;

/// <summary>The settings of the integration between the two sandboxes.</summary>
internal static class SandboxIntegration
{
    private const string Id = "Integrations:sandbox";

    public static void AddSandboxIntegration(this IConfigurationManager configuration, StandaloneOptions options)
    {
        configuration.AddJsonStream(typeof(SandboxIntegration).Assembly.GetManifestResourceStream("sandbox-integration.json")!);
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{Id}:Ccv:BaseUrl"] = options.CcvUrl,
            [$"{Id}:Visma:ErpUrl"] = options.VismaUrl,
            [$"{Id}:Visma:SalesOrderUrl"] = options.VismaUrl,
            [$"{Id}:Visma:TokenUrl"] = $"{options.VismaUrl}/connect/token",
            [$"{Id}:Intake:Webhooks:PublicUrl"] = options.GatewayUrl,
        });
        if (options.Unlimited)
            configuration.AddInMemoryCollection(Unlimited);
    }

    private static Dictionary<string, string?> Unlimited => new()
    {
        [$"{Id}:Ccv:ReadsPerMinute"] = "0",
        [$"{Id}:Ccv:WritesPerMinute"] = "0",
        [$"{Id}:Visma:InFlight"] = 64.ToString(CultureInfo.InvariantCulture),
        ["OrderService:ParallelReads"] = "16",
    };
}
