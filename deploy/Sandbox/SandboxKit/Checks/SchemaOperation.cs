using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using NSwag;

namespace SandboxKit.Checks;

/// <summary>One verb on one path template with the schemas of its bodies.</summary>
internal sealed class SchemaOperation(string template, string method, OpenApiOperation operation)
{
    private readonly string[] _template = Split(template);
    private readonly string _method = method.ToUpperInvariant();
    private readonly bool _bodyRequired = operation.RequestBody?.IsRequired == true;
    private readonly JsonSchema? _request = Json(operation.RequestBody?.Content);

    public int Literals => _template.Count(segment => !IsParameter(segment));

    public static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public bool Fits(string method, string[] segments)
    {
        if (_method != method || segments.Length != _template.Length)
        {
            return false;
        }

        for (var i = 0; i < segments.Length; i++)
        {
            if (!IsParameter(_template[i]) && !string.Equals(_template[i], segments[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    public IReadOnlyList<SchemaViolation> CheckRequest(string? body)
    {
        if (string.IsNullOrEmpty(body))
        {
            return _bodyRequired ? [Violation("request", "#", "BodyRequired")] : [];
        }

        return _request is null ? [Violation("request", "#", "NoBodyExpected")] : Check("request", _request, body);
    }

    public IReadOnlyList<SchemaViolation> CheckAnswer(int status, string? body)
    {
        var answers = operation.ActualResponses;
        if (!answers.TryGetValue(status.ToString(), out var answer) && !answers.TryGetValue("default", out answer))
        {
            // The documents do not list what every endpoint may answer: limits, outages.
            return status is 404 or 412 or 429 or >= 500 ? [] : [Violation("answer", "#", $"StatusNotPublished:{status}")];
        }

        var schema = Json(answer.Content);
        if (string.IsNullOrEmpty(body))
        {
            return schema is null || status >= 300 ? [] : [Violation("answer", "#", "BodyRequired")];
        }

        return schema is null ? [] : Check("answer", schema, body);
    }

    private List<SchemaViolation> Check(string side, JsonSchema schema, string body)
    {
        JToken token;
        try
        {
            using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
            token = JToken.ReadFrom(reader);
        }
        catch (JsonException)
        {
            return [Violation(side, "#", "NoJson")];
        }

        return schema.Validate(token, SchemaType.OpenApi3).SelectMany(Leaves).Select(error => Violation(side, error.Path ?? "#", error.Kind.ToString())).ToList();
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError nested
            ? nested.Errors.SelectMany(pair => pair.Value).SelectMany(Leaves)
            : [error];

    private SchemaViolation Violation(string side, string path, string kind) => new(_method, template, side, path, kind);

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    private static JsonSchema? Json(IDictionary<string, OpenApiMediaType>? content) =>
        content?.FirstOrDefault(pair => pair.Key == "application/json").Value?.Schema;
}
