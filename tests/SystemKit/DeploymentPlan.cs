namespace SystemKit;

/// <summary>What is different from one of each service on the servers everybody uses.</summary>
internal sealed record DeploymentPlan
{
    /// <summary>How many of each service run.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Whether the services take their integrations from SettingsService, which then runs too and is told the shops; else from a file.</summary>
    public bool AsksSettings { get; init; }

    /// <summary>A broker of the test's own.</summary>
    public OwnServer? Broker { get; init; }

    /// <summary>A PostgreSQL of the test's own.</summary>
    public OwnServer? Database { get; init; }

    /// <summary>The port at which services reach the broker, when something lies between.</summary>
    public int? BrokerPort { get; init; }

    /// <summary>The port at which services reach the database, when something lies between.</summary>
    public int? DatabasePort { get; init; }

    /// <summary>Settings of the services beyond the usual, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
