using System.Text.Json.Nodes;
using Contracts.Failures;
using Contracts.Orders;
using Integrations;
using OrderService.Submission;
using Upstream;
using Visma;

namespace OrderService.DryRuns;

/// <summary>The company's books, read and never written, for one dry run: each item is asked for once.</summary>
internal sealed class RehearsedBooks(IVismaClient visma, Integration integration)
{
    private static readonly Debtor Anybody = new("(the debtor)", null);

    private readonly Dictionary<string, bool?> _sellable = new(StringComparer.OrdinalIgnoreCase);

    public Task<DocumentLink?> FindAsync(OrderSubmission submission, CancellationToken cancellationToken) =>
        DocumentWriters.For(submission).FindAsync(visma, submission, cancellationToken);

    /// <exception cref="FailureException">Items are missing or may not be sold.</exception>
    public async Task DemandItemsAsync(OrderSubmission submission, CancellationToken cancellationToken)
    {
        if (!integration.Products.Check)
            return;

        var (missing, blocked) = (new List<string>(), new List<string>());
        foreach (var item in submission.Document.Items)
        {
            if (!_sellable.TryGetValue(item, out var sellable))
                _sellable[item] = sellable = item.Length == 0 ? null : (await visma.GetItemAsync(item, cancellationToken))?.IsSellable;
            if (sellable is null)
                missing.Add(item);
            else if (sellable is false)
                blocked.Add(item);
        }

        if (missing.Count > 0)
        {
            throw new FailureException(new Failure(
                FailureReason.Missing, $"Visma has no item {string.Join(", ", missing)}.", "Make each in Visma under exactly that number, or correct the SKU in CCV."));
        }

        if (blocked.Count > 0)
        {
            throw new FailureException(new Failure(
                FailureReason.Validation, $"The status of item {string.Join(", ", blocked)} does not allow selling it.", "Give it a status in Visma that allows sales."));
        }
    }

    /// <summary>The request that would make the document.</summary>
    public async Task<JsonNode?> DocumentAsync(OrderSubmission submission, CancellationToken cancellationToken)
    {
        try
        {
            await DocumentWriters.For(submission).CreateAsync(visma, submission, Anybody, cancellationToken);
        }
        catch (RehearsedWriteException write)
        {
            return new JsonObject { ["method"] = write.Method, ["path"] = write.Path, ["body"] = JsonNode.Parse(write.Body.Span) };
        }

        throw new InvalidOperationException("A rehearsal wrote something.");
    }
}
