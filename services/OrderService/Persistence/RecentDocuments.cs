using Ccv;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace OrderService.Persistence;

/// <summary>
/// The documents this process read or stored moments ago, so that the steps of one order do not each fetch, decrypt and parse it. In memory
/// only, few, and for a minute at most. A replay is another edition, so that no replica works on a document that was replaced elsewhere.
/// </summary>
internal sealed class RecentDocuments : IDisposable
{
    private const int Most = 1_000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _documents = new(Options.Create(new MemoryCacheOptions { SizeLimit = Most }));

    public CcvOrderDocument? Find(Guid id, int edition) => _documents.Get<CcvOrderDocument>((id, edition));

    public void Keep(Guid id, int edition, CcvOrderDocument document) =>
        _documents.Set((id, edition), document, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });

    /// <summary>Keeps a document that is not worked on yet, unless it would drive out those that are.</summary>
    public void KeepIfRoom(Guid id, CcvOrderDocument document)
    {
        if (_documents.Count < Most / 2)
            Keep(id, edition: 0, document);
    }

    public void Forget(Guid id, int edition) => _documents.Remove((id, edition));

    public void Dispose() => _documents.Dispose();
}
