namespace Contracts.Orders;

/// <summary>The steps of an order's way, in order.</summary>
public enum OrderStep
{
    /// <summary>Is the order in Visma already?</summary>
    CheckOrderExists,

    /// <summary>Find, create or update the debtor.</summary>
    UpsertCustomer,

    /// <summary>Are all products known and sellable?</summary>
    CheckProducts,

    /// <summary>Create the document.</summary>
    SubmitOrder,
}
