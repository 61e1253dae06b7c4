using Contracts.Orders;
using Visma;

namespace OrderService.Submission;

/// <summary>One kind of document in Visma: how it is found by our reference, and how it is made.</summary>
internal interface IDocumentWriter
{
    /// <summary>The document that carries our reference, or null.</summary>
    Task<DocumentLink?> FindAsync(IVismaClient visma, OrderSubmission submission, CancellationToken cancellationToken);

    /// <summary>Makes the document. After <c>unknown-outcome</c> it may exist: find before making it again.</summary>
    Task<DocumentLink> CreateAsync(IVismaClient visma, OrderSubmission submission, Debtor debtor, CancellationToken cancellationToken);
}
