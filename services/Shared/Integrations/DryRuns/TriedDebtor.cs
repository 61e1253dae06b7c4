using System.Text.Json.Nodes;
using Contracts.Failures;

namespace Integrations.DryRuns;

/// <summary>Which debtor a sale would be booked on. Holds personal data where it holds what would be written.</summary>
/// <param name="Outcome">What would be done about it.</param>
/// <param name="Number">The debtor's number, where there is one.</param>
public sealed record TriedDebtor(TriedDebtorOutcome Outcome, string? Number)
{
    /// <summary>What would be written first: the new debtor, the changed fields, or the new contact.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Why there would be none.</summary>
    public Failure? Failure { get; init; }

    /// <summary>Nothing that could give the customer away in a log.</summary>
    public override string ToString() => $"debtor {Number}: {Outcome}";
}

/// <summary>What would be done about a debtor.</summary>
public enum TriedDebtorOutcome
{
    /// <summary>It is there as the sale states it, or is the default debtor.</summary>
    Known,

    /// <summary>It would be made.</summary>
    WouldCreate,

    /// <summary>It is there and would be changed, or get a contact.</summary>
    WouldUpdate,

    /// <summary>There would be none, and the order would fail.</summary>
    WouldFail,

    /// <summary>There was no time left to try it.</summary>
    NotTried,
}
