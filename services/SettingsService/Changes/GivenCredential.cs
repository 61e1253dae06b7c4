using SettingsService.Persistence;

namespace SettingsService.Changes;

/// <summary>A credential as it was given; write-only from here on.</summary>
/// <param name="System">What it opens.</param>
/// <param name="Name">The public key or client id.</param>
/// <param name="Secret">The secret; null keeps the one there is, for the same name and addresses.</param>
internal sealed record GivenCredential(ConnectedSystem System, string Name, string? Secret)
{
    public override string ToString() => $"credential for {System}";
}
