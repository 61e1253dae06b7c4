using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SettingsService.Setup;

namespace SettingsService.Endpoints;

/// <summary>Answers to questions.</summary>
/// <param name="Given">The answer by the question's field.</param>
/// <param name="AcceptRecommended">Whether the other open ones are answered as recommended.</param>
public sealed record Answers([property: JsonPropertyName("answers")] JsonObject? Given = null, bool AcceptRecommended = false);

/// <summary>What was answered and what is still open.</summary>
public sealed record AnswersTaken(IReadOnlyDictionary<string, JsonNode?> Answered, IReadOnlyList<Question> Open);
