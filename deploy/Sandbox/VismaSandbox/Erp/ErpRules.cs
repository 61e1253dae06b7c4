namespace VismaSandbox.Erp;

/// <summary>A business rule that was broken; ends as the ERP service's rejection.</summary>
internal sealed class ErpRejection(string message) : Exception(message);

/// <summary>Rules that several writes share.</summary>
internal static class ErpRules
{
    public static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ErpRejection(message);
        }
    }

    /// <summary>A value that has to be on a list when it is given.</summary>
    public static void Known<T>(string field, string? value, IReadOnlyDictionary<string, T> list) =>
        Require(string.IsNullOrEmpty(value) || list.ContainsKey(value), $"'{field}' cannot be found in the system.");

    /// <summary>The lengths are those the sales order service publishes for the same fields of the same database.</summary>
    public static void Fits(string field, string? value, int length) =>
        Require(value is null || value.Length <= length, $"The string value provided exceeds the field '{field}' length of {length}.");
}
