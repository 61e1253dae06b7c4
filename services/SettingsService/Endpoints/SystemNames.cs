using SettingsService.Changes;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>The two systems as addresses name them.</summary>
internal static class SystemNames
{
    public static ConnectedSystem Of(string name) => name switch
    {
        "ccv" => ConnectedSystem.Ccv,
        "visma" => ConnectedSystem.Visma,
        _ => throw new ChangeRefusedException(RefusalKind.Unknown, "There are two systems to connect: ccv and visma."),
    };
}
