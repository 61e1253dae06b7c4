using NSwag;

namespace SandboxKit.Checks;

/// <summary>
/// The published schemas of one API. Checks a request body or an answer against the operation its verb and path belong to.
/// Safe to share between threads.
/// </summary>
public sealed class SchemaBook
{
    // Read once in a process: the documents are large. Reading them needs no thread of anybody's, so nothing can wait in a circle.
#pragma warning disable VSTHRD011, VSTHRD003
    private static readonly Lazy<Task<SchemaBook>> Visma = new(async () =>
        new([await PublishedSchemas.OpenApiAsync("visma-net.json"), await PublishedSchemas.OpenApiAsync("visma-salesorder-v3.json")]));

    private static readonly Lazy<Task<SchemaBook>> Ccv = new(async () => new([await PublishedSchemas.CcvAsync()]));

    private readonly IReadOnlyList<SchemaOperation> _operations;

    private SchemaBook(IEnumerable<OpenApiDocument> documents) =>
        _operations = documents
            .SelectMany(document => document.Paths.SelectMany(path => path.Value.Select(o => new SchemaOperation(path.Key, o.Key, o.Value))))
            .ToList();

    /// <summary>The ERP service (v1, v2) and the sales order service (v3) of Visma Net.</summary>
    public static Task<SchemaBook> VismaAsync() => Visma.Value;

    /// <summary>CCV SalesPOS.</summary>
    public static Task<SchemaBook> CcvAsync() => Ccv.Value;
#pragma warning restore VSTHRD011, VSTHRD003

    /// <summary>What is wrong with a request; empty when all is well.</summary>
    public IReadOnlyList<SchemaViolation> CheckRequest(string method, string path, string? body) =>
        Find(method, path) is { } operation ? operation.CheckRequest(body) : [Unknown(method, path, "request")];

    /// <summary>What is wrong with an answer of this status; empty when all is well.</summary>
    public IReadOnlyList<SchemaViolation> CheckAnswer(string method, string path, int status, string? body) =>
        Find(method, path) is { } operation ? operation.CheckAnswer(status, body) : [Unknown(method, path, "answer")];

    private SchemaOperation? Find(string method, string path)
    {
        var segments = SchemaOperation.Split(path);
        SchemaOperation? best = null;
        foreach (var operation in _operations)
        {
            // Of two templates that fit, the one with more literal segments is meant.
            if (operation.Fits(method, segments) && operation.Literals > (best?.Literals ?? -1))
            {
                best = operation;
            }
        }

        return best;
    }

    private static SchemaViolation Unknown(string method, string path, string side) =>
        new(method, path, side, "#", "NoSuchOperation");
}
