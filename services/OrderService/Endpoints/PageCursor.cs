using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OrderService.Endpoints;

/// <summary>Where a page ended: by time and id, so that a page deep in a million rows costs what the first one costs.</summary>
internal sealed record PageCursor(DateTimeOffset At, Guid Id)
{
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}:{Id:N}")));

    public static bool TryParse(string text, out PageCursor? cursor)
    {
        cursor = null;
        if (!Base64Url.IsValid(text))
            return false;

        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var length))
            return false;

        var parts = Encoding.ASCII.GetString(bytes, 0, length).Split(':');
        if (parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(parts[1], "N", out var id))
        {
            return false;
        }

        cursor = new PageCursor(new DateTimeOffset(ticks, TimeSpan.Zero), id);
        return true;
    }
}
