using System.Collections.Concurrent;
using Ccv;
using Contracts;
using Contracts.Customers;
using Contracts.Orders;
using Contracts.Products;
using Integrations;
using MassTransit;
using Messaging;
using Messaging.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderService.Domain;
using OrderService.Finishing;
using OrderService.Flow;
using OrderService.Intake;
using OrderService.Ledger;
using OrderService.Persistence;
using OrderService.Saga;
using Persistence;
using TestKit;

namespace OrderService.Tests.World;

/// <summary>Class fixture: the saga with its database and sweeper, and in the place of the steps somebody who keeps the commands and says nothing.</summary>
public sealed class SagaHost : IAsyncLifetime
{
    private const string Shop = "shop";

    private static int _last;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Unique.Name("saga-"));
    private readonly Consumed _consumed = new();
    private IHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite",
            ["Database:Folder"] = _folder,
            ["Messaging:Transport"] = "InMemory",
            ["KeyRing:Folder"] = Path.Combine(_folder, "keys"),
            [$"Integrations:{Shop}:Ccv:BaseUrl"] = "http://127.0.0.1:1",
            [$"Integrations:{Shop}:Ccv:PublicKey"] = "key",
            [$"Integrations:{Shop}:Ccv:Secret"] = "secret",
            [$"Integrations:{Shop}:Visma:ClientId"] = "id",
            [$"Integrations:{Shop}:Visma:ClientSecret"] = "secret",
            [$"Integrations:{Shop}:Visma:TenantId"] = "tenant",
        });
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.AddDatabase<OrderDbContext>("orders");
        builder.AddKeyRing();
        builder.AddIntegrations();
        builder.Services.AddOptions<OrderServiceOptions>();
        builder.Services.AddSingleton<FinishedOrders>().AddSingleton<Tidying>().AddSingleton<Leftovers>().AddHostedService<FinishingWorker>();
        builder.Services.AddSingleton<Vault>().AddSingleton<RecentDocuments>().AddSingleton(Random.Shared).AddSingleton<RetrySchedule>().AddSingleton<CommandBox>();
        builder.Services.AddScoped<OrderDocuments>().AddScoped<OrderCommands>().AddScoped<OrderEndings>().AddScoped<OrderReplays>().AddScoped<OrderLedger>();
        builder.Services.AddSingleton<IntakeSignal>().AddFlow();
        builder.Messaging()
            .AddSaga<OrderTransferStateMachine, OrderTransfer, OrderDbContext>(IAnswer.QueueName)
            .AddSagaEntrance<OrderTransfer, OrderReceived>("order-received")
            .AddSweeper<OrderDbContext, OrderTransfer>(order => new ResumeOrder(order), sweeper => sweeper.Interval = TimeSpan.FromMilliseconds(100))
            .Configure(bus =>
            {
                bus.AddConsumer<CommandKeeper<ReadOrder>>().Endpoint(endpoint => endpoint.Name = "read-order");
                bus.AddConsumer<CommandKeeper<CheckOrderExists>>().Endpoint(endpoint => endpoint.Name = "check-order-exists");
                bus.AddConsumer<CommandKeeper<UpsertCustomer>>().Endpoint(endpoint => endpoint.Name = "upsert-customer");
                bus.AddConsumer<CommandKeeper<CheckProducts>>().Endpoint(endpoint => endpoint.Name = "check-products");
                bus.AddConsumer<CommandKeeper<SubmitOrder>>().Endpoint(endpoint => endpoint.Name = "submit-order");
            });
        builder.AddBus();
        _host = builder.Build();
        _host.Services.GetRequiredService<IBusControl>().ConnectConsumeObserver(_consumed);
        await _host.StartAsync();
    }

    /// <summary>An order whose document is stored, not announced yet.</summary>
    public Task<OrderReceived> StoredAsync() => StoredAsync(Interlocked.Increment(ref _last));

    /// <summary>The order of that number; stored anew where it is known.</summary>
    public async Task<OrderReceived> StoredAsync(long number)
    {
        var id = OrderIdentity.For(Shop, number);
        var now = TimeProvider.System.GetUtcNow();
        var order = new CcvOrder
        {
            Id = number, CreateDate = now, IsCompleted = true, Paid = true, Currency = "EUR", TotalPrice = 12.10m, TotalTax = 2.10m,
            Customer = new CcvCustomer { Email = "piet@example.com" },
        };
        var row = new CcvOrderRow { ProductNumber = "TS-100", ProductName = "T-shirt", Count = 1, Price = 12.10m, TotalPrice = 12.10m, Tax = 21 };
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OrderDocuments>().ReplaceAsync(id, Shop, new CcvOrderDocument(order, [row]), default);
        return new OrderReceived(id, Shop, number, $"{number}", 12.10m, "EUR", now, now);
    }

    /// <summary>Announces the order and waits until the saga has dealt with it.</summary>
    public Task AnnounceAsync(OrderReceived order) => DealtWithAsync(order, sender => sender.PublishEventAsync(order));

    /// <summary>Answers and waits until the saga has dealt with it.</summary>
    public Task AnswerAsync<T>(T answer)
        where T : class, IAnswer => DealtWithAsync(answer, sender => sender.AnswerAsync(answer));

    public Task ResumeAsync(Guid order) => TellAsync(new ResumeOrder(order));

    /// <summary>Sends the saga what is not an answer, and waits until it has dealt with it.</summary>
    public Task TellAsync<T>(T message)
        where T : class, IEvent => DealtWithAsync(message, sender => sender.SendToAsync(IAnswer.QueueName, message));

    public async Task EraseDocumentAsync(Guid id)
    {
        await using var database = await ContextAsync();
        await database.Documents.Where(row => row.Id == id).ExecuteDeleteAsync();
    }

    public async Task<OrderTransfer> OrderAsync(Guid id)
    {
        await using var database = await ContextAsync();
        return await database.Transfers.AsNoTracking().SingleAsync(row => row.CorrelationId == id);
    }

    public async Task<FlowPause?> PauseAsync()
    {
        await using var database = await ContextAsync();
        return await database.FlowPauses.AsNoTracking().SingleOrDefaultAsync();
    }

    public Task<bool> ProbeNowAsync() => _host.Services.GetRequiredService<FlowMending>().TryNowAsync(Shop, default);

    public async Task<bool> KeepsDocumentAsync(Guid id)
    {
        await using var database = await ContextAsync();
        return await database.Documents.AnyAsync(row => row.Id == id);
    }

    /// <summary>What is stored of a finished order is erased a moment after its end.</summary>
    public Task ErasesDocumentAsync(Guid id) => Eventually.BecomesTrue(async () => !await KeepsDocumentAsync(id), $"the document of {id} is erased");

    /// <summary>The order's time comes: the sweeper finds it due.</summary>
    public async Task MakeDueAsync(Guid id)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var database = await ContextAsync();
        await database.Transfers.Where(row => row.CorrelationId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ResumeAt, now));
    }

    /// <summary>The commands the order's steps got, once that of the attempt is among them.</summary>
    public async Task<IReadOnlyList<ICommand>> CommandsUpToAsync(Guid order, int attempt)
    {
        var box = _host.Services.GetRequiredService<CommandBox>();
        if (!box.Of(order).Any(OfAttempt))
            await Eventually.BecomesTrue(() => box.Of(order).Any(OfAttempt), $"the steps get the command of attempt {attempt}");
        return box.Of(order);

        bool OfAttempt(ICommand command) => command.Attempt == attempt;
    }

    /// <summary>The commands the order's steps got, in the order they came, once there are so many.</summary>
    public async Task<IReadOnlyList<ICommand>> CommandsAsync(Guid order, int count)
    {
        var box = _host.Services.GetRequiredService<CommandBox>();
        await Eventually.BecomesTrue(() => box.Of(order).Count >= count, $"the steps get {count} commands");
        return box.Of(order);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task DealtWithAsync(object message, Func<IMessageSender, Task> send)
    {
        var dealtWith = _consumed.NextAsync(message);
        await send(_host.Services.GetRequiredService<IMessageSender>());
        await dealtWith.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private Task<OrderDbContext> ContextAsync() => _host.Services.GetRequiredService<IDbContextFactory<OrderDbContext>>().CreateDbContextAsync();

    private sealed class Consumed : IConsumeObserver
    {
        private readonly ConcurrentDictionary<object, ConcurrentQueue<TaskCompletionSource>> _awaited = new();

        /// <summary>Ends when such a message was dealt with once more.</summary>
        public Task NextAsync(object message)
        {
            var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.GetOrAdd(message, static _ => new ConcurrentQueue<TaskCompletionSource>()).Enqueue(next);
            return next.Task;
        }

        public Task PreConsume<T>(ConsumeContext<T> context)
            where T : class => Task.CompletedTask;

        public Task PostConsume<T>(ConsumeContext<T> context)
            where T : class
        {
            if (_awaited.TryGetValue(context.Message, out var waiting) && waiting.TryDequeue(out var next))
                next.TrySetResult();
            return Task.CompletedTask;
        }

        public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
            where T : class => Task.CompletedTask;
    }
}

/// <summary>Keeps the commands the steps were sent.</summary>
internal sealed class CommandBox
{
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<ICommand>> _commands = new();

    public void Keep(ICommand command) => _commands.GetOrAdd(command.CorrelationId, static _ => new ConcurrentQueue<ICommand>()).Enqueue(command);

    public IReadOnlyList<ICommand> Of(Guid order) => _commands.TryGetValue(order, out var commands) ? [.. commands] : [];
}

internal sealed class CommandKeeper<T>(CommandBox box) : IConsumer<T>
    where T : class, ICommand
{
    public Task Consume(ConsumeContext<T> context)
    {
        box.Keep(context.Message);
        return Task.CompletedTask;
    }
}
