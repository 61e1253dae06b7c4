using Access;
using System.Text.Json.Nodes;
using SettingsService.Changes;
using SettingsService.Lookups;
using SettingsService.Persistence;
using SettingsService.Setup;

namespace SettingsService.Endpoints;

/// <summary>The way from a draft to a running integration.</summary>
internal static class SetupEndpoints
{
    public static void MapSetup(this RouteGroupBuilder routes)
    {
        routes.MapGet("/{integration}/readiness", ReadinessAsync).WithName("GetReadiness").WithSummary("What is missing before the integration may run, step by step, at this moment.");
        routes.MapGet("/{integration}/questions", QuestionsAsync).WithName("ListQuestions").WithSummary("What the chosen flows still want to know, with choices and a recommended answer; all=true shows answered ones too.");
        routes.MapPost("/{integration}/answers", AnswerAsync).WithName("AnswerQuestions").RequireAdmin().WithSummary("Answers questions by field; with acceptRecommended the rest is answered as recommended.");
        routes.MapPost("/{integration}/activate", ActivateAsync).WithName("ActivateIntegration").RequireAdmin().WithSummary("Tests both connections, checks every setting against them and starts the flows.");
        routes.MapPost("/{integration}/pause", PauseAsync).WithName("PauseIntegration").RequireOperator().WithSummary("Stops the flows; what is under way stays where it is.");
    }

    private static async Task<IResult> ReadinessAsync(string integration, ReadinessReport report, CancellationToken cancellationToken) =>
        Results.Ok(await report.OfAsync(integration, cancellationToken));

    private static async Task<IResult> QuestionsAsync(
        string integration, HttpContext context, SettingsStore store, LookupReaders readers, TimeProvider clock, CancellationToken cancellationToken, bool all = false)
    {
        var (stored, document, composed, _) = await store.ComposeAsync(integration, cancellationToken);
        var questions = await new OpenQuestions(document, composed, readers.For(composed), clock).AllAsync(cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok(questions.Where(question => all || !question.Answered));
    }

    private static async Task<IResult> AnswerAsync(
        string integration, Answers body, HttpContext context, SettingsStore store, LookupReaders readers, TimeProvider clock, CancellationToken cancellationToken)
    {
        var expected = Versions.Expected(context);
        var (stored, document, composed, _) = await store.ComposeAsync(integration, cancellationToken);
        var questions = await new OpenQuestions(document, composed, readers.For(composed), clock).AllAsync(cancellationToken);
        var answers = AnswersTo(questions, body);
        var change = new Change(ChangeKind.Answers, Caller.Of(context.User).Subject, Notes.Of(context), expected ?? stored.Version)
        {
            Document = current =>
            {
                foreach (var (field, value) in answers)
                    Paths.Set(current, field, value);
                return current;
            },
        };
        var changed = await store.ChangeAsync(integration, change, cancellationToken);
        var (_, now, after, _) = await store.ComposeAsync(integration, cancellationToken);
        var open = await new OpenQuestions(now, after, readers.For(after), clock).AllAsync(cancellationToken);
        Versions.Tell(context, changed.Version);
        return Results.Ok(new AnswersTaken(answers, [.. open.Where(question => !question.Answered)]));
    }

    private static Dictionary<string, JsonNode?> AnswersTo(IReadOnlyList<Question> questions, Answers body)
    {
        var given = body.Given ?? [];
        var unknown = given.Select(answer => answer.Key).Where(field => !questions.Any(question => question.Field == field)).ToList();
        if (unknown.Count > 0)
        {
            throw new ChangeRefusedException(RefusalKind.Wrong, "Some answers belong to no question.",
                [.. unknown.Select(field => new Domain.SettingProblem(field, "This is no question of the chosen flows. GET …/questions?all=true lists them; other settings are changed with PATCH …/settings."))]);
        }

        var answers = given.ToDictionary(answer => answer.Key, answer => answer.Value?.DeepClone(), StringComparer.Ordinal);
        if (body.AcceptRecommended)
        {
            foreach (var question in questions.Where(question => question is { Answered: false, Recommended: not null } && !answers.ContainsKey(question.Field)))
                answers[question.Field] = question.Recommended;
        }

        return answers;
    }

    private static async Task<IResult> ActivateAsync(string integration, HttpContext context, Activation activation, SettingsDetails details, CancellationToken cancellationToken)
    {
        var stored = await activation.ActivateAsync(integration, Caller.Of(context.User).Subject, Notes.Of(context), cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok(await details.OfAsync(stored, cancellationToken));
    }

    private static async Task<IResult> PauseAsync(string integration, HttpContext context, SettingsStore store, SettingsDetails details, CancellationToken cancellationToken)
    {
        var stored = await store.GetAsync(integration, cancellationToken);
        if (stored.State == IntegrationState.Draft)
            throw new ChangeRefusedException(RefusalKind.NotNow, $"'{stored.Id}' never ran, so there is nothing to pause.");
        stored = await store.ChangeAsync(integration, new Change(ChangeKind.Paused, Caller.Of(context.User).Subject, Notes.Of(context)) { State = IntegrationState.Paused }, cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok(await details.OfAsync(stored, cancellationToken));
    }
}
