using MassTransit;
using Messaging.Sending;
using Messaging.Sweeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Persistence;

namespace Messaging.Tests.World;

/// <summary>A service as it would run: its database, its saga and sweeper, its step consumer, one bus.</summary>
internal sealed class TallyHost : IAsyncDisposable
{
    private readonly IHost _host;
    private bool _isDead;

    private TallyHost(IHost host, Hooks hooks, Log log)
    {
        _host = host;
        Hooks = hooks;
        Log = log;
    }

    public static Dictionary<string, string?> InMemory => new() { ["Messaging:Transport"] = "InMemory" };

    public Hooks Hooks { get; }

    public Log Log { get; }

    public IServiceProvider Services => _host.Services;

    public IMessageSender Sender => Services.GetRequiredService<IMessageSender>();

    public static TallyHost Build(
        IEnumerable<KeyValuePair<string, string?>> database,
        IEnumerable<KeyValuePair<string, string?>>? messaging = null,
        Action<SweeperOptions<TallyState>>? sweeper = null,
        Action<HostApplicationBuilder>? also = null)
    {
        var hooks = new Hooks();
        var log = new Log();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(database);
        builder.Configuration.AddInMemoryCollection(messaging ?? InMemory);
        builder.Logging.AddProvider(log);
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        builder.Services.AddSingleton(hooks);
        builder.AddDatabase<TallyContext>("tally");
        builder.Messaging()
            .AddSaga<TallyMachine, TallyState, TallyContext>(Contracts.IAnswer.QueueName)
            .AddSweeper<TallyContext, TallyState>(id => new WakeTally(id), options =>
            {
                options.Interval = TimeSpan.FromMilliseconds(200);
                sweeper?.Invoke(options);
            })
            .Configure(bus => bus.AddConsumer<CountOneConsumer>())
            .ConfigureBus((_, bus) => bus.ConfigureSend(send => send.UseFilter(new HookFilter(hooks))));
        also?.Invoke(builder);
        builder.AddBus();
        return new TallyHost(builder.Build(), hooks, log);
    }

    public static async Task<TallyHost> StartAsync(
        IEnumerable<KeyValuePair<string, string?>> database,
        IEnumerable<KeyValuePair<string, string?>>? messaging = null,
        Action<SweeperOptions<TallyState>>? sweeper = null,
        Action<HostApplicationBuilder>? also = null)
    {
        var host = Build(database, messaging, sweeper, also);
        await host.StartAsync();
        return host;
    }

    public Task StartAsync() => _host.StartAsync(TestContext.Current.CancellationToken);

    public async Task<T> ReadAsync<T>(Func<TallyContext, Task<T>> read)
    {
        await using var database = await Services.GetRequiredService<IDbContextFactory<TallyContext>>().CreateDbContextAsync();
        return await read(database);
    }

    public Task<TallyState?> TallyAsync(Guid id) =>
        ReadAsync(database => database.Tallies.AsNoTracking().SingleOrDefaultAsync(row => row.CorrelationId == id));

    public Task WriteAsync(IEnumerable<TallyState> rows) => ReadAsync(async database =>
    {
        database.AddRange(rows);
        return await database.SaveChangesAsync();
    });

    /// <summary>
    /// Ends the host the way a kill does, as far as the outside can tell: its workers stop, what it was about to send is never sent. Its bus is left
    /// hanging where it is, for a bus that is stopped finishes its work first. On a broker, unplug its cable too.
    /// </summary>
    public async Task KillAsync()
    {
        _isDead = true;
        Hooks.BeforeTransport = _ => Hooks.HangAsync();
        foreach (var worker in Services.GetServices<IHostedService>().OfType<BackgroundService>())
            await worker.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDead)
            return;
        Hooks.Release();
        await _host.StopAsync();
        _host.Dispose();
    }
}
