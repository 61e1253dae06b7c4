using Contracts;
using MassTransit;
using Messaging.Bus;
using Messaging.Poison;
using Messaging.Sagas;
using Messaging.Sweeping;
using Messaging.Watching;
using Microsoft.Extensions.DependencyInjection;
using Persistence;

namespace Messaging;

/// <summary>What the services of one process put on its bus.</summary>
public sealed class MessagingBuilder
{
    private readonly IServiceCollection _services;
    private readonly List<Action<IBusRegistrationConfigurator>> _registrations = [];
    private readonly List<Action<IBusRegistrationContext, IBusFactoryConfigurator>> _busSettings = [];
    private readonly List<Action<IBusRegistrationContext, IBusFactoryConfigurator>> _entrances = [];
    private readonly HashSet<Type> _entered = [];
    private readonly Dictionary<Type, string> _sagaQueues = [];

    internal MessagingBuilder(IServiceCollection services) => _services = services;

    /// <summary>Whether <see cref="MessagingExtensions.AddBus"/> was called.</summary>
    internal bool HasBus { get; private set; }

    internal IReadOnlyList<Action<IBusRegistrationContext, IBusFactoryConfigurator>> BusSettings => _busSettings;

    /// <summary>To be configured after everything else: MassTransit gives a saga no queue of its own once it stands at any other.</summary>
    internal IReadOnlyList<Action<IBusRegistrationContext, IBusFactoryConfigurator>> Entrances => _entrances;

    /// <summary>
    /// Registers consumers: <c>builder.Messaging().Configure(x =&gt; x.AddConsumer&lt;UpsertCustomerConsumer&gt;())</c>. A consumer's queue has its name in
    /// kebab case (<c>upsert-customer</c>), which is where the command of that name is sent.
    /// </summary>
    public MessagingBuilder Configure(Action<IBusRegistrationConfigurator> configure)
    {
        if (HasBus)
            throw new InvalidOperationException("Messaging().Configure was called after AddBus. Call AddBus once, in Program, after every service was added.");
        _registrations.Add(configure);
        return this;
    }

    /// <summary>Settings of the bus itself, such as observers and filters, for both transports.</summary>
    public MessagingBuilder ConfigureBus(Action<IBusRegistrationContext, IBusFactoryConfigurator> configure)
    {
        _busSettings.Add(configure);
        return this;
    }

    /// <summary>
    /// Registers a saga whose rows are in <typeparamref name="TContext"/>, which has <see cref="SagaModel.AddSaga{TState}"/> in its model. Changes to the
    /// row and whatever the state machine's activities change in the scope's <typeparamref name="TContext"/> are saved together; messages leave after that.
    /// </summary>
    /// <param name="queue">The saga's queue; for the order saga <see cref="IAnswer.QueueName"/>.</param>
    /// <param name="configure">The endpoint's own settings, such as how many messages it handles at once.</param>
    /// <param name="fits">
    /// Whether a message is for the row as this process saved it last, and need not read it: usually, whether it answers what was asked last. Where another
    /// process changed the row meanwhile, saving is refused and the message starts afresh. Unless said, the row is read for each message.
    /// </param>
    public MessagingBuilder AddSaga<TMachine, TState, TContext>(
        string queue, Action<IEndpointRegistrationConfigurator>? configure = null, Func<TState, object, bool>? fits = null)
        where TMachine : class, SagaStateMachine<TState>
        where TState : class, ISagaRow
        where TContext : ServiceDbContext
    {
        _sagaQueues[typeof(TState)] = queue;
        return Configure(bus => bus.AddSagaStateMachine<TMachine, TState>()
            .EfRepository<TState, TContext>(fits)
            .Endpoint(endpoint =>
            {
                endpoint.Name = queue;

                // What is published comes through the entrance, where there is one; the rest is sent to the saga.
                endpoint.ConfigureConsumeTopology = !_entered.Contains(typeof(TState));
                configure?.Invoke(endpoint);
            }));
    }

