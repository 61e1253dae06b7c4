using Cli;
using Cli.Output;

return await CommandLine.RunAsync(args, Screen.OfConsole(), Environment.GetEnvironmentVariable, TimeProvider.System);
