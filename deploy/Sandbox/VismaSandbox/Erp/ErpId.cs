using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace VismaSandbox.Erp;

/// <summary>Ids in paths: those with odd characters come as <c>b64(…)</c>.</summary>
internal static class ErpId
{
    private static readonly SearchValues<char> Odd = SearchValues.Create(":/?#[]@&*+; %");

    public static string Decode(string id)
    {
        if (!id.StartsWith("b64(", StringComparison.Ordinal) || !id.EndsWith(')'))
        {
            return id;
        }

        var inner = id.AsSpan(4, id.Length - 5).TrimEnd('=');
        return Base64Url.IsValid(inner) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(inner)) : id;
    }

    /// <summary>How an id is put into a Location.</summary>
    public static string Encode(string id) =>
        id.AsSpan().IndexOfAny(Odd) < 0 ? id : $"b64({Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id))})";
}
