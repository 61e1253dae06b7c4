using SettingsService.Persistence;

namespace SettingsService.Domain;

/// <summary>A credential in plain, on its way to a client of production. Never logged, answered or stored.</summary>
/// <param name="System">What it opens.</param>
/// <param name="Name">The public key or client id.</param>
/// <param name="Secret">The secret.</param>
internal sealed record OpenCredential(ConnectedSystem System, string Name, string Secret)
{
    public override string ToString() => $"credential of {System}";
}