    /// <summary>
    /// The queue in which the event waits that starts a saga added before. Apart from the saga's own queue, so that what is under way does not
    /// stand behind everything that is yet to begin, and few at once: a thousand orders pass one after the other instead of step by step all together.
    /// </summary>
    public MessagingBuilder AddSagaEntrance<TState, TEvent>(string queue, int atOnce = 4)
        where TState : class, ISagaRow
        where TEvent : class, IEvent
    {
        _entered.Add(typeof(TState));
        _entrances.Add((context, bus) => bus.ReceiveEndpoint(queue, endpoint => ConfigureEntrance<TState, TEvent>(context, queue, atOnce, endpoint)));
        return this;
    }

    private static void ConfigureEntrance<TState, TEvent>(
        IBusRegistrationContext context, string queue, int atOnce, IReceiveEndpointConfigurator endpoint)
        where TState : class, ISagaRow
        where TEvent : class, IEvent
    {
        EveryEndpoint.Configure(context, queue, endpoint);
        endpoint.ConfigureConsumeTopology = false;
        endpoint.ConcurrentMessageLimit = atOnce;
        endpoint.PrefetchCount = atOnce * 4;
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
            rabbit.Bind<TEvent>();
        else
            ((IInMemoryReceiveEndpointConfigurator)endpoint).Bind<TEvent>();
        endpoint.ConfigureSaga<TState>(context);
    }

    /// <summary>
    /// Registers a consumer that every process hears by itself, replicas too, while it runs: on a queue of its own that is gone with it. For news that is
    /// worthless to whoever was not there, such as a copy that is out of date; what must not be missed has another way besides.
    /// </summary>
    public MessagingBuilder AddListener<TConsumer>()
        where TConsumer : class, IConsumer
    {
        _entrances.Add((context, bus) => bus.ReceiveEndpoint(
            new TemporaryEndpointDefinition(Addresses.Formatter.SanitizeName(typeof(TConsumer).Name)), Addresses.Formatter, endpoint => endpoint.ConfigureConsumer<TConsumer>(context)));
        return Configure(bus => bus.AddConsumer<TConsumer>().ExcludeFromConfigureEndpoints());
    }

    /// <summary>
    /// Wakes the rows of a saga that was added by <see cref="AddSaga{TMachine,TState,TContext}"/> when their <see cref="ISagaRow.ResumeAt"/> has come, by
    /// sending them a message: retry timer, timeout and crash recovery in one.
    /// </summary>
    /// <param name="wake">The message for a row's id, such as <c>id =&gt; new ResumeOrder(id)</c>.</param>
    /// <param name="configure">Pace and claim time; the defaults fit.</param>
    public MessagingBuilder AddSweeper<TContext, TState>(Func<Guid, IEvent> wake, Action<SweeperOptions<TState>>? configure = null)
        where TContext : ServiceDbContext
        where TState : class, ISagaRow
    {
        var queue = _sagaQueues.GetValueOrDefault(typeof(TState))
            ?? throw new InvalidOperationException($"AddSweeper<{typeof(TState).Name}> needs AddSaga<…, {typeof(TState).Name}, …> before it.");
        var options = new SweeperOptions<TState>();
        configure?.Invoke(options);
        _services.AddSingleton(options);
        _services.AddSingleton<DueRows<TContext, TState>>();
        _services.AddHostedService(provider =>
            ActivatorUtilities.CreateInstance<Sweeper<TContext, TState>>(provider, new WakeMessage(queue, wake)));
        return this;
    }

    /// <summary>
    /// Makes this process the one that collects what could not be handled, from the queues of all processes, and registers
    /// <see cref="IPoisonSender"/>, which sends it back. Every replica may do it.
    /// </summary>
    /// <typeparam name="TStore">Keeps the messages; a singleton.</typeparam>
    public MessagingBuilder StorePoison<TStore>()
        where TStore : class, IPoisonStore
    {
        _services.AddSingleton<PoisonQueues>();
        _services.AddSingleton<IQueueDepths, QueueDepths>();
        _services.AddSingleton<IPoisonStore, TStore>();
        _services.AddSingleton<IPoisonSender, PoisonSender>();
        _services.AddHostedService<PoisonReader>();
        return this;
    }

    internal IReadOnlyList<Action<IBusRegistrationConfigurator>> Close()
    {
        if (HasBus)
            throw new InvalidOperationException("AddBus was called twice. A process has one bus: call it once, in Program, after every service was added.");
        HasBus = true;
        return _registrations;
    }
}
