using System.Globalization;

namespace Ccv.Calls;

/// <summary>One call as the client means it.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Resource">The collection by which CCV counts calls.</param>
/// <param name="Path">Path and query below the API's root, or from the host's root when it begins with a slash.</param>
/// <param name="Subject">What the call is about, for sentences; never personal data.</param>
/// <param name="Body">The bytes to send; empty for none.</param>
internal sealed record CcvCall(HttpMethod Method, string Resource, string Path, string Subject, ReadOnlyMemory<byte> Body = default)
{
    public bool IsRead => Method == HttpMethod.Get;

    /// <summary>CCV grants each method on each collection its own calls per minute.</summary>
    public string Budget => $"{Method.Method} {Resource}";

    /// <summary>What was being done to the subject, as the end of a sentence.</summary>
    public string Doing => $"{Verb} {Subject}";

    private string Verb => Method.Method switch
    {
        "GET" => "reading",
        "POST" => "creating",
        "DELETE" => "deleting",
        _ => "changing",
    };

    public static CcvCall Get(string resource, string path, string subject) => new(HttpMethod.Get, resource, path, subject);

    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
