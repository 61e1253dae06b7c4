using Integrations;
using OrderService.Domain;

namespace OrderService.Submission;

/// <summary>Everything a document is written from.</summary>
internal sealed record OrderSubmission(Integration Integration, Sale Sale, SalesDocument Document)
{
    public OrderSettings Settings => Integration.Orders;
}
