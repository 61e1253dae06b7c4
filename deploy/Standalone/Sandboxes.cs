using CcvSandbox;
using VismaSandbox;

namespace Standalone;

/// <summary>Both sandboxes, with their records in the data folder.</summary>
internal static class Sandboxes
{
    public static WebApplication Ccv(StandaloneOptions options, DataFolder data) => CcvSandboxApp.Create(new CcvSandboxOptions
    {
        Port = options.CcvPort,
        DataFolder = data.Ccv,
        Limits = new CcvLimitOptions { Enabled = !options.Unlimited },
    });

    public static WebApplication Visma(StandaloneOptions options, DataFolder data) => VismaSandboxApp.Create(new VismaSandboxOptions
    {
        Urls = options.VismaUrl,
        DataFolder = data.Visma,
        LimitsEnabled = !options.Unlimited,
    });
}
