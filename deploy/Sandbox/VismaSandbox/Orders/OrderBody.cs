using System.Text.Json;
using SandboxKit.Shapes;

namespace VismaSandbox.Orders;

/// <summary>Reads a plain body of the sales order service, which allows no field it does not know.</summary>
internal static class OrderBody
{
    public static async Task<(JsonElement Body, IResult? Refusal)> ReadAsync(HttpRequest request, Shape shape)
    {
        JsonElement root;
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return (default, OrderProblem.Validation([new("", "$", "The body is no valid JSON.")]));
        }

        var errors = shape.Check(root, closed: true);
        return errors.Count == 0 ? (root, null) : (default, OrderProblem.Validation(OrderErrors.From(errors)));
    }
}
