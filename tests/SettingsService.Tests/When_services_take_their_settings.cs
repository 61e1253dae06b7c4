using CustomerService.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Integrations.Remote;
using TestKit;

namespace SettingsService.Tests;

public sealed class When_services_take_their_settings(Town town, RabbitMqServer broker) : IClassFixture<Town>, IClassFixture<RabbitMqServer>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tillbridge-settings-");
    private readonly int _port = FreePort.Next();

    private Dictionary<string, string?> Settings => new()
    {
        ["urls"] = $"http://127.0.0.1:{_port}",
        ["Messaging:Transport"] = "RabbitMq",
        ["ConnectionStrings:rabbitmq"] = broker.Uri.ToString(),
    };

    [Fact]
    public async Task a_change_arrives_as_soon_as_it_is_told()
    {
        await using var settings = await SettingsHost.StartAsync(Settings, _folder);
        await using var service = await ServiceHost.StartAsync(_folder, Settings, TimeSpan.FromHours(1));
        var id = await settings.Api.ConnectedAsync(town);
        await Eventually.BecomesTrue(() => service.Integrations.Find(id) is { Enabled: false }, "the integration is there");

        await settings.Api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "5" } });

        await Eventually.BecomesTrue(() => service.Integrations.Find(id)?.Orders.Branch == "5", "the change is there");
        service.Integrations.Get(id).CcvConnection.Secret.ShouldBe("sandbox-secret");
    }

    [Fact]
    public async Task a_service_restarted_while_SettingsService_is_down_works_with_its_last_settings_and_catches_up()
    {
        string id;
        await using (var settings = await SettingsHost.StartAsync(Settings, _folder))
        {
            await using var service = await ServiceHost.StartAsync(_folder, Settings, TimeSpan.FromMilliseconds(300));
            id = await settings.Api.ConnectedAsync(town);
            await Eventually.BecomesTrue(() => service.Integrations.Find(id) is not null, "the integration is there");
        }

        await using var restarted = await ServiceHost.StartAsync(_folder, Settings, TimeSpan.FromMilliseconds(300));
        restarted.Integrations.Get(id).VismaConnection.ClientSecret.ShouldBe("sandbox-secret");

        await using var back = await SettingsHost.StartAsync(Settings, _folder);
        await back.Api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "9" } });
        await Eventually.BecomesTrue(() => restarted.Integrations.Find(id)?.Orders.Branch == "9", "the change is there");
    }

    [Fact]
    public async Task news_that_gets_lost_is_caught_up_with()
    {
        // Another virtual host than the service's: nothing is ever told.
        await using var settings = await SettingsHost.StartAsync(new Dictionary<string, string?> { ["urls"] = $"http://127.0.0.1:{_port}" }, _folder);
        await using var service = await ServiceHost.StartAsync(_folder, Settings, TimeSpan.FromMilliseconds(300));

        var id = await settings.Api.ConnectedAsync(town);

        await Eventually.BecomesTrue(() => service.Integrations.Find(id) is not null, "the integration is there");
        await settings.Api.DoAsync("DELETE", $"/api/integrations/{id}");
        await Eventually.BecomesTrue(() => service.Integrations.Find(id) is null, "the integration is gone");
    }

    [Fact]
    public async Task what_a_service_keeps_tells_nothing_to_whoever_has_its_database()
    {
        await using var settings = await SettingsHost.StartAsync(Settings, _folder);
        var id = await settings.Api.ConnectedAsync(town);
        await using var service = await ServiceHost.StartAsync(_folder, Settings, TimeSpan.FromHours(1));
        service.Integrations.Find(id).ShouldNotBeNull();

        await using var database = await service.Services.GetRequiredService<IDbContextFactory<CustomerDbContext>>().CreateDbContextAsync();
        var kept = await database.Set<SettingsCopyRow>().SingleAsync();
        var text = System.Text.Encoding.Latin1.GetString(kept.Content);
        text.ShouldNotContain("sandbox");
        text.ShouldNotContain(id);
    }
}
