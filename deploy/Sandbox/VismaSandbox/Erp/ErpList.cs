using System.Globalization;
using System.Text;

namespace VismaSandbox.Erp;

/// <summary>What the lists of the ERP service have in common: filters nobody knows are ignored, pages are cut silently.</summary>
internal static class ErpList
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFF", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF",
    ];

    /// <summary>The filter of a date and its condition: both or nothing. Null means unfiltered; false in <paramref name="valid"/> means 400.</summary>
    public static Func<DateTimeOffset, bool>? Dates(IQueryCollection query, string name, TimeSpan clockOffset, out bool valid)
    {
        valid = true;
        string? text = query[name], condition = query[name + "Condition"];
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(condition))
        {
            return null;
        }

        valid = DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        var moment = valid ? new DateTimeOffset(local, TimeSpan.Zero) - clockOffset : default;
        switch (condition)
        {
            case ">": return value => value > moment;
            case ">=": return value => value >= moment;
            case "<": return value => value < moment;
            case "<=": return value => value <= moment;
            default:
                valid = false;
                return null;
        }
    }

    /// <summary>One page as a bare array, each row telling the total and the largest page.</summary>
    public static IResult Page<T>(IReadOnlyList<T> rows, Func<T, string> json, IQueryCollection query, int defaultSize, int cap)
    {
        var size = Math.Clamp(Number(query["pageSize"]) ?? defaultSize, 1, cap);
        var page = Math.Max(1, Number(query["pageNumber"]) ?? 1);
        var metadata = $",\"metadata\":{{\"totalCount\":{rows.Count},\"maxPageSize\":{cap}}}}}";
        var text = new StringBuilder("[");
        foreach (var row in rows.Skip((page - 1) * size).Take(size))
        {
            var one = json(row);
            text.Append(text.Length > 1 ? "," : "").Append(one, 0, one.Length - 1).Append(metadata);
        }

        return ErpAnswer.Json(text.Append(']').ToString());
    }

    /// <summary>A list that knows no pages.</summary>
    public static IResult Whole(IEnumerable<string> rows) => ErpAnswer.Json("[" + string.Join(',', rows) + "]");

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Flag(string? text) => bool.TryParse(text, out var flag) ? flag : null;

    /// <summary>Whether a value is what the filter wants; an absent filter wants everything.</summary>
    public static bool Is(string? filter, string? value) =>
        string.IsNullOrEmpty(filter) || string.Equals(filter, value, StringComparison.OrdinalIgnoreCase);
}
