using Messaging.Tests.World;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Persistence;
using Persistence.Migrating;
using TestKit;

namespace Messaging.Tests.Persistence;

public sealed class When_a_service_starts_on_its_database(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<DatabaseProvider> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task replicas_that_start_together_all_start(DatabaseProvider provider)
    {
        var settings = await databases.FreshAsync(provider);
        var replicas = Enumerable.Range(0, 4).Select(_ => TallyHost.Build(settings)).ToList();

        await Task.WhenAll(replicas.Select(replica => replica.StartAsync()));

        (await replicas[0].ReadAsync(database => database.Database.GetAppliedMigrationsAsync())).ShouldNotBeEmpty();
        (await replicas[3].ReadAsync(database => database.Tallies.CountAsync())).ShouldBe(0);
        foreach (var replica in replicas)
            await replica.DisposeAsync();
    }

    [Fact]
    public async Task a_database_that_does_not_exist_is_created()
    {
        var settings = await databases.FreshAsync(DatabaseProvider.Postgres);
        settings["ConnectionStrings:tally"] += ";Database=" + Unique.Name("absent_");

        await using var host = await TallyHost.StartAsync(settings);

        (await host.ReadAsync(database => database.Tallies.CountAsync())).ShouldBe(0);
        await host.ReadAsync(database => database.Database.EnsureDeletedAsync());
    }

    [Fact]
    public async Task the_lock_a_killed_process_left_in_sqlite_holds_nobody_up()
    {
        var settings = await databases.FreshAsync(DatabaseProvider.Sqlite);
        Directory.CreateDirectory(settings["Database:Folder"]!);
        await using (var left = new SqliteConnection($"Data Source={settings["Database:Folder"]}/tally.db"))
        {
            await left.OpenAsync();
            await using var command = left.CreateCommand();
            command.CommandText =
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """;
            await command.ExecuteNonQueryAsync();
        }

        await using var host = TallyHost.Build(settings);
        await host.StartAsync().WaitAsync(TimeSpan.FromSeconds(30));

        (await host.ReadAsync(database => database.Tallies.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task it_waits_for_a_server_that_is_not_up_yet_and_says_so()
    {
        using var cable = new Cable();
        var settings = await databases.FreshAsync(cable);
        cable.Unplug();

        await using var host = TallyHost.Build(settings);
        var starting = host.StartAsync();
        await Eventually.BecomesTrue(() => host.Log.Containing("Waiting up to 60 s for the database tally at 127.0.0.1").Count == 1, "the wait is logged");
        starting.IsCompleted.ShouldBeFalse();

        cable.Replug();
        await starting;
    }

    [Fact]
    public async Task it_gives_up_with_the_remedy_when_the_server_never_comes()
    {
        using var cable = new Cable();
        var settings = await databases.FreshAsync(cable);
        settings["Database:WaitSeconds"] = "1";
        cable.Unplug();

        var host = TallyHost.Build(settings);
        var refusal = await Should.ThrowAsync<InvalidOperationException>(host.StartAsync);

        refusal.Message.ShouldContain("ConnectionStrings:tally");
        refusal.Message.ShouldContain($"127.0.0.1:{cable.Port}");
    }

    [Fact]
    public async Task wrong_settings_are_named_all_at_once_with_the_remedy()
    {
        var host = TallyHost.Build([new("Database:WaitSeconds", "-1"), new("Database:MaxPoolSize", "0")], TallyHost.InMemory);

        var refusal = await Should.ThrowAsync<OptionsValidationException>(host.StartAsync);

        refusal.Failures.Count().ShouldBe(3);
        refusal.Message.ShouldContain("Database:Provider is not set: set it to Postgres");
        refusal.Message.ShouldContain("Database:WaitSeconds is -1");
        refusal.Message.ShouldContain("Database:MaxPoolSize is 0");
    }

    [Fact]
    public async Task a_missing_connection_string_is_named_and_a_broken_one_is_not_repeated()
    {
        var missing = TallyHost.Build([new("Database:Provider", "Postgres")], TallyHost.InMemory);
        (await Should.ThrowAsync<OptionsValidationException>(missing.StartAsync)).Message.ShouldContain("ConnectionStrings:tally is not set");

        var broken = TallyHost.Build([new("Database:Provider", "Postgres"), new("ConnectionStrings:tally", "Hoost=x;Password=hush")], TallyHost.InMemory);
        var refusal = await Should.ThrowAsync<OptionsValidationException>(broken.StartAsync);
        refusal.Message.ShouldContain("ConnectionStrings:tally is no PostgreSQL connection string");
        refusal.Message.ShouldNotContain("hush");
    }

    [Fact]
    public void a_model_whose_migration_exists_has_no_pending_changes() => MigrationsCheck.HasNoPendingChanges<TallyContext>().ShouldBeTrue();

    [Fact]
    public void a_model_whose_migration_was_forgotten_is_noticed() => MigrationsCheck.HasNoPendingChanges<ContextWithoutMigration>().ShouldBeFalse();

    private sealed class ContextWithoutMigration(DbContextOptions<ContextWithoutMigration> options) : ServiceDbContext(options)
    {
        public DbSet<Mark> Marks => Set<Mark>();
    }
}
