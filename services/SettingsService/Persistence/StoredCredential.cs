namespace SettingsService.Persistence;

/// <summary>What opens one of the two systems. Of the secret only the encrypted form is kept, and only the newest.</summary>
public sealed class StoredCredential
{
    public required string Integration { get; init; }

    public required ConnectedSystem System { get; init; }

    /// <summary>The half that is no secret: the public key or the client id.</summary>
    public required string Name { get; set; }

    /// <summary>The secret, encrypted by the deployment's key ring.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>The addresses it was given for. It is sent nowhere else, so that nobody can have it sent to himself.</summary>
    public required string BoundTo { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }
}
