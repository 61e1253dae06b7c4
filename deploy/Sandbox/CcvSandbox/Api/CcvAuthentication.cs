namespace CcvSandbox.Api;

/// <summary>Checks <c>x-public</c>, <c>x-date</c> and <c>x-hash</c>; every refusal says what was wrong.</summary>
public sealed class CcvAuthentication(CcvSandboxOptions options, CcvSignature signature, TimeProvider time)
{
    public void Check(HttpRequest request, string uri, ReadOnlySpan<byte> body)
    {
        var key = Header(request, "x-public", options.Errors.UnknownKeyStatus);
        var date = Header(request, "x-date", options.Errors.StaleDateStatus);
        var hash = Header(request, "x-hash", options.Errors.BadSignatureStatus);

        if (key != options.PublicKey)
            throw Refused(options.Errors.UnknownKeyStatus, "The public key in x-public is unknown.");
        if (!CcvDate.TryParseStamp(date, out var sent))
            throw Refused(options.Errors.StaleDateStatus, "x-date is not an ISO 8601 date and time in UTC.");

        var off = time.GetUtcNow() - sent;
        if (off.Duration() > options.ClockSkew)
        {
            var direction = off > TimeSpan.Zero ? "behind" : "ahead of";
            throw Refused(
                options.Errors.StaleDateStatus,
                $"x-date is {off.Duration().TotalSeconds:0} seconds {direction} the server's clock; {options.ClockSkew.TotalSeconds:0} are allowed.");
        }

        if (!CcvSignature.AreEqual(signature.Compute(request.Method, uri, body, date), hash))
            throw Refused(options.Errors.BadSignatureStatus, BadHash(hash, uri, body.Length));
    }

    private static string BadHash(string hash, string uri, int bodyLength)
    {
        if (hash.Length != 128)
            return "x-hash must be 128 hexadecimal characters (HMAC-SHA512).";
        if (hash.Any(char.IsAsciiLetterUpper))
            return "x-hash must be lower-case hexadecimal.";
        return "x-hash does not match: sign public key, method, request URI as sent, raw body and x-date, joined by |, with the secret. "
            + $"The server saw the URI {uri} and a body of {bodyLength} bytes.";
    }

    private static string Header(HttpRequest request, string name, int status) =>
        request.Headers[name] is [{ Length: > 0 } value] ? value : throw Refused(status, $"The header {name} is missing.");

    private static CcvRefusedException Refused(int status, string message) => new(status, code: null, message);
}
