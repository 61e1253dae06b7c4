using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Ccv.Json;
using Upstream;

namespace Ccv.Calls;

/// <summary>Follows CCV's <c>next</c> links to the end of a list; a page shorter than asked for says nothing.</summary>
internal sealed class CcvPages(CcvExchange exchange, CcvCaller caller)
{
    public async IAsyncEnumerable<T> ReadAsync<T>(
        CcvCall first, JsonTypeInfo<CcvPage<T>> type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (CcvCall? call = first; call is not null;)
        {
            if (!seen.Add(caller.AddressOf(call).PathAndQuery))
                throw new UpstreamException(CcvFailures.NoWayOn(call));
            var page = await exchange.ReadAsync(call, type, cancellationToken);
            foreach (var item in page.Items ?? [])
                yield return item;
            call = After(call, page.Next);
        }
    }

    // Scheme and host are ours, whatever CCV believes its own to be: behind a proxy the two differ, and keys must not go elsewhere.
    private CcvCall? After(CcvCall call, string? next)
    {
        if (string.IsNullOrEmpty(next))
            return null;
        return Uri.TryCreate(caller.AddressOf(call), next, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
                ? call with { Path = address.PathAndQuery }
                : throw new UpstreamException(CcvFailures.NoWayOn(call));
    }
}
