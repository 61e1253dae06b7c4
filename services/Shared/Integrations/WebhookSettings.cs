namespace Integrations;

/// <summary>CCV's webhooks: a hint that an order is worth reading. Reading on schedule goes on in any case.</summary>
public sealed record WebhookSettings
{
    /// <summary>
    /// The gateway's address as CCV reaches it, such as <c>https://tills.example.com</c>; the webhooks
    /// <c>{PublicUrl}/hooks/ccv/{integration}</c> are then registered in CCV by themselves. Null: no webhooks.
    /// </summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>
    /// Whether a webhook's <c>x-hash</c> has to be right. CCV does not document its form for webhooks, so it can be switched off;
    /// a webhook is never more than a reason to read the order through the signed API.
    /// </summary>
    public bool VerifySignature { get; init; } = true;
}
