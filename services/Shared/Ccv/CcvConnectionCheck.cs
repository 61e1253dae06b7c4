using Contracts.Failures;
using Upstream;

namespace Ccv;

/// <summary>Settings with which no call could ever succeed are refused before the first one, by name.</summary>
internal static class CcvConnectionCheck
{
    public static void Demand(CcvConnection connection)
    {
        if (ProblemOf(connection) is { } problem)
            throw new UpstreamException(new Failure(FailureReason.Configuration, $"The CCV connection cannot be used: {problem}.", "Mend it in the connection's settings."));
    }

    private static string? ProblemOf(CcvConnection connection)
    {
        if (!connection.BaseUrl.IsAbsoluteUri || (connection.BaseUrl.Scheme != Uri.UriSchemeHttps && connection.BaseUrl.Scheme != Uri.UriSchemeHttp))
            return "its address is no http or https address";
        if (!IsHeaderText(connection.PublicKey) || connection.PublicKey.Contains(' '))
            return "its public key is empty or holds blanks or characters that no key has";
        if (string.IsNullOrWhiteSpace(connection.Secret) || connection.Secret.Length != connection.Secret.Trim().Length)
            return "its secret is empty or begins or ends with a blank";
        if (!IsHeaderText(connection.AcceptHeader))
            return "its accept header is empty or holds characters that no header has";
        if (connection.Language is { } language && (language.Length != 2 || !language.All(char.IsAsciiLetter)))
            return "its language is no two-letter code";
        if (connection.PageSize is < 1 or > 250)
            return "its page size is not between 1 and 250";
        return connection.Timeout <= TimeSpan.Zero ? "its timeout is not above zero" : null;
    }

    private static bool IsHeaderText(string text) => !string.IsNullOrWhiteSpace(text) && text.All(c => c is >= ' ' and <= '~');
}
