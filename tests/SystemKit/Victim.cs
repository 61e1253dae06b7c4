namespace SystemKit;

/// <summary>Something that can be killed and started again.</summary>
internal sealed record Victim(string Name, Func<Task> KillAsync, Func<Task> StartAsync)
{
    public static Victim Of(HostProcess process) => new(process.Project, process.KillAsync, () =>
    {
        process.Start();
        return Task.CompletedTask;
    });

    public static Victim Of(string name, OwnServer server) => new(name, server.KillAsync, server.StartAsync);

    /// <summary>All of them die together; what others need is started first.</summary>
    public static Victim Together(params Victim[] victims) => new(
        string.Join(" + ", victims.Select(victim => victim.Name)),
        () => Task.WhenAll(victims.Select(victim => victim.KillAsync())),
        async () =>
        {
            foreach (var victim in victims)
                await victim.StartAsync();
        });
}
