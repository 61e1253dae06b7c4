using System.Globalization;

namespace Cli.Api;

/// <summary>A query string; what is null is left out.</summary>
internal sealed class Query
{
    private readonly List<string> _parts = [];

    public Query And(string name, string? value)
    {
        if (value is not null)
            _parts.Add($"{name}={Uri.EscapeDataString(value)}");
        return this;
    }

    public Query And(string name, int? value) => And(name, value?.ToString(CultureInfo.InvariantCulture));

    public Query And(string name, bool? value) => And(name, value switch { true => "true", false => "false", null => null });

    public Query And(string name, DateTimeOffset? value) => And(name, value?.ToString("O", CultureInfo.InvariantCulture));

    public string Of(string path) => _parts.Count == 0 ? path : $"{path}?{string.Join('&', _parts)}";
}
