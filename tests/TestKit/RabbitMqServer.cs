using DotNet.Testcontainers.Builders;
using Testcontainers.RabbitMq;
using Xunit;

namespace TestKit;

/// <summary>
/// Class fixture: a fresh virtual host on a RabbitMQ broker for the test class, deleted afterwards. The broker comes from the environment
/// variable <c>TILLBRIDGE_TEST_RABBITMQ</c> (<c>amqp://user:pass@host:port/vhost</c>), else from one container for the test process.
/// </summary>
/// <remarks>
/// A virtual host is made through the management API: at <c>TILLBRIDGE_TEST_RABBITMQ_MANAGEMENT</c>, else on port 15672 of the broker's
/// host. Where no management API answers, the given virtual host serves one test class at a time (<see cref="IsFresh"/> is false).
/// </remarks>
public sealed class RabbitMqServer : IAsyncLifetime
{
    public const string EnvironmentVariable = "TILLBRIDGE_TEST_RABBITMQ";
    public const string ManagementEnvironmentVariable = "TILLBRIDGE_TEST_RABBITMQ_MANAGEMENT";

    private static readonly Once<Broker> Server = new(StartAsync);
    private static readonly SemaphoreSlim SharedVirtualHost = new(1, 1);

    private Broker? broker;

    /// <summary>The broker with the class's virtual host: <c>amqp://user:pass@host:port/vhost</c>.</summary>
    public Uri Uri => Current.Amqp;

    public string Host => Current.Amqp.Host;

    public int Port => Current.Amqp.Port;

    public string VirtualHost => Current.VirtualHost;

    public string Username => Current.Username;

    public string Password => Current.Password;

    /// <summary>The broker's management API, where there is one.</summary>
    public Uri? Management => Current.Management;

    /// <summary>True when the virtual host is the class's own, false when it is one that was there before.</summary>
    public bool IsFresh { get; private set; }

    private Broker Current => broker ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    public async ValueTask InitializeAsync()
    {
        var server = await Server.GetAsync();
        IsFresh = server.Management is not null;
        if (IsFresh)
        {
            var fresh = server.WithVirtualHost(Unique.Name("tillbridge-"));
            await RabbitMqManagement.CreateVirtualHostAsync(fresh);
            broker = fresh;
            return;
        }

        await SharedVirtualHost.WaitAsync();
        broker = server;
    }

    public async ValueTask DisposeAsync()
    {
        if (broker is null)
        {
            return;
        }

        if (IsFresh)
        {
            await RabbitMqManagement.DeleteVirtualHostAsync(broker);
        }
        else
        {
            SharedVirtualHost.Release();
        }
    }

    private static async Task<Broker> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(EnvironmentVariable) is not { Length: > 0 } given)
        {
            return await StartContainerAsync();
        }

        var amqp = new Uri(given);
        var management = Environment.GetEnvironmentVariable(ManagementEnvironmentVariable) is { Length: > 0 } stated
            ? new Uri(stated)
            : new UriBuilder("http", amqp.Host, 15672).Uri;
        var found = new Broker(amqp.IsDefaultPort || amqp.Port < 0 ? new UriBuilder(amqp) { Port = 5672 }.Uri : amqp, management);
        return await RabbitMqManagement.AnswersAsync(found) ? found : found with { Management = null };
    }

    private static async Task<Broker> StartContainerAsync()
    {
        var container = new RabbitMqBuilder("rabbitmq:4-management")
            .WithPortBinding(15672, true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilInternalTcpPortIsAvailable(5672).UntilInternalTcpPortIsAvailable(15672))
            .Build();
        await ProcessContainers.StartAsync(container, EnvironmentVariable);
        var management = new UriBuilder("http", container.Hostname, container.GetMappedPublicPort(15672)).Uri;
        var found = new Broker(new Uri(container.GetConnectionString()), management);
        await Eventually.BecomesTrue(() => RabbitMqManagement.AnswersAsync(found), "the broker's management API answers");
        return found;
    }
}
