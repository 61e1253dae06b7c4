using SettingsService.Domain;

namespace SettingsService.Changes;

/// <summary>Why a change is not made; every mistake at once.</summary>
internal sealed class ChangeRefusedException(RefusalKind kind, string detail, IReadOnlyList<SettingProblem>? problems = null) : Exception(detail)
{
    public RefusalKind Kind => kind;

    public IReadOnlyList<SettingProblem> Problems => problems ?? [];
}
