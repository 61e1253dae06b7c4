using System.Buffers;
using System.Text.Json;

namespace CcvSandbox.Api;

/// <summary>The part of a collection a call asks for.</summary>
public sealed record CcvPage(int Start, int Size)
{
    /// <summary>A size above the maximum is cut down to it.</summary>
    public static CcvPage Of(CcvQuery query, CcvShopOptions shop)
    {
        var start = query.Int("start") ?? 0;
        var size = query.Int("size") ?? shop.PageSizeDefault;
        if (start < 0)
            throw new CcvRefusedException(400, code: null, "The query parameter start must not be negative.");
        return size >= 1 ? new(start, Math.Min(size, shop.PageSizeMaximum))
            : throw new CcvRefusedException(400, code: null, "The query parameter size must be at least 1.");
    }

    /// <summary>The envelope of a paged collection; there is no total.</summary>
    public CcvAnswer Answer(CcvCall call, IReadOnlyList<ReadOnlyMemory<byte>> items, bool more)
    {
        var page = this;
        return Write(items, writer =>
        {
            writer.WriteNumber("start", page.Start);
            writer.WriteNumber("size", page.Size);
            writer.WriteString("href", call.Self);
            WriteLink(writer, "first", page.Start > 0 ? page.Link(call, 0) : null);
            WriteLink(writer, "previous", page.Start > 0 ? page.Link(call, Math.Max(0, page.Start - page.Size)) : null);
            WriteLink(writer, "next", more ? page.Link(call, page.Start + page.Size) : null);
        });
    }

    /// <summary>The same out of a list that holds everything.</summary>
    public CcvAnswer Answer<T>(CcvCall call, IReadOnlyList<T> all, Func<T, ReadOnlyMemory<byte>> render) =>
        Answer(call, [.. all.Skip(Start).Take(Size).Select(render)], all.Count > Start + Size);

    /// <summary>The envelope of a collection that is never paged.</summary>
    public static CcvAnswer Whole(CcvCall call, IEnumerable<ReadOnlyMemory<byte>> items) =>
        Write(items, writer => writer.WriteString("href", call.Self));

    private static CcvAnswer Write(IEnumerable<ReadOnlyMemory<byte>> items, Action<Utf8JsonWriter> head)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(output, CcvJson.Writer))
        {
            writer.WriteStartObject();
            head(writer);
            writer.WriteStartArray("items");
            foreach (var item in items)
                writer.WriteRawValue(item.Span, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return CcvAnswer.Ok(output.WrittenMemory);
    }

    private static void WriteLink(Utf8JsonWriter writer, string name, string? link)
    {
        if (link is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, link);
    }

    private string Link(CcvCall call, int start)
    {
        var others = call.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("start=", StringComparison.Ordinal) && !pair.StartsWith("size=", StringComparison.Ordinal));
        return $"{CcvLinks.Base}{call.Path}?{string.Join('&', [$"start={start}", $"size={Size}", .. others])}";
    }
}
