using System.CommandLine;
using Cli.Output;

namespace Cli.Doctor;

/// <summary><c>doctor</c></summary>
internal static class DoctorCommand
{
    public static Command Create(Shell shell)
    {
        var integration = new Option<string>("--integration") { HelpName = "id", Description = "Test only this integration's connections." };
        var command = new Command("doctor", "Check gateway, key, TLS, clocks, services, schemas, queues, flows and every connection with its rights, and say what to do.") { integration };
        shell.Does(command, async (parsed, session) =>
        {
            var findings = new Findings();
            var health = await GatewayChecks.CheckAsync(session, findings);
            await GatewayChecks.KeyAsync(session, findings);
            ServiceChecks.Check(health, findings);
            await QueueChecks.CheckAsync(session, findings);
            await FlowChecks.CheckAsync(session, findings);
            await ConnectionChecks.CheckAsync(session, parsed.GetValue(integration), findings);

            var output = findings.Output();
            if (session.Json)
                await session.Screen.JsonAsync(output, CliJson.Readable.DoctorOutput);
            else
                await ShowAsync(session.Screen, output);
            return output.Failed == 0 ? ExitCode.Ok : ExitCode.Wrong;
        });
        return command;
    }

    private static async Task ShowAsync(Screen screen, DoctorOutput output)
    {
        var table = new Table("VERDICT", "AREA", "WHAT", "FOUND");
        foreach (var finding in output.Findings)
            table.Add(ToneOf(finding.Verdict), finding.Verdict, finding.Area, finding.Subject, finding.Message);
        await screen.TableAsync(table);
        var wrong = output.Findings.Where(finding => finding.Verdict is Verdict.Failed or Verdict.Warning).ToList();
        if (wrong.Count > 0)
        {
            await screen.LineAsync();
            await screen.LineAsync("What to do:");
        }

        foreach (var finding in wrong)
        {
            await screen.LineAsync($"- {finding.Subject}: {finding.Message}");
            await screen.LineAsync($"  {finding.Advice}");
        }

        await screen.LineAsync();
        await screen.LineAsync(wrong.Count == 0 ? "Nothing is wrong." : $"{Plain.Count(output.Failed, "thing is", "things are")} wrong, {Plain.Count(output.Warnings, "warning", "warnings")}.");
    }

    private static Tone ToneOf(string verdict) => verdict switch
    {
        Verdict.Ok => Tone.Good,
        Verdict.Failed => Tone.Bad,
        Verdict.Warning => Tone.Doubtful,
        _ => Tone.Plain,
    };
}
