namespace OrderService.Persistence;

/// <summary>An order and its rows as CCV gave them, encrypted; here from the intake until the order is finished.</summary>
public sealed class OrderDocument
{
    /// <summary>The order's id.</summary>
    public Guid Id { get; init; }

    public required string Integration { get; init; }

    public required long CcvOrderId { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>The document, encrypted with the key ring.</summary>
    public required byte[] Content { get; init; }

    /// <summary>What CCV gave, encrypted, where a person has edited the document since; null where nobody has.</summary>
    public byte[]? Original { get; init; }
}
