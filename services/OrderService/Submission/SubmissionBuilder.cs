using Ccv;
using Integrations;
using OrderService.Domain;
using OrderService.Persistence;
using Visma.Texts;

namespace OrderService.Submission;

/// <summary>Makes the submission of an order from its stored document and the settings, checking all that can be checked without Visma.</summary>
internal sealed class SubmissionBuilder(OrderDocuments documents)
{
    /// <exception cref="Upstream.FailureException">The sale cannot become a document, and why.</exception>
    public async Task<OrderSubmission> BuildAsync(
        Guid orderId, int edition, string reference, string? reserved, Integration integration, CancellationToken cancellationToken)
    {
        var document = await documents.GetAsync(orderId, edition, reference, cancellationToken);
        return Of(document, reserved, integration);
    }

    /// <exception cref="Upstream.FailureException">The sale cannot become a document, and why.</exception>
    public static OrderSubmission Of(CcvOrderDocument document, string? reserved, Integration integration)
    {
        var sale = SaleReader.Read(document, integration);

        // The number the ledger keeps for the order stays, when the settings form another one now.
        if (reserved is not null)
            sale = sale with { Reference = reserved };
        if (sale.Reference.Length > FieldLengths.Reference)
            throw Refusal.ReferenceTooLong(sale, FieldLengths.Reference);

        var submission = new OrderSubmission(integration, sale, SalesDocumentFactory.Create(sale, integration.Orders));
        Enrichment.Check(submission);
        return submission;
    }
}
