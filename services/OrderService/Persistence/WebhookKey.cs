namespace OrderService.Persistence;

/// <summary>A webhook registered in CCV and the key its calls are signed with.</summary>
public sealed class WebhookKey
{
    public required string Integration { get; init; }

    /// <summary>CCV's name of the event.</summary>
    public required string Event { get; init; }

    public required long WebhookId { get; set; }

    /// <summary>The address CCV calls; part of what is signed.</summary>
    public required string Address { get; set; }

    /// <summary>The key, encrypted with the key ring.</summary>
    public required byte[] Key { get; set; }
}
