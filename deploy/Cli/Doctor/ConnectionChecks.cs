using Cli.Api;
using Cli.Asking;
using Cli.Commands;

namespace Cli.Doctor;

/// <summary>Are both systems of every integration connected, with every right and scope, and do their clocks agree with ours?</summary>
internal static class ConnectionChecks
{
    public static async Task CheckAsync(Session session, string? only, Findings findings)
    {
        var list = await Part<IReadOnlyList<Integration>>.TryAsync(() => IntegrationList.ReadAsync(session));
        if (list.Problem is { } problem)
        {
            findings.Unknown("connections", "integrations", problem);
            return;
        }

        var wanted = list.Value!.Where(integration => only is null || integration.Id == only).ToList();
        if (wanted.Count == 0 && only is not null)
            throw new CommandException(ExitCode.Impossible, $"There is no integration '{only}'", "'tillbridge integrations list' shows those there are.");
        if (wanted.Count == 0)
            findings.Skip("connections", "integrations", "There is no integration yet.", "Make one: POST /api/integrations.");
        foreach (var integration in wanted)
        {
            var diagnosis = await Part<Diagnosis>.TryAsync(() => session.Gateway.GetAsync(
                $"api/integrations/{Uri.EscapeDataString(integration.Id)}/diagnosis", CliJson.Default.Diagnosis, session.Stop));
            if (diagnosis.Problem is { } refused)
                findings.Unknown("connections", integration.Id, refused);
            foreach (var system in diagnosis.Value?.Systems ?? [])
                One(session, integration, system, findings);
        }
    }

    private static void One(Session session, Integration integration, SystemDiagnosis system, Findings findings)
    {
        var subject = $"{integration.Id} {system.System}";
        if (!system.Connected)
        {
            findings.Skip("connections", subject, "Not connected yet.", $"PUT /api/integrations/{integration.Id}/connections/{system.System}");
            return;
        }

        if (system.CheckedAt is { } at && session.Clock.GetUtcNow() - at > TimeSpan.FromSeconds(15))
            findings.Skip("connections", subject, $"What follows was found {session.Times.Ago(at)}; an operator's key has it looked at anew.");
        foreach (var check in system.Checks)
        {
            if (check.Passed)
                findings.Ok("connections", subject, $"{check.Name}: works.");
            else if (integration.State == Integration.Active)
                findings.Fail("connections", subject, $"{check.Name} (needs {check.Needs}): {check.Failure?.Message}", check.Failure?.Advice);
            else
                findings.Warn("connections", subject, $"{check.Name} (needs {check.Needs}): {check.Failure?.Message}", check.Failure?.Advice ?? "");
        }

        if (system.ClockAheadSeconds is { } ahead)
            GatewayChecks.Clock(findings, subject, ahead, $"{system.System} server's");
    }
}
