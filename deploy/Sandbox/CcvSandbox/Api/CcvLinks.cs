using System.Buffers;
using System.Text;

namespace CcvSandbox.Api;

/// <summary>Links are stored without scheme and host, which only the request knows; they are put in on the way out.</summary>
public static class CcvLinks
{
    public const string Base = "@ccv@";
    public const string Root = "/api/rest/v1/";

    // The quote belongs to it: a text that merely contains the token is no link.
    private static readonly byte[] Token = Encoding.UTF8.GetBytes($"\"{Base}/");

    /// <summary>Link to <c>orders/9001</c> or the like.</summary>
    public static string To(string path) => $"{Base}{Root}{path}/";

    public static ReadOnlyMemory<byte> Complete(ReadOnlyMemory<byte> body, string host)
    {
        var at = body.Span.IndexOf(Token);
        if (at < 0)
            return body;

        var start = Encoding.UTF8.GetBytes($"\"{host}/");
        var output = new ArrayBufferWriter<byte>(body.Length + body.Length / 4);
        var rest = body.Span;
        for (; at >= 0; at = rest.IndexOf(Token))
        {
            output.Write(rest[..at]);
            output.Write(start);
            rest = rest[(at + Token.Length)..];
        }

        output.Write(rest);
        return output.WrittenMemory;
    }

    /// <summary>The other way: whatever host an imported link names, it becomes a link of this server.</summary>
    public static string Rebase(string link)
    {
        var at = link.IndexOf(Root, StringComparison.Ordinal);
        return at < 0 ? link : Base + link[at..];
    }
}
