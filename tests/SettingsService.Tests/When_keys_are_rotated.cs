using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SettingsService.Changes;
using SettingsService.Persistence;

namespace SettingsService.Tests;

public sealed class When_keys_are_rotated(World world) : IClassFixture<World>
{
    [Fact]
    public async Task every_credential_comes_under_the_newest_key_and_still_opens()
    {
        await using var host = await SettingsHost.StartAsync();
        var id = await host.Api.ConnectedAsync(world.Town);
        var before = await SecretsAsync(host);
        var clock = TimeProvider.System.GetUtcNow();
        host.Services.GetRequiredService<IKeyManager>().CreateNewKey(clock, clock.AddDays(90));
        await using var restarted = await SettingsHost.StartAsync(folder: host.Folder);

        var rotation = ActivatorUtilities.CreateInstance<KeyRotation>(restarted.Services);
        await rotation.RotateAsync(CancellationToken.None);

        var after = await SecretsAsync(restarted);
        after.Count.ShouldBe(2);
        after.ShouldAllBe(secret => !before.Any(old => old.SequenceEqual(secret)));
        (await rotation.RotateAsync(CancellationToken.None)).ShouldBe(0);
        foreach (var system in new[] { "ccv", "visma" })
            (await restarted.Api.DoAsync("POST", $"/api/integrations/{id}/connections/{system}/test")).Json["passed"]!.GetValue<bool>().ShouldBeTrue();
    }

    private static async Task<List<byte[]>> SecretsAsync(SettingsHost host)
    {
        await using var database = await host.Services.GetRequiredService<IDbContextFactory<SettingsDbContext>>().CreateDbContextAsync();
        return await database.Credentials.Select(row => row.Secret).ToListAsync();
    }
}
