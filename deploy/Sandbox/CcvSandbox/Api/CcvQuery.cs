using System.Globalization;

namespace CcvSandbox.Api;

/// <summary>Reads query parameters; a value of the wrong type is refused by name.</summary>
public sealed class CcvQuery(IQueryCollection query, bool refuseUnknown)
{
    public string? Text(string name) => query.TryGetValue(name, out var values) && values[0] is { Length: > 0 } value ? value : null;

    public int? Int(string name) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, "a whole number");

    public decimal? Number(string name) => Text(name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, "a number");

    public bool? Bool(string name) => Text(name) switch
    {
        null => null,
        "true" or "1" => true,
        "false" or "0" => false,
        _ => throw Wrong(name, "true or false"),
    };

    public DateTimeOffset? Date(string name, bool endOfDay = false)
    {
        if (Text(name) is not { } text)
            return null;
        if (!CcvDate.TryParse(text, out var time, out var isDateOnly))
            throw Wrong(name, "an ISO 8601 date or date and time in UTC");
        return isDateOnly && endOfDay ? time.AddDays(1).AddTicks(-1) : time;
    }

    /// <summary>The field to sort by and the direction.</summary>
    public (string Field, bool Descending) OrderBy(params ReadOnlySpan<string> fields)
    {
        var text = Text("orderby") ?? fields[0];
        var descending = text.EndsWith("_desc", StringComparison.Ordinal);
        var field = descending ? text[..^5] : text;
        return fields.Contains(field) ? (field, descending) : throw Wrong("orderby", $"one of {string.Join(", ", fields!)}, with _desc or without");
    }

    public void Allow(params ReadOnlySpan<string> names)
    {
        if (!refuseUnknown)
            return;
        foreach (var name in query.Keys)
        {
            if (!names.Contains(name))
                throw new CcvRefusedException(400, code: null, $"The query parameter {name} is not known on this resource.");
        }
    }

    private static CcvRefusedException Wrong(string name, string wanted) => new(400, code: null, $"The query parameter {name} must be {wanted}.");
}
