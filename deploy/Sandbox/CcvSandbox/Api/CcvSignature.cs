using System.Security.Cryptography;
using System.Text;

namespace CcvSandbox.Api;

/// <summary>HMAC-SHA512 over parts joined by "|", as lower-case hex.</summary>
public sealed class CcvSignature(string publicKey, string secret)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>Of a request or an answer: both sign key, verb, request URI as sent, raw body and date.</summary>
    public string Compute(string method, string uri, ReadOnlySpan<byte> body, string date)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA512, _secret);
        hash.AppendData(Encoding.UTF8.GetBytes($"{publicKey}|{method.ToUpperInvariant()}|{uri}|"));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes($"|{date}"));
        return Hex(hash);
    }

    /// <summary>Of a webhook: address and raw body, with the webhook's own key.</summary>
    public static string OfWebhook(string key, string address, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA512, Encoding.UTF8.GetBytes(key));
        hash.AppendData(Encoding.UTF8.GetBytes($"{address}|"));
        hash.AppendData(body);
        return Hex(hash);
    }

    public static bool AreEqual(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private static string Hex(IncrementalHash hash)
    {
        Span<byte> digest = stackalloc byte[64];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
    }
}
