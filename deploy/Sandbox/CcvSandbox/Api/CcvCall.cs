using System.Text.Json;
using CcvSandbox.Shapes;

namespace CcvSandbox.Api;

/// <summary>One authenticated call: what a resource needs of the request.</summary>
public sealed class CcvCall(HttpContext context, CcvSandboxOptions options, string uri, long id, ReadOnlyMemory<byte> body)
{
    /// <summary>The id in the path.</summary>
    public long Id => id;

    public CcvQuery Query => new(context.Request.Query, options.RefuseUnknownQuery);

    /// <summary>The URI as sent, with the host still to be put in front.</summary>
    public string Self => CcvLinks.Base + uri;

    /// <summary>Path without the query, ending in a slash as documented.</summary>
    public string Path => uri.Split('?')[0].TrimEnd('/') + "/";

    /// <summary>The query as sent, without the question mark.</summary>
    public string RawQuery => uri.IndexOf('?') is var at and >= 0 ? uri[(at + 1)..] : "";

    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>The body as an object of the named shape; unknown fields and wrong types are refused.</summary>
    public JsonElement Body(string shape)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw Invalid("The body is not valid JSON.");
        }

        context.Response.RegisterForDispose(document);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw Invalid("The body must be a JSON object.");
        if (PublishedShapes.Named(shape).FirstProblem(document.RootElement, "", allowUnknown: false) is { } problem)
            throw Invalid(problem.ToString());
        return document.RootElement;
    }

    public CcvRefusedException Invalid(string message) => new(options.Errors.InvalidBodyStatus, code: null, message);

    public CcvRefusedException NotFound(string kind) => new(options.Errors.UnknownIdStatus, code: null, $"There is no {kind} {id}.");
}
