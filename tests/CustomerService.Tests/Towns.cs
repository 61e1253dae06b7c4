using TestKit;

namespace CustomerService.Tests;

/// <summary>A company, a database and one replica for a test class; more replicas on the same database when asked for.</summary>
public abstract class Town(bool mindsCapitals = false) : IAsyncLifetime
{
    private readonly List<Replica> replicas = [];

    public Company Company { get; } = new(mindsCapitals);

    public Replica Replica => replicas[0];

    public async ValueTask InitializeAsync()
    {
        await Company.StartAsync();
        await AnotherReplicaAsync();
    }

    public async Task<Replica> AnotherReplicaAsync()
    {
        var replica = await Replica.StartAsync(Company, await DatabaseAsync());
        replicas.Add(replica);
        return replica;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        await Company.DisposeAsync();
        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<IReadOnlyDictionary<string, string?>> DatabaseAsync();

    protected abstract ValueTask DropDatabaseAsync();
}

public class SqliteTown : Town
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), Unique.Name("customers-"));

    public SqliteTown()
        : this(mindsCapitals: false)
    {
    }

    protected SqliteTown(bool mindsCapitals)
        : base(mindsCapitals)
    {
    }

    protected override Task<IReadOnlyDictionary<string, string?>> DatabaseAsync() => Task.FromResult<IReadOnlyDictionary<string, string?>>(
        new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["Database:Folder"] = folder });

    protected override ValueTask DropDatabaseAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Where Visma's search by e-mail minds capitals, which its documentation leaves open.</summary>
public sealed class CapitalsTown() : SqliteTown(mindsCapitals: true);

public sealed class PostgresTown : Town
{
    private PostgresServer? server;

    protected override async Task<IReadOnlyDictionary<string, string?>> DatabaseAsync()
    {
        if (server is null)
            await (server = new PostgresServer()).InitializeAsync();
        return new Dictionary<string, string?> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:customers"] = server.ConnectionString };
    }

    protected override ValueTask DropDatabaseAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
