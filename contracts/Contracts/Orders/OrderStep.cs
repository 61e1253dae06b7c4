namespace Contracts.Orders;

/// <summary>The steps of an order's way, in order; reading it again, which only a replay from the start does, comes last here and first then.</summary>
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

    /// <summary>Read the order from CCV again.</summary>
    ReadOrder,
}
