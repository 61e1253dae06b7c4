using Npgsql;
using TestKit;

namespace SystemKit;

/// <summary>The broker and the database a deployment works on: the plan's own, or a corner of those everybody uses.</summary>
internal sealed class DeploymentServers(DeploymentPlan plan) : IAsyncDisposable
{
    private readonly PostgresServer? _postgres = plan.Database is null ? new PostgresServer() : null;
    private readonly List<string> _databases = [];
    private readonly RabbitMqServer? _rabbit = plan.Broker is null ? new RabbitMqServer() : null;

    /// <summary>The connection strings of the databases so far.</summary>
    public IReadOnlyList<string> Databases => _databases;

    /// <summary>The broker as services reach it.</summary>
    public Uri BrokerAddress { get; private set; } = null!;

    /// <summary>The broker's queues, where its management API answers and they are ours alone.</summary>
    public BrokerQueues? Queues { get; private set; }

    public async Task PrepareAsync()
    {
        if (_rabbit is not null)
            await _rabbit.InitializeAsync();
        if (_postgres is not null)
            await _postgres.InitializeAsync();

        var broker = _rabbit?.Uri ?? new Uri(plan.Broker!.Address);
        BrokerAddress = plan.BrokerPort is { } port ? new UriBuilder(broker) { Port = port }.Uri : broker;
        Queues = (plan.Broker is null ? _rabbit!.Management : plan.Broker.Management) is { } management ? new BrokerQueues(management, broker) : null;
    }

    /// <summary>A fresh database; the connection string with which services reach it.</summary>
    public async Task<string> DatabaseAsync()
    {
        var connection = new NpgsqlConnectionStringBuilder(_postgres is null ? await OwnDatabaseAsync() : await _postgres.CreateDatabaseAsync())
        {
            MaxPoolSize = 20,
        };
        connection.Port = plan.DatabasePort ?? connection.Port;
        _databases.Add(connection.ConnectionString);
        return connection.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_rabbit is not null)
            await _rabbit.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }

    private async Task<string> OwnDatabaseAsync()
    {
        var name = Unique.Name("tillbridge_");
        await plan.Database!.ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(plan.Database!.Address) { Database = name }.ConnectionString;
    }
}
