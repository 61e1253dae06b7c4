using Contracts;
using Contracts.Customers;
using Contracts.Orders;
using CustomerService.Debtors;
using Messaging.Steps;

namespace CustomerService.Consumers;

/// <summary>
/// Gives an order its debtor. May run twice, in two places: a customer is its e-mail address, searched for before anything is created.
/// </summary>
public sealed class UpsertCustomerConsumer(DebtorDirectory debtors, ILogger<UpsertCustomerConsumer> logger)
    : StepConsumer<UpsertCustomer>(OrderStep.UpsertCustomer, logger)
{
    protected override async Task<IAnswer> HandleAsync(UpsertCustomer command, CancellationToken cancellationToken)
    {
        var debtor = await debtors.FindAsync(command.Integration, command.Customer, command.Fresh, cancellationToken);
        return new CustomerUpserted(command.CorrelationId, command.Attempt, debtor.Number, debtor.ContactId);
    }
}
