using Messaging.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Persistence;

namespace Messaging.Tests.Persistence;

public sealed class When_a_schema_is_not_that_of_the_service(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<DatabaseProvider> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task its_health_says_so_and_what_to_do(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        (await HealthAsync(host)).Status.ShouldBe(HealthStatus.Healthy);

        await ExecuteAsync(host, """INSERT INTO "__EFMigrationsHistory" SELECT '29990101000000_OfTomorrow', MAX(product_version) FROM "__EFMigrationsHistory" """);
        var newer = await HealthAsync(host);
        newer.Status.ShouldBe(HealthStatus.Degraded);
        newer.Description.ShouldNotBeNull().ShouldContain("29990101000000_OfTomorrow");

        await ExecuteAsync(host, """DELETE FROM "__EFMigrationsHistory" """);
        var older = await HealthAsync(host);
        older.Status.ShouldBe(HealthStatus.Degraded);
        older.Description.ShouldNotBeNull().ShouldContain("Start the service again");
    }

    private static Task<int> ExecuteAsync(TallyHost host, string sql) => host.ReadAsync(database => database.Database.ExecuteSqlRawAsync(sql));

    private static async Task<HealthReportEntry> HealthAsync(TallyHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "database-tally")).Entries["database-tally"];
}
