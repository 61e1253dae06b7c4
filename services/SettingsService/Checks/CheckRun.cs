using Upstream;

namespace SettingsService.Checks;

/// <summary>Collects what was tried.</summary>
internal sealed class CheckRun
{
    private readonly List<Check> _checks = [];

    public bool Passed => _checks.TrueForAll(check => check.Passed);

    public bool FailedWith(string code) => _checks.Exists(check => check.Failure?.Code == code);

    public async Task TryAsync(string name, string needs, Func<Task> work)
    {
        try
        {
            await work();
            _checks.Add(new Check(name, needs, Passed: true));
        }
        catch (FailureException e)
        {
            _checks.Add(new Check(name, needs, Passed: false, CheckFailure.Of(e.Failure)));
        }
    }

    public CheckReport Report(IReadOnlyList<string> notTested) => new(Passed, _checks, notTested);
}
