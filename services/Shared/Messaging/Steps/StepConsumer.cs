using Contracts;
using Contracts.Failures;
using Contracts.Orders;
using MassTransit;
using Microsoft.Extensions.Logging;
using Persistence;
using Upstream;

namespace Messaging.Steps;

/// <summary>
/// A step of an order's way. Whatever happens, the order saga gets an answer: the step's own, or the typed failure, so that no order
/// disappears into a retry or an error queue. A step may run twice, in two places, with one effect.
/// </summary>
/// <typeparam name="TCommand">The step's command.</typeparam>
/// <param name="step">The step.</param>
/// <param name="logger">For mistakes of ours, which a person has to see besides the failed order.</param>
public abstract class StepConsumer<TCommand>(OrderStep step, ILogger logger) : IConsumer<TCommand>
    where TCommand : class, ICommand
{
    /// <inheritdoc />
    public async Task Consume(ConsumeContext<TCommand> context)
    {
        var answer = await AnswerAsync(context.Message, context.CancellationToken);
        var saga = await context.GetSendEndpoint(Addresses.Answers);
        await saga.Send((object)answer, context.CancellationToken);
    }

    /// <summary>Does the step.</summary>
    /// <exception cref="FailureException">It could not be done, and why.</exception>
    protected abstract Task<IAnswer> HandleAsync(TCommand command, CancellationToken cancellationToken);

    private async Task<IAnswer> AnswerAsync(TCommand command, CancellationToken cancellationToken)
    {
        using var insistence = command.Fresh ? Circuit.Insist() : null;
        try
        {
            return await HandleAsync(command, cancellationToken);
        }
        catch (FailureException e)
        {
            return Failed(command, e.Failure);
        }
        catch (Exception e) when (DatabaseErrors.IsUnavailable(e) || DatabaseErrors.IsConflict(e))
        {
            logger.LogWarning("{Step} of order {OrderId} met a database that is away or busy: {Cause}", step, command.CorrelationId, e.GetBaseException().Message);
            return Failed(command, new Failure(
                FailureReason.Transient,
                $"The service's own database was away or busy during {step}.",
                "Nothing to do: the order is tried again by itself. If it lasts, look at the database."));
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(e, "{Step} of order {OrderId} failed by a mistake of ours", step, command.CorrelationId);
            return Failed(command, new Failure(
                FailureReason.Bug,
                $"{step} failed by a mistake in Tillbridge ({e.GetType().Name}).",
                "Report it with the log of this order; replay the order once it is mended."));
        }
    }

    private StepFailed Failed(TCommand command, Failure failure) => new(command.CorrelationId, command.Attempt, step, failure);
}
