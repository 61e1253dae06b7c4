using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TestKit;

namespace Integrations.Tests;

public sealed class When_the_file_changes : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), Unique.Name("integrations-"))).FullName;
    private IHost _host = null!;

    private string File => Path.Combine(_folder, "integrations.json");

    private string? Shown => _host.Services.GetRequiredService<IIntegrations>().Find("SHOP")?.Name;

    public async ValueTask InitializeAsync()
    {
        Write("Old name");
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["IntegrationsFile"] = File });
        builder.AddIntegrations();
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_right_change_is_taken_over()
    {
        Shown.ShouldBe("Old name");
        Write("New name");
        await Eventually.BecomesTrue(() => Shown == "New name", "the change is taken over");
    }

    [Theory]
    [InlineData("{ \"Integrations\": { \"shop\": { \"Name\": \"Half\", ")]
    [InlineData("{ \"Integrations\": { \"shop\": { \"Name\": \"Without connections\" } } }")]
    [InlineData("{ \"Integrations\": { \"shop\": { \"Intake\": { \"Interval\": \"often\" } } } }")]
    [InlineData("{}")]
    public async Task A_wrong_change_leaves_the_last_right_settings(string content)
    {
        System.IO.File.WriteAllText(File, content);
        var configuration = _host.Services.GetRequiredService<IConfiguration>();
        await Eventually.BecomesTrue(() => configuration["Integrations:shop:Ccv:Secret"] is null, "the file is read again");
        Shown.ShouldBe("Old name");

        Write("Mended");
        await Eventually.BecomesTrue(() => Shown == "Mended", "the mended file is taken over");
    }

    [Fact]
    public async Task A_file_that_is_gone_for_a_moment_leaves_the_last_right_settings()
    {
        System.IO.File.Delete(File);
        var configuration = _host.Services.GetRequiredService<IConfiguration>();
        await Eventually.BecomesTrue(() => configuration["Integrations:shop:Ccv:Secret"] is null, "the file is missed");
        Shown.ShouldBe("Old name");
        Write("Back");
        await Eventually.BecomesTrue(() => Shown == "Back", "the file is taken over again");
    }

    private void Write(string name) => System.IO.File.WriteAllText(File, new JsonObject
    {
        ["Integrations"] = new JsonObject
        {
            ["shop"] = new JsonObject
            {
                ["Name"] = name,
                ["Ccv"] = new JsonObject { ["BaseUrl"] = "https://shop.example.com", ["PublicKey"] = "key", ["Secret"] = "secret" },
                ["Visma"] = new JsonObject { ["ClientId"] = "id", ["ClientSecret"] = "secret", ["TenantId"] = "tenant" },
            },
        },
    }.ToJsonString());
}
