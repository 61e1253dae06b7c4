using Cli.Api;
using Cli.Output;

namespace Cli.Commands;

/// <summary>Reads how everything is, all parts at once.</summary>
internal static class StatusReading
{
    public static async Task<StatusOutput> ReadAsync(Session session)
    {
        var (gateway, stop) = (session.Gateway, session.Stop);
        var health = HealthAsync(session);
        var integrations = Part<IReadOnlyList<IntegrationStatus>>.TryAsync(() => IntegrationsAsync(session));
        var orders = Part<IReadOnlyDictionary<string, int>>.TryAsync(() => gateway.GetAsync("api/orders/summary", CliJson.Default.IReadOnlyDictionaryStringInt32, stop));
        var failed = Part<IReadOnlyList<OrderGroup>>.TryAsync(() => gateway.GetAsync("api/orders/groups?state=Failed&limit=500", CliJson.Default.IReadOnlyListOrderGroup, stop));
        var waiting = Part<IReadOnlyList<OrderGroup>>.TryAsync(() => gateway.GetAsync("api/orders/groups?state=Waiting&limit=500", CliJson.Default.IReadOnlyListOrderGroup, stop));
        var pauses = Part<IReadOnlyList<Pause>>.TryAsync(() => gateway.GetAsync("api/orders/pauses", CliJson.Default.IReadOnlyListPause, stop));
        var intake = Part<IReadOnlyList<Intake>>.TryAsync(() => gateway.GetAsync("api/orders/intake", CliJson.Default.IReadOnlyListIntake, stop));
        var messages = Part<IReadOnlyList<MessageGroup>>.TryAsync(() => gateway.GetAsync("api/messages/summary", CliJson.Default.IReadOnlyListMessageGroup, stop));
        await Task.WhenAll(health, integrations, orders, failed, waiting, pauses, intake, messages);

        var (unknown, isPartAway) = (new List<string>(), false);
        var answer = new StatusOutput(
            await health, Take("integrations", await integrations), Take("orders", await orders), Take("failed orders", await failed), Take("waiting orders", await waiting),
            Take("pauses", await pauses), Take("intake", await intake), Take("messages", await messages), [], unknown);
        if (isPartAway)
            return answer with { Wrong = [.. Wrongs(answer), "not everything could be found out"] };
        return answer with { Wrong = [.. Wrongs(answer)] };

        T? Take<T>(string what, Part<T> part)
            where T : class
        {
            if (part.Problem is { } problem)
                unknown.Add($"{what}: {problem.Message}. {problem.Detail}");
            isPartAway |= part.Problem?.ExitCode is ExitCode.Away or ExitCode.Wrong;
            return part.Value;
        }
    }

    /// <summary>Health is answered with 503 where something is unwell, and tells what.</summary>
    public static async Task<Health> HealthAsync(Session session)
    {
        using var answer = await session.Gateway.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, "health"), session.Stop);
        if (answer.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable)
            await Asking.GatewayClient.DemandAsync(answer, session.Stop);
        return await session.Gateway.ReadAsync(answer, CliJson.Default.Health, session.Stop);
    }

    private static async Task<IReadOnlyList<IntegrationStatus>> IntegrationsAsync(Session session)
    {
        var all = await IntegrationList.ReadAsync(session);
        var statuses = new List<IntegrationStatus>();
        foreach (var integration in all)
            statuses.Add(new IntegrationStatus(integration.Id, integration.Name, integration.State, integration.Version, await QuestionsAsync(session, integration)));
        return statuses;
    }

    // One that runs has answered them. Asking costs calls of both systems, which may not be connected yet.
    private static async Task<int?> QuestionsAsync(Session session, Integration integration)
    {
        if (integration.State == Integration.Active)
            return null;
        var path = $"api/integrations/{Uri.EscapeDataString(integration.Id)}/questions";
        var questions = await Part<IReadOnlyList<Question>>.TryAsync(() => session.Gateway.GetAsync(path, CliJson.Default.IReadOnlyListQuestion, session.Stop));
        return questions.Value?.Count(question => !question.Answered);
    }

    private static IEnumerable<string> Wrongs(StatusOutput status)
    {
        foreach (var (name, service) in status.Health.Services.Where(service => service.Value.Status != Health.Healthy))
            yield return $"{name} is {service.Status}";
        if (status.Orders is { } orders && orders.TryGetValue(OrderState.Failed, out var failed) && failed > 0)
            yield return $"{Plain.Count(failed, "order", "orders")} failed and wait for somebody";
        if (status.Pauses is { Count: > 0 } pauses)
            yield return $"{Plain.Count(pauses.Count, "flow pauses", "flows pause")} until somebody mends the cause";
        foreach (var intake in status.Intake?.Where(intake => intake.Failure is not null && intake.PausedSince is null) ?? [])
            yield return $"the till of {intake.Integration} cannot be read";
        if (status.Messages?.Sum(group => group.Count) is > 0 and var messages)
            yield return $"{Plain.Count(messages, "message", "messages")} could not be handled";
    }
}
