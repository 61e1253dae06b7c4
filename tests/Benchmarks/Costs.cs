using SystemKit;

namespace Benchmarks;

/// <summary>What everything that runs costs: the services, the gateway, the broker and the database; not the sandboxes, and not the benchmark.</summary>
internal sealed class Costs
{
    private readonly Dictionary<string, ProcessTree> _trees;

    private Costs(Dictionary<string, ProcessTree> trees) => _trees = trees;

    public static async Task<Costs> OfAsync(Deployment deployment)
    {
        var trees = deployment.Processes.ToDictionary(process => process.Project, process => new ProcessTree(process.Id));
        trees["RabbitMQ"] = new ProcessTree(await Servers.BrokerProcessAsync(deployment));
        trees["PostgreSQL"] = new ProcessTree(await Servers.DatabaseProcessAsync(deployment));
        return new Costs(trees);
    }

    /// <summary>CPU seconds so far, by part.</summary>
    public Dictionary<string, double> Cpu() => _trees.ToDictionary(tree => tree.Key, tree => tree.Value.CpuSeconds());

    /// <summary>Resident memory of our own processes, MiB.</summary>
    public Dictionary<string, double> Memory() =>
        _trees.Where(tree => tree.Key is not ("RabbitMQ" or "PostgreSQL")).ToDictionary(tree => tree.Key, tree => tree.Value.ResidentMiB());
}
