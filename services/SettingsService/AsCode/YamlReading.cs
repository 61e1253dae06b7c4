using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SettingsService.Changes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SettingsService.AsCode;

/// <summary>
/// Reads YAML as JSON, event by event: no types are made, anchors and tags are refused, so that a file can neither grow nor run anything.
/// </summary>
internal static partial class YamlReading
{
    private const int Deepest = 40;

    /// <exception cref="ChangeRefusedException">It is no YAML of this sort, with line and column.</exception>
    public static JsonObject Read(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                throw Refused("The file is empty.");
            parser.Consume<DocumentStart>();
            var node = Node(parser, depth: 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw Refused("The file holds more than one document.");
            return node as JsonObject ?? throw Refused("The file holds no mapping.");
        }
        catch (YamlException e)
        {
            throw Refused($"Line {e.Start.Line}, column {e.Start.Column}: this is no YAML that can be read.");
        }
    }

    private static JsonNode? Node(Parser parser, int depth)
    {
        if (depth > Deepest)
            throw Refused($"{At(parser)}: nested more than {Deepest} levels deep.");
        if (parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            throw Refused($"{At(parser)}: anchors and tags are not taken.");
        if (parser.TryConsume<MappingStart>(out _))
            return Mapping(parser, depth);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(parser, depth + 1));
            return items;
        }

        return parser.TryConsume<Scalar>(out var scalar) ? Value(scalar) : throw Refused($"{At(parser)}: references are not taken.");
    }

    private static JsonObject Mapping(Parser parser, int depth)
    {
        var members = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var place = At(parser);
            if (!parser.TryConsume<Scalar>(out var key) || !key.Anchor.IsEmpty || !key.Tag.IsEmpty)
                throw Refused($"{place}: a name is expected.");
            if (members.ContainsKey(key.Value))
                throw Refused($"{place}: '{Shortened(key.Value)}' is there twice.");
            members.Add(key.Value, Node(parser, depth + 1));
        }

        return members;
    }

    private static JsonNode? Value(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain)
            return JsonValue.Create(scalar.Value);
        return scalar.Value switch
        {
            "" or "~" or "null" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            var text when Number().IsMatch(text) => JsonNode.Parse(text),
            var text => JsonValue.Create(text),
        };
    }

    private static string At(Parser parser) => $"Line {parser.Current?.Start.Line}, column {parser.Current?.Start.Column}";

    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static ChangeRefusedException Refused(string problem) => new(RefusalKind.Wrong, "The file is not taken.", [new("", problem)]);

    [GeneratedRegex(@"^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
