using System.Text.Json.Nodes;
using SettingsService.Checks;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>A connection without its secret, which nobody gets to see again.</summary>
/// <param name="System">What it connects to.</param>
/// <param name="Settings">Address and habits, as set.</param>
/// <param name="Name">The public key or client id; null: none was given.</param>
/// <param name="HasSecret">Whether a secret is there that is good for the address.</param>
/// <param name="ChangedAt">When the secret was given.</param>
/// <param name="ChangedBy">By whom.</param>
/// <param name="LastTest">How the last test of just this connection ended; null: it was changed since, or never tested.</param>
public sealed record ConnectionView(
    ConnectedSystem System, JsonObject? Settings, string? Name, bool HasSecret, DateTimeOffset? ChangedAt, string? ChangedBy, LastTest? LastTest)
{
    internal static ConnectionView Of(ConnectedSystem system, JsonObject document, StoredCredential? credential, StoredCheck? check) => new(
        system,
        document[SettingsDocument.SectionOf(system)]?.DeepClone() as JsonObject,
        credential?.Name,
        credential is not null && credential.BoundTo == Addresses.Of(system, document),
        credential?.ChangedAt,
        credential?.ChangedBy,
        check is not null && check.Fingerprint == CheckBook.Fingerprint(system, document, credential) ? new LastTest(check.Passed, check.Problem, check.TestedAt) : null);
}

/// <summary>How a test ended.</summary>
public sealed record LastTest(bool Passed, string? Problem, DateTimeOffset TestedAt);
