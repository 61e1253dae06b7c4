using System.Text.Json;
using System.Text.Json.Nodes;
using NSwag;

namespace SandboxKit.Checks;

/// <summary>Reads the embedded documents and brings them into the one form the checks work on.</summary>
internal static class PublishedSchemas
{
    public static Task<OpenApiDocument> OpenApiAsync(string file) => ParseAsync(Read(file));

    /// <summary>CCV publishes schemas by name and endpoints by schema name; this turns them into an OpenAPI document.</summary>
    public static Task<OpenApiDocument> CcvAsync()
    {
        var source = Read("ccv.json");
        var paths = new JsonObject();
        foreach (var endpoint in source["endpoints"]!.AsArray())
        {
            var path = (string)endpoint!["path"]!;
            paths[path] ??= new JsonObject();
            paths[path]![((string)endpoint["method"]!).ToLowerInvariant()] = Operation(endpoint);
        }

        var schemas = source["schemas"]!.DeepClone().AsObject();
        foreach (var endpoint in source["endpoints"]!.AsArray())
        {
            OpenWhereUnpublished(schemas, (string?)endpoint!["request_schema"]);
            OpenWhereUnpublished(schemas, (string?)endpoint["response_schema"]);
        }

        return ParseAsync(new()
        {
            ["openapi"] = "3.0.4",
            ["info"] = new JsonObject { ["title"] = "CCV SalesPOS", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        });
    }

    /// <summary>Some endpoints name a schema that was never published: any object fits there.</summary>
    private static void OpenWhereUnpublished(JsonObject schemas, string? name)
    {
        if (name is not null && !schemas.ContainsKey(name))
        {
            schemas[name] = new JsonObject { ["type"] = "object" };
        }
    }

    private static JsonObject Operation(JsonNode endpoint)
    {
        var operation = new JsonObject();
        if ((string?)endpoint["request_schema"] is { } request)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(request) };
        }

        var method = (string)endpoint["method"]!;
        var answer = (string?)endpoint["response_schema"];
        var status = method switch { "GET" => "200", "POST" => "201", _ => "204" };
        operation["responses"] = new JsonObject
        {
            [status] = new JsonObject { ["description"] = status, ["content"] = answer is null ? new JsonObject() : Content(answer) },
            // Errors are described in words only; their bodies are checked by the client's own tests.
            ["default"] = new JsonObject { ["description"] = "default" },
        };
        return operation;
    }

    private static JsonObject Content(string schema) => new()
    {
        ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + schema } },
    };

    private static async Task<OpenApiDocument> ParseAsync(JsonObject document)
    {
        Tighten(document);
        return await OpenApiDocument.FromJsonAsync(document.ToJsonString());
    }

    /// <summary>
    /// An object that lists its fields and says nothing of others is closed here: a field nobody published is a misspelling.
    /// A reference that may be null becomes the form the validator understands.
    /// </summary>
    private static void Tighten(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Tighten(item);
            }
        }
        else if (node is JsonObject schema)
        {
            TightenObject(schema);
            foreach (var (_, child) in schema.ToList())
            {
                Tighten(child);
            }
        }
    }

    private static void TightenObject(JsonObject schema)
    {
        if (schema["$ref"] is JsonValue reference)
        {
            var target = ((string)reference!).Replace("#/definitions/", "#/components/schemas/");
            schema["$ref"] = target;
            if (schema["nullable"] is JsonValue nullable && (bool)nullable)
            {
                schema.Remove("$ref");
                schema["oneOf"] = new JsonArray(new JsonObject { ["$ref"] = target });
            }
        }
        else if (schema["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String && (string)type! == "object"
            && schema["properties"] is JsonObject && !schema.ContainsKey("additionalProperties") && !schema.ContainsKey("allOf"))
        {
            schema["additionalProperties"] = false;
        }
    }

    private static JsonObject Read(string file)
    {
        using var stream = typeof(PublishedSchemas).Assembly.GetManifestResourceStream("Schemas/" + file)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
