using CustomerService.Domain;
using Microsoft.EntityFrameworkCore;
using Persistence;

namespace CustomerService.Persistence;

/// <summary>The local index of customers whose debtor is known.</summary>
public sealed class CustomerIndex(IDbContextFactory<CustomerDbContext> contexts, TimeProvider clock)
{
    /// <summary>What is known of a customer, or null.</summary>
    public async Task<KnownCustomer?> FindAsync(CustomerFingerprint customer, CancellationToken ct)
    {
        await using var database = await contexts.CreateDbContextAsync(ct);
        return await Row(database, customer).AsNoTracking().SingleOrDefaultAsync(ct);
    }

    /// <summary>Notes that Visma agrees with the sale as of now.</summary>
    public async Task SaveAsync(CustomerFingerprint customer, DebtorLink debtor, CancellationToken ct)
    {
        if (await UpdateAsync(customer, debtor, ct))
            return;

        try
        {
            await InsertAsync(customer, debtor, ct);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            await UpdateAsync(customer, debtor, ct);
        }
    }

    private async Task<bool> UpdateAsync(CustomerFingerprint customer, DebtorLink debtor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(ct);
        return await Row(database, customer).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.CustomerNumber, debtor.Number)
                .SetProperty(row => row.ContactId, debtor.ContactId)
                .SetProperty(row => row.ContentHash, customer.Content)
                .SetProperty(row => row.CheckedAt, now),
            ct) == 1;
    }

    private async Task InsertAsync(CustomerFingerprint customer, DebtorLink debtor, CancellationToken ct)
    {
        await using var database = await contexts.CreateDbContextAsync(ct);
        database.Customers.Add(new KnownCustomer
        {
            Integration = customer.Integration,
            EmailHash = customer.Email,
            CustomerNumber = debtor.Number,
            ContactId = debtor.ContactId,
            ContentHash = customer.Content,
            CheckedAt = clock.GetUtcNow(),
        });
        await database.SaveChangesAsync(ct);
    }

    private static IQueryable<KnownCustomer> Row(CustomerDbContext database, CustomerFingerprint customer) =>
        database.Customers.Where(row => row.Integration == customer.Integration && row.EmailHash == customer.Email);
}
