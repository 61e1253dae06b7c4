using System.Security.Cryptography;
using System.Text;

namespace Ccv;

/// <summary>CCV's signatures: HMAC-SHA512 in lower-case hex over the parts of a message joined by <c>|</c>.</summary>
public static class CcvSignature
{
    /// <summary>The signature of a request, or of the answer to it when <paramref name="body"/> and <paramref name="date"/> are the answer's.</summary>
    /// <param name="secret">The secret half of the key pair.</param>
    /// <param name="publicKey">The public half.</param>
    /// <param name="method">The verb, in upper case.</param>
    /// <param name="pathAndQuery">Byte for byte as sent.</param>
    /// <param name="body">The bytes sent; empty where there is no body.</param>
    /// <param name="date">The text of the <c>x-date</c> header.</param>
    public static string Sign(string secret, string publicKey, string method, string pathAndQuery, ReadOnlySpan<byte> body, string date) =>
        Convert.ToHexStringLower(Hash(secret, $"{publicKey}|{method}|{pathAndQuery}|", body, $"|{date}"));

    /// <summary>Whether an answer was signed by the holder of the secret; false where a header is absent.</summary>
    public static bool VerifyResponse(
        string secret, string publicKey, string method, string pathAndQuery, ReadOnlySpan<byte> body, string? date, string? hash) =>
        date is not null && Matches(Hash(secret, $"{publicKey}|{method}|{pathAndQuery}|", body, $"|{date}"), hash);

    /// <summary>The signature of a webhook call.</summary>
    public static string SignWebhook(string key, string address, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(Hash(key, $"{address}|", body, ""));

    /// <summary>Whether a webhook call was signed with the webhook's key; false where the header is absent.</summary>
    /// <param name="key">See <see cref="CcvWebhook.Key"/>.</param>
    /// <param name="address">The address exactly as it was registered.</param>
    /// <param name="body">The bytes received.</param>
    /// <param name="hash">The text of the <c>x-hash</c> header.</param>
    public static bool VerifyWebhook(string key, string address, ReadOnlySpan<byte> body, string? hash) =>
        Matches(Hash(key, $"{address}|", body, ""), hash);

    private static byte[] Hash(string key, string before, ReadOnlySpan<byte> body, string after)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA512, Encoding.UTF8.GetBytes(key));
        hash.AppendData(Encoding.UTF8.GetBytes(before));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(after));
        return hash.GetHashAndReset();
    }

    private static bool Matches(byte[] expected, string? hex)
    {
        Span<byte> given = stackalloc byte[HMACSHA512.HashSizeInBytes];
        return hex is not null
            && Convert.FromHexString(hex, given, out _, out var length) == System.Buffers.OperationStatus.Done
            && length == given.Length
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }
}
