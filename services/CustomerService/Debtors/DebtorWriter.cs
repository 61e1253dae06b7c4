using Contracts.Failures;
using CustomerService.Domain;
using Integrations;
using Upstream;
using Visma.Customers;

namespace CustomerService.Debtors;

/// <summary>Creates and updates debtors so that doing it twice has one effect.</summary>
internal sealed class DebtorWriter(IVismaCustomers visma, DebtorSearch search, CustomerSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan ComeBackIn = TimeSpan.FromSeconds(5);

    /// <summary>Creates a debtor that a search did not find; returns its number.</summary>
    /// <exception cref="FailureException">The settings allow no new debtors (<c>missing</c>), or Visma did not take it.</exception>
    public async Task<string> CreateAsync(WantedDebtor wanted, CancellationToken ct)
    {
        if (!settings.Create)
            throw CustomerFailures.NotCreated();

        try
        {
            return await visma.CreateCustomerAsync(DebtorBody.Create(wanted, settings), ct);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.UnknownOutcome)
        {
            // Not found now does not mean that it will not appear: only a later try, which searches first, may create again.
            return await FoundAsync(wanted, e, ct);
        }
    }

    private async Task<string> FoundAsync(WantedDebtor wanted, UpstreamException lost, CancellationToken ct)
    {
        try
        {
            return (await search.FindAsync(wanted, ct))?.Number ?? throw new FailureException(lost.Failure, lost);
        }
        catch (UpstreamException e) when (e.Failure.RetryCanHelp)
        {
            // That the search failed as well makes the outcome no clearer.
            throw new FailureException(lost.Failure, e);
        }
    }

    /// <summary>Writes what the sale says otherwise; a debtor changed by somebody else meanwhile is read and compared once more.</summary>
    public async Task UpdateAsync(CustomerDto debtor, WantedDebtor wanted, CancellationToken ct)
    {
        var number = debtor.Number!;
        try
        {
            await WriteAsync(debtor, wanted, ct);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.Conflict)
        {
            if (await visma.GetCustomerAsync(number, ct) is { } newer)
                await WriteOnceMoreAsync(newer, wanted, ct);
        }
    }

    private async Task WriteOnceMoreAsync(CustomerDto debtor, WantedDebtor wanted, CancellationToken ct)
    {
        try
        {
            await WriteAsync(debtor, wanted, ct);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.Conflict)
        {
            throw CustomerFailures.ChangedMeanwhile(debtor.Number!, clock.GetUtcNow() + ComeBackIn, e);
        }
    }

    private async Task WriteAsync(CustomerDto debtor, WantedDebtor wanted, CancellationToken ct)
    {
        if (DebtorDifference.Between(debtor, wanted, settings) is { } update)
            await visma.UpdateCustomerAsync(debtor.Number!, update, debtor.ETag, ct);
    }
}
