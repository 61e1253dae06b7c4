using System.Text.Json.Nodes;
using VismaSandbox.Books;

namespace VismaSandbox.Orders;

/// <summary>One broken rule of the sales order service.</summary>
internal readonly record struct CodedError(string Code, string Property, string Message);

/// <summary>RFC 7807 answers of the sales order service.</summary>
internal static class OrderProblem
{
    public static IResult Plain(int status, string title, string detail) => Answer(status, new JsonObject
    {
        ["type"] = $"https://httpstatuses.io/{status}", ["title"] = title, ["status"] = status, ["detail"] = detail,
    });

    public static IResult Missing() => Plain(404, "Not Found", "The sales order does not exist.");

    public static IResult Validation(IReadOnlyList<CodedError> errors) => Answer(400, new JsonObject
    {
        ["type"] = "https://tools.ietf.org/html/rfc7231#section-6.5.1",
        ["title"] = "One or more validation errors occurred.",
        ["status"] = 400,
        ["errors"] = new JsonObject(errors.GroupBy(error => error.Property).Select(group => KeyValuePair.Create(
            group.Key, (JsonNode?)new JsonArray(group.Select(error => (JsonNode?)error.Message).ToArray())))),
        ["details"] = new JsonArray(errors.Where(error => error.Code.Length > 0).Select(error => (JsonNode?)new JsonObject
        {
            ["code"] = error.Code,
            ["message"] = error.Message,
            ["parameters"] = new JsonObject { ["property"] = error.Property },
        }).ToArray()),
    });

    private static IResult Answer(int status, JsonObject body) =>
        Results.Text(SandboxJson.Text(body), "application/problem+json", statusCode: status);
}
