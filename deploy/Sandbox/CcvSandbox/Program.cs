using System.ComponentModel.DataAnnotations;
using CcvSandbox;

var configuration = new ConfigurationBuilder()
    .AddJsonFile("appsettings.json", optional: true)
    .AddEnvironmentVariables()
    .AddCommandLine(args)
    .Build();
var options = configuration.GetSection(CcvSandboxOptions.Section).Get<CcvSandboxOptions>() ?? new();
foreach (var part in new object[] { options, options.Limits, options.Errors, options.Shop, options.Webhooks })
    Validator.ValidateObject(part, new ValidationContext(part), validateAllProperties: true);

await CcvSandboxApp.Create(options, args).RunAsync();
