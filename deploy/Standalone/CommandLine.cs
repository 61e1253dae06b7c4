using System.CommandLine;

namespace Standalone;

/// <summary>Reads the command line; a mistake in it is answered with the help text and exit code 1.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args, Func<StandaloneOptions, CancellationToken, Task<int>> run)
    {
        var gatewayPort = Port("--gateway-port", 8080, "Port of the gateway.");
        var ccvPort = Port("--ccv-port", 8081, "Port of the CCV sandbox.");
        var vismaPort = Port("--visma-port", 8082, "Port of the Visma sandbox.");
        var data = new Option<string>("--data")
        {
            Description = "Folder of all data.",
            DefaultValueFactory = _ => StandaloneOptions.DefaultDataFolder,
        };
        var unlimited = new Option<bool>("--unlimited")
        {
            Description = "Lift the call limits of both sandboxes and the clients' own, for benchmarks and bulk checks.",
        };

        var command = new RootCommand("Tillbridge in one process: every service, the gateway and both sandboxes.")
        {
            gatewayPort, ccvPort, vismaPort, data, unlimited,
        };
        command.SetAction((result, cancellationToken) => run(
            new StandaloneOptions(
                result.GetValue(gatewayPort),
                result.GetValue(ccvPort),
                result.GetValue(vismaPort),
                Path.GetFullPath(result.GetValue(data)!),
                result.GetValue(unlimited)),
            cancellationToken));
        return command.Parse(args).InvokeAsync();
    }

    private static Option<int> Port(string name, int port, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => port };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is < 1 or > 65535)
                result.AddError($"{name} must be 1 to 65535.");
        });
        return option;
    }
}
