using System.Globalization;

namespace Ccv.Calls;

/// <summary>Writes an order filter as CCV's query.</summary>
internal static class CcvOrderQuery
{
    public static string Of(CcvOrderFilter filter, int pageSize)
    {
        List<string> parts = ["start=0", $"size={pageSize}"];
        Add("ordernumber", filter.OrderNumber?.ToString(CultureInfo.InvariantCulture));
        Add("status", filter.Status?.ToString(CultureInfo.InvariantCulture));
        Add("is_paid", Flag(filter.IsPaid));
        Add("min_create_date", Time(filter.MinCreateDate));
        Add("max_create_date", Time(filter.MaxCreateDate));
        Add("is_completed", Flag(filter.IsCompleted));
        Add("paymethod_id", filter.PaymethodId?.ToString(CultureInfo.InvariantCulture));
        Add("transaction_id", filter.TransactionId);
        Add("orderby", SortOf(filter.Sort));
        return $"?{string.Join('&', parts)}";

        void Add(string name, string? value)
        {
            if (value is not null)
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }

    private static string? Flag(bool? value) => value switch { true => "true", false => "false", null => null };

    private static string? Time(DateTimeOffset? value) =>
        value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string SortOf(CcvOrderSort sort) => sort switch
    {
        CcvOrderSort.IdDescending => "id_desc",
        CcvOrderSort.OrderNumber => "ordernumber",
        CcvOrderSort.OrderNumberDescending => "ordernumber_desc",
        CcvOrderSort.CreateDate => "create_date",
        CcvOrderSort.CreateDateDescending => "create_date_desc",
        _ => "id",
    };
}
