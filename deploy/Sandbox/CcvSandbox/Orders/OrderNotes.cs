using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcvSandbox.Api;
using SandboxKit.Records;

namespace CcvSandbox.Orders;

/// <summary>Internal notes on orders.</summary>
public sealed class OrderNotes(RecordStore store, OrderIndex index, OrderNumbers numbers, TimeProvider time)
{
    private const string Collection = "ordernotes";
    private readonly ConcurrentDictionary<long, OrderNote> _notes = new();

    public void Map(CcvRoutes routes) => routes
        .Map("GET", "orders/{id}/ordernotes", call => new(CcvPage.Whole(call, Of(Known(call)).Select(note => note.Render()))))
        .Map("POST", "orders/{id}/ordernotes", CreateAsync)
        .Map("GET", "ordernotes/{id}", call => new(CcvAnswer.Ok(Note(call).Render())))
        .Map("DELETE", "ordernotes/{id}", DeleteAsync);

    public void Load()
    {
        foreach (var record in store.Load(Collection))
        {
            var note = JsonSerializer.Deserialize<OrderNote>(record.Json)!;
            _notes[note.Id] = note;
            numbers.SawNote(note.Id);
        }
    }

    public async Task<OrderNote> AddAsync(long orderId, string? text)
    {
        var note = new OrderNote(numbers.NextNoteId(), orderId, text, CcvDate.Format(time.GetUtcNow()));
        await store.SaveAsync([new(Collection, Key(note.Id), JsonSerializer.Serialize(note))]);
        _notes[note.Id] = note;
        return note;
    }

    public void Clear() => _notes.Clear();

    private IEnumerable<OrderNote> Of(long orderId) => _notes.Values.Where(note => note.OrderId == orderId).OrderBy(note => note.Id);

    private async ValueTask<CcvAnswer> CreateAsync(CcvCall call)
    {
        var body = call.Body("internal.resource.ordernotes.post.v1");
        var text = body.TryGetProperty("note", out var note) && note.ValueKind == JsonValueKind.String ? note.GetString() : null;
        return CcvAnswer.Created((await AddAsync(Known(call), text)).Render());
    }

    private async ValueTask<CcvAnswer> DeleteAsync(CcvCall call)
    {
        var note = Note(call);
        await store.SaveAsync([new(Collection, Key(note.Id), Json: null)]);
        _notes.TryRemove(note.Id, out _);
        return CcvAnswer.NoContent;
    }

    private long Known(CcvCall call) => index.Find(call.Id)?.Id ?? throw call.NotFound("order");

    private OrderNote Note(CcvCall call) => _notes.GetValueOrDefault(call.Id) ?? throw call.NotFound("order note");

    private static string Key(long id) => id.ToString("D12", CultureInfo.InvariantCulture);
}

/// <summary>One note; the type is the only one seen so far.</summary>
public sealed record OrderNote(long Id, long OrderId, string? Text, string CreateDate)
{
    public ReadOnlyMemory<byte> Render() => CcvJson.Bytes(new JsonObject
    {
        ["href"] = CcvLinks.To($"ordernotes/{Id}"),
        ["id"] = Id,
        ["note"] = Text,
        ["type"] = "internal",
        ["create_date"] = CreateDate,
        ["parent"] = new JsonObject { ["href"] = CcvLinks.To($"orders/{OrderId}") },
    });
}
