using Contracts.Failures;
using CustomerService.Domain;
using CustomerService.Persistence;
using Persistence.Leasing;
using Upstream;

namespace CustomerService.Debtors;

/// <summary>
/// One at a time for each customer, in this process and across replicas, so that two orders of a new customer create one debtor.
/// Who does not get a turn within a few seconds is told to come back; a killed process's turn runs out by itself.
/// </summary>
public sealed class CustomerTurns(ILeases<CustomerDbContext> leases, TimeProvider clock)
{
    // Longer than renewals need, shorter than anybody minds when a process was killed.
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(15);

    // Others' orders wait behind ours in the same queue: better to come back than to hold them up.
    private static readonly TimeSpan PatienceHere = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan PatienceAcross = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan ComeBackIn = TimeSpan.FromSeconds(2);

    private readonly KeyLocks locks = new();

    /// <summary>
    /// Does the work in the customer's turn. The work is cancelled when the turn is lost. After a create of which nobody knows how it ended the turn
    /// stays taken for <paramref name="settle"/>: until Visma must be done with it, no order of the customer may search in vain and create another.
    /// </summary>
    /// <exception cref="Upstream.FailureException">It is somebody else's turn (<c>transient</c>, with the time to come back).</exception>
    public async Task<T> InTurnAsync<T>(
        CustomerFingerprint customer, Func<CancellationToken, Task<T>> work, TimeSpan settle, CancellationToken ct)
    {
        var name = $"customer:{customer.Integration}:{customer.Email}";
        using var here = await locks.TryTakeAsync(name, PatienceHere, ct) ?? throw Busy();
        var across = await AcquireAsync(name, ct) ?? throw Busy();
        var keep = false;
        try
        {
            return await WhileHeldAsync(across, work, ct);
        }
        catch (FailureException e) when (e.Failure.Reason == FailureReason.UnknownOutcome)
        {
            var settled = clock.GetUtcNow() + settle;
            keep = await across.RenewAsync(settle, ct);
            throw new FailureException(e.Failure with { RetryAt = settled }, e);
        }
        finally
        {
            if (!keep)
                await across.DisposeAsync();
        }
    }

    private async Task<IHeldLease?> AcquireAsync(string name, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + PatienceAcross;
        while (true)
        {
            if (await leases.TryAcquireAsync(name, Duration, ct) is { } lease)
                return lease;
            if (clock.GetUtcNow() >= until)
                return null;
            await Task.Delay(Look, clock, ct);
        }
    }

    private async Task<T> WhileHeldAsync<T>(IHeldLease lease, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        using var finished = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var renewing = RenewAsync(lease, lost, finished.Token);
        try
        {
            return await work(lost.Token);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw Busy();
        }
        finally
        {
            await finished.CancelAsync();
            await renewing;
        }
    }

    // A renewal that fails is as good as a lost turn: what was begun is searched for when the order comes back.
    private async Task RenewAsync(IHeldLease lease, CancellationTokenSource lost, CancellationToken finished)
    {
        try
        {
            do
                await Task.Delay(Renewal, clock, finished);
            while (await lease.RenewAsync(Duration, finished));
            await lost.CancelAsync();
        }
        catch (OperationCanceledException) when (finished.IsCancellationRequested)
        {
            // The work is done.
        }
        catch (Exception) when (!lost.IsCancellationRequested)
        {
            await lost.CancelAsync();
        }
    }

    private FailureException Busy() => CustomerFailures.Busy(clock.GetUtcNow() + ComeBackIn);
}
