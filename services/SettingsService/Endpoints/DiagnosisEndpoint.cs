using Access;
using SettingsService.Checks;

namespace SettingsService.Endpoints;

/// <summary>How an integration's connections do at this moment.</summary>
internal static class DiagnosisEndpoint
{
    public static void MapDiagnosis(this RouteGroupBuilder routes) => routes.MapGet("/{integration}/diagnosis", DiagnoseAsync).WithName("DiagnoseIntegration")
        .WithSummary("Tests both connections as they are kept: every right and scope, and the clocks. Writes nothing in either system. A viewer gets a test of up to five minutes ago.");

    private static async Task<IResult> DiagnoseAsync(string integration, Caller caller, Diagnoses diagnoses, CancellationToken cancellationToken) =>
        Results.Ok(await diagnoses.OfAsync(integration, anew: caller.Role.Includes(Role.Operator), cancellationToken));
}
