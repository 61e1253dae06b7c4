using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Visma.Http;

namespace Visma;

/// <summary>The calls of <see cref="IVismaClient"/>; one part a file.</summary>
internal sealed partial class VismaClient(VismaSender sender) : IVismaClient
{
    public VismaBudget Budget => sender.Budget;

    public Task SignInAsync(CancellationToken ct) => sender.SignInAsync(ct);

    private static VismaCall Erp(CallKind kind, string path, string resource, string subject) => new(VismaService.Erp, kind, path, resource, subject);

    private static byte[] Wrapped<T>(T body, JsonTypeInfo<T> type) => ValueWrapping.Wrap(JsonSerializer.SerializeToUtf8Bytes(body, type));

    private async Task<IReadOnlyList<T>> SearchAsync<T>(VismaCall call, JsonTypeInfo<T> type, Func<T, bool> isIt, CancellationToken ct)
        where T : class
    {
        var found = new List<T>();
        await foreach (var row in sender.AllAsync(call, type, 100, ct, Paging.SearchPages))
        {
            if (isIt(row))
                found.Add(row);
        }

        return found;
    }
}
