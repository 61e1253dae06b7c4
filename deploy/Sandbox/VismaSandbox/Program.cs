using VismaSandbox;

var configuration = new ConfigurationBuilder()
    .SetBasePath(AppContext.BaseDirectory)
    .AddJsonFile("appsettings.json", optional: true)
    .AddEnvironmentVariables()
    .AddCommandLine(args)
    .Build();
await using var app = VismaSandboxApp.Create(configuration.GetSection("Sandbox").Get<VismaSandboxOptions>() ?? new VismaSandboxOptions(), args);
await app.RunAsync();
