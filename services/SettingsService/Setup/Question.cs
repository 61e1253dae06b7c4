using System.Text.Json.Nodes;
using SettingsService.Lookups;

namespace SettingsService.Setup;

/// <summary>What the chosen flows want to know.</summary>
/// <param name="Field">The setting that takes the answer.</param>
/// <param name="Text">The question.</param>
/// <param name="Why">What depends on it.</param>
/// <param name="Required">Whether it has to be answered before the flows may run.</param>
/// <param name="Choices">What there is to choose from; null: a free value.</param>
/// <param name="Recommended">What we would answer; null: only a person can know.</param>
/// <param name="Current">What holds as long as nobody answers, or the answer.</param>
/// <param name="Answered">Whether somebody answered.</param>
public sealed record Question(
    string Field, string Text, string Why, bool Required, IReadOnlyList<Choice>? Choices, JsonNode? Recommended, JsonNode? Current, bool Answered);
