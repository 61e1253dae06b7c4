using System.CommandLine;
using Cli.Api;
using Cli.Output;

namespace Cli.Commands;

/// <summary><c>audit list</c></summary>
internal static class AuditCommand
{
    public static Command Create(Shell shell)
    {
        var subject = new Option<string>("--subject") { HelpName = "who", Description = "Only what this one did, such as user:anna or key:webshop." };
        var integration = new Option<string>("--integration") { HelpName = "id", Description = "Only changes of this integration." };
        var path = new Option<string>("--path") { HelpName = "start", Description = "Only changes whose path begins like this, such as /api/orders." };
        var from = new Option<DateTimeOffset?>("--since") { HelpName = "time", Description = "Only changes at this time or later." };
        var to = new Option<DateTimeOffset?>("--before") { HelpName = "time", Description = "Only changes before this time." };
        var limit = Limits.Option(10_000, 50, "entries");
        var after = Limits.After("entries");
        var list = new Command("list", "Every change and replay that was asked for, newest first. Needs an admin's key.") { subject, integration, path, from, to, limit, after };
        shell.Does(list, async (parsed, session) =>
        {
            var (entries, next) = await Limits.ReadAsync(parsed.GetValue(limit), parsed.GetValue(after), async (size, last) =>
            {
                var query = new Query().And("subject", parsed.GetValue(subject)).And("integration", parsed.GetValue(integration)).And("path", parsed.GetValue(path))
                    .And("from", parsed.GetValue(from)).And("to", parsed.GetValue(to)).And("limit", size).And("after", last);
                var page = await session.Gateway.GetAsync(query.Of("api/audit"), CliJson.Default.AuditPage, session.Stop);
                return (page.Items, page.Next?.ToString());
            });
            if (session.Json)
            {
                await session.Screen.JsonAsync(new AuditPage(entries, next is null ? null : Guid.Parse(next)), CliJson.Readable.AuditPage);
                return ExitCode.Ok;
            }

            var table = new Table("WHEN", "WHO", "STATUS", "WHAT", "BEFORE", "AFTER");
            foreach (var entry in entries)
                table.Add(session.Times.Of(entry.At), entry.Subject, entry.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?", $"{entry.Method} {entry.Path}", entry.Before, entry.After);
            if (table.Count == 0)
                await session.Screen.NoteAsync("Nothing fits.");
            else
                await session.Screen.TableAsync(table);
            if (next is not null)
                await session.Screen.NoteAsync($"There are more: --after {next}");
            return ExitCode.Ok;
        });
        return new Command("audit", "Who changed what.") { list };
    }
}
