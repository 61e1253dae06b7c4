using Ccv;
using Contracts.Failures;
using Integrations;
using OrderService.Persistence;
using Upstream;

namespace OrderService.Domain;

/// <summary>What speaks against an order that is read from CCV again: it may have changed since it was taken in.</summary>
internal static class Rereading
{
    private const string BookIt = "replay it with the document it has here (GET /api/orders/{id}/document) to book it all the same";

    /// <summary>Why the order would not be taken in today, in half a sentence; null where it would.</summary>
    public static string? Objection(CcvOrder order, IntakeSettings settings) => OrderFilter.Decide(order, settings) switch
    {
        FilterVerdict.TakeIn => null,
        _ when OrderFilter.IsCancelled(order, settings) => "was cancelled in CCV",
        _ when order.IsCompleted != true => "is not completed in CCV any more",
        _ when settings.Payment == PaymentFilter.Paid && !order.Paid => "is not paid in CCV any more",
        FilterVerdict.Watch => $"has status {order.Status} in CCV now, which the integration's Intake:Statuses leaves out",
        _ => "is left out by the integration's Intake settings now (start date or payment methods)",
    };

    public static FailureException Refused(string reference, string objection, LedgerEntry? entry) => new(new Failure(
        FailureReason.Validation,
        $"Order {reference} {objection}, so it was not taken in anew.{Suspicion(reference, entry)}",
        $"If that is right, resolve the order; else mend it in CCV and replay it from the start, or {BookIt}."));

    public static FailureException Gone(string reference, LedgerEntry? entry) => new(new Failure(
        FailureReason.Missing,
        $"Order {reference} is no longer in CCV.{Suspicion(reference, entry)}",
        $"If it was deleted on purpose, resolve the order; else {BookIt}."));

    private static string Suspicion(string reference, LedgerEntry? entry) => entry switch
    {
        { DocumentNumber: { } number } => $" Its document {number} is in Visma.",
        { SubmittedAt: not null } => $" An earlier attempt may have created its document: look for {reference} in Visma.",
        _ => "",
    };
}
