using TestKit;

namespace ProductService.Tests;

/// <summary>A company, a database and a replica for a test class.</summary>
public abstract class Town(int pageCap) : IAsyncLifetime
{
    private Replica? replica;

    public Company Company { get; } = new(pageCap);

    public Replica Replica => replica ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    public async ValueTask InitializeAsync()
    {
        await Company.StartAsync();
        replica = await Replica.StartAsync(Company, await DatabaseAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (replica is not null)
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
    private readonly string folder = Path.Combine(Path.GetTempPath(), Unique.Name("products-"));

    public SqliteTown()
        : this(pageCap: 500)
    {
    }

    protected SqliteTown(int pageCap)
        : base(pageCap)
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

/// <summary>Where Visma gives so few rows a page that the whole catalogue is dear.</summary>
public sealed class SmallPagesTown() : SqliteTown(pageCap: 10);

public sealed class PostgresTown() : Town(pageCap: 500)
{
    private PostgresServer? server;

    protected override async Task<IReadOnlyDictionary<string, string?>> DatabaseAsync()
    {
        await (server = new PostgresServer()).InitializeAsync();
        return new Dictionary<string, string?> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:products"] = server.ConnectionString };
    }

    protected override ValueTask DropDatabaseAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
