using Access;
using System.Text.Json.Nodes;
using SettingsService.Changes;
using SettingsService.Checks;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>The connections to both systems. A secret goes in and never comes out.</summary>
internal static class ConnectionEndpoints
{
    public static void MapConnections(this RouteGroupBuilder routes)
    {
        var connections = routes.MapGroup("/{integration}/connections");
        connections.MapGet("/", ListAsync).WithName("ListConnections").WithSummary("How both systems are connected, without secrets.");
        connections.MapGet("/{system}", GetAsync).WithName("GetConnection").WithSummary("One connection, without its secret.");
        connections.MapPut("/{system}", PutAsync).WithName("PutConnection").RequireAdmin()
            .WithSummary("Sets a connection: ccv with baseUrl, publicKey, secret; visma with tenantId, clientId, clientSecret. Without the secret the one there is stays.");
        connections.MapPost("/{system}/test", TestAsync).WithName("TestConnection").RequireAdmin()
            .WithSummary("Tests the connection, or one given in the body before it is kept, and names what right or scope is missing. Writes nothing.");
    }

    private static async Task<IResult> ListAsync(string integration, HttpContext context, SettingsStore store, SettingsDetails details, CancellationToken cancellationToken)
    {
        var stored = await store.GetAsync(integration, cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok(await details.ConnectionsAsync(stored, cancellationToken));
    }

    private static async Task<IResult> GetAsync(
        string integration, string system, HttpContext context, SettingsStore store, SettingsDetails details, CancellationToken cancellationToken)
    {
        var wanted = SystemNames.Of(system);
        var stored = await store.GetAsync(integration, cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok((await details.ConnectionsAsync(stored, cancellationToken)).Single(connection => connection.System == wanted));
    }

    private static async Task<IResult> PutAsync(
        string integration, string system, JsonObject body, HttpContext context, SettingsStore store, SettingsDetails details, CancellationToken cancellationToken)
    {
        var wanted = SystemNames.Of(system);
        var connection = new ConnectionBody(wanted, body);
        var change = new Change(ChangeKind.Connection, Caller.Of(context.User).Subject, Notes.Of(context), Versions.Expected(context))
        {
            Document = connection.Into,
            Credentials = [connection.Credential],
        };
        var stored = await store.ChangeAsync(integration, change, cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok((await details.ConnectionsAsync(stored, cancellationToken)).Single(view => view.System == wanted));
    }

    private static async Task<IResult> TestAsync(
        string integration, string system, SettingsStore store, ConnectionChecks checks, CheckBook book, CancellationToken cancellationToken, JsonObject? body = null)
    {
        var wanted = SystemNames.Of(system);
        var (stored, document, composed, credentials) = await store.ComposeAsync(integration, cancellationToken);
        if (body is not null)
        {
            var given = new ConnectionBody(wanted, body);
            return Results.Ok(await checks.RunAsync(wanted, TriedOut.Compose(stored, document, given, credentials), cancellationToken));
        }

        if (wanted == ConnectedSystem.Ccv ? composed.Ccv is null : composed.Visma is null)
        {
            throw new ChangeRefusedException(
                RefusalKind.NotNow, $"There is nothing to test yet: PUT /api/integrations/{stored.Id}/connections/{system} with address and credentials first.");
        }

        var report = await checks.RunAsync(wanted, composed, cancellationToken);
        await book.NoteAsync(stored, wanted, report, cancellationToken);
        return Results.Ok(report);
    }
}
