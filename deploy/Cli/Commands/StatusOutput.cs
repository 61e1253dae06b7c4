using Cli.Api;

namespace Cli.Commands;

/// <summary>How everything is. A part that the key may not see, or that is away, is null and stands in <c>unknown</c>.</summary>
internal sealed record StatusOutput(
    Health Health,
    IReadOnlyList<IntegrationStatus>? Integrations,
    IReadOnlyDictionary<string, int>? Orders,
    IReadOnlyList<OrderGroup>? Failed,
    IReadOnlyList<OrderGroup>? Waiting,
    IReadOnlyList<Pause>? Pauses,
    IReadOnlyList<Intake>? Intake,
    IReadOnlyList<MessageGroup>? Messages,
    IReadOnlyList<string> Wrong,
    IReadOnlyList<string> Unknown);

/// <summary>An integration, and for one that does not run the questions it still has.</summary>
internal sealed record IntegrationStatus(string Id, string Name, string State, long Version, int? OpenQuestions);
