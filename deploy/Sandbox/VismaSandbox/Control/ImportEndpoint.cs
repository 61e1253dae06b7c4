using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxKit.Control;
using SandboxKit.Records;
using SandboxKit.Shapes;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Control;

/// <summary>
/// <c>POST /_control/import</c>: items and customers in the API's own read shapes, all of them or none. Numbers that exist are replaced;
/// fields the shapes do not know are left out, so that what is answered later stays within the published schemas.
/// </summary>
internal sealed class ImportEndpoint(Company company, TimeProvider time)
{
    private static readonly Shape ItemShape = Shape.Load("visma-net.json", "InventoryDto");
    private static readonly Shape CustomerShape = Shape.Load("visma-net.json", "CustomerDto");
    private static readonly HashSet<string> ItemFields = Fields("InventoryDto");
    private static readonly HashSet<string> CustomerFields = Fields("CustomerDto");

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/_control/import", ImportAsync);

    private async Task<IResult> ImportAsync(JsonElement body)
    {
        var errors = Errors(body);
        if (errors.Count > 0)
        {
            return ControlProblem.Fields(errors.GroupBy(error => error.Path).Select(group =>
                KeyValuePair.Create("$." + group.Key, group.Select(error => error.Sentence).ToArray())));
        }

        var (items, customers) = (body.List("items").ToList(), body.List("customers").ToList());
        var writes = new List<RecordWrite>(items.Count + customers.Count);
        Task saved;
        lock (company.Sync)
        {
            writes.AddRange(items.Select(item => company.Put(ItemOf(item))));
            writes.AddRange(customers.Select(customer => company.Put(CustomerOf(customer))));
            saved = company.SaveAsync(writes);
        }

        await saved;
        return Results.Json(new { items = items.Count, customers = customers.Count });
    }

    private static List<ShapeError> Errors(JsonElement body)
    {
        var errors = new List<ShapeError>();
        if (body.ValueKind != JsonValueKind.Object || (body.At("items") ?? body.At("customers")) is null)
        {
            errors.Add(new("items", "required", "an object with 'items' and/or 'customers' is needed."));
            return errors;
        }

        foreach (var (part, shape, key) in new[] { ("items", ItemShape, "inventoryNumber"), ("customers", CustomerShape, "number") })
        {
            if (body.At(part) is { ValueKind: not JsonValueKind.Array })
            {
                errors.Add(new(part, "type", "must be an array."));
            }

            var index = 0;
            foreach (var record in body.List(part))
            {
                errors.AddRange(Errors(record, shape, key, $"{part}[{index++}]"));
            }
        }

        return errors.Count > 20 ? errors[..20] : errors;
    }

    private static IEnumerable<ShapeError> Errors(JsonElement record, Shape shape, string key, string at)
    {
        foreach (var error in shape.Check(record, closed: false, at).Where(error => error.Rule != "null"))
        {
            yield return error;
        }

        if (record.ValueKind == JsonValueKind.Object && string.IsNullOrWhiteSpace(record.Text(key)))
        {
            yield return new($"{at}.{key}", "required", "is required.");
        }

        if (key == "inventoryNumber" && record.Text("vatCode", "id") is { Length: > 0 } vat && !VatCategory.All.ContainsKey(vat))
        {
            yield return new($"{at}.vatCode.id", "enum", "is no VAT category of this company; GET /v1/vatCategory lists them.");
        }
    }

    private Item ItemOf(JsonElement item)
    {
        var read = Known(item, ItemFields);
        var present = company.Items.Find(item.Text("inventoryNumber"));
        read["inventoryId"] = present?.InternalId ?? company.NextInternalId();
        read["status"] ??= "Active";
        read["lastModifiedDateTime"] = SandboxJson.Date(time.GetUtcNow());
        read["timestamp"] = SandboxJson.Stamp(company.NextVersion());
        return Item.FromJson(SandboxJson.Text(read));
    }

    private Customer CustomerOf(JsonElement customer)
    {
        var read = Known(customer, CustomerFields);
        var present = company.Customers.Find(customer.Text("number"));
        read["internalId"] = present?.InternalId ?? company.NextInternalId();
        read["status"] ??= "Active";
        read["customerClass"] ??= new JsonObject { ["id"] = CompanySetup.DefaultClass };
        read["creditTerms"] ??= new JsonObject { ["id"] = CompanySetup.DefaultTerms };
        read["createdDateTime"] ??= SandboxJson.Date(time.GetUtcNow());
        read["lastModifiedDateTime"] = SandboxJson.Date(time.GetUtcNow());
        read["timeStamp"] = SandboxJson.Stamp(company.NextVersion());
        return Customer.FromJson(SandboxJson.Text(read));
    }

    private static JsonObject Known(JsonElement record, HashSet<string> fields) => new(record.EnumerateObject()
        .Where(property => property.Value.ValueKind != JsonValueKind.Null && property.Name != "metadata" && fields.Contains(property.Name))
        .Select(property => KeyValuePair.Create(property.Name, Dense(JsonNode.Parse(property.Value.GetRawText())))));

    /// <summary>Exports carry nulls where the service leaves fields out.</summary>
    private static JsonNode? Dense(JsonNode? node)
    {
        if (node is JsonObject record)
        {
            foreach (var child in SandboxJson.Dense(record))
            {
                Dense(child.Value);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var child in list)
            {
                Dense(child);
            }
        }

        return node;
    }

    private static HashSet<string> Fields(string schema) => Shape.Load("visma-net.json", schema).Fields.ToHashSet(StringComparer.Ordinal);
}
