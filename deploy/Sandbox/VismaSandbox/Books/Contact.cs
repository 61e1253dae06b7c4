using System.Text.Json;

namespace VismaSandbox.Books;

/// <summary>A person of a debtor: the read shape as text, and of it what is searched by.</summary>
internal sealed record Contact(int Id, string Json)
{
    public string? Customer { get; private init; }

    public string? Email { get; private init; }

    public string? FirstName { get; private init; }

    public string? LastName { get; private init; }

    public string DisplayName { get; private init; } = "";

    public bool Active { get; private init; }

    public DateTimeOffset Modified { get; private init; }

    public string Stamp { get; private init; } = "";

    public static Contact FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        var read = document.RootElement;
        return new((int)read.Number("contactId")!.Value, json)
        {
            Customer = read.Text("businessAccount"),
            Email = read.Text("email"),
            FirstName = read.Text("firstName"),
            LastName = read.Text("lastName"),
            DisplayName = read.Text("displayName") ?? "",
            Active = read.Flag("active") ?? true,
            Modified = read.Moment("lastModifiedDateTime"),
            Stamp = read.Text("timeStamp") ?? "",
        };
    }
}
