using System.Text.Json.Nodes;
using Contracts.Failures;
using Contracts.Orders;
using Integrations.DryRuns;

namespace SettingsService.DryRuns;

/// <summary>What an integration would do with the till's newest orders. Nothing was written.</summary>
/// <param name="Integration">Its id.</param>
/// <param name="Version">The version of the settings that was tried; with changes given along, the one they were put on.</param>
/// <param name="Counts">How many orders would end how.</param>
/// <param name="Orders">The orders, newest first.</param>
public sealed record DryRunReport(string Integration, long Version, IReadOnlyDictionary<TriedOutcome, int> Counts, IReadOnlyList<DryRunOrder> Orders);

/// <summary>What would become of an order.</summary>
/// <param name="CcvOrderId">CCV's id.</param>
/// <param name="Reference">Our number for it in Visma.</param>
/// <param name="CreatedAt">When the sale was made.</param>
/// <param name="Total">What CCV says it comes to.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Outcome">What would become of it.</param>
/// <param name="Why">Why it is left out or waits.</param>
/// <param name="Failure">Why it would fail, and what to do.</param>
/// <param name="Existing">The document there is already.</param>
/// <param name="Debtor">Whom it would be booked on.</param>
/// <param name="Document">The request that would make the document; a debtor still to be made stands as <c>(the debtor)</c>.</param>
public sealed record DryRunOrder(
    long CcvOrderId, string Reference, DateTimeOffset? CreatedAt, decimal Total, string Currency, TriedOutcome Outcome, string? Why, Failure? Failure,
    DocumentLink? Existing, DryRunDebtor? Debtor, JsonNode? Document);

/// <summary>The debtor of an order.</summary>
/// <param name="Outcome">What would be done about it.</param>
/// <param name="Number">Its number, where there is one.</param>
/// <param name="Request">What would be written first.</param>
public sealed record DryRunDebtor(TriedDebtorOutcome Outcome, string? Number, JsonNode? Request);
