using Microsoft.AspNetCore.Http;

namespace SandboxKit.Control;

/// <summary>RFC 7807 answers of the control interface.</summary>
public static class ControlProblem
{
    /// <summary>400 naming one field by its JSON path.</summary>
    public static IResult Field(string field, string sentence) => Fields([new(field, [sentence])]);

    /// <summary>400 naming every field that was wrong.</summary>
    public static IResult Fields(IEnumerable<KeyValuePair<string, string[]>> errors)
    {
        var all = errors.ToList();
        return Results.ValidationProblem(all, detail: $"{all[0].Key}: {all[0].Value[0]}", title: "The request was refused as a whole.");
    }

    /// <summary>404 with a sentence.</summary>
    public static IResult Missing(string sentence) => Results.Problem(sentence, statusCode: 404, title: "Not found.");
}
