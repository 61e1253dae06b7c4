using System.Text.Json.Serialization;

namespace Visma.Customers;

/// <summary>A person at a debtor, as read. Personal data.</summary>
public sealed record ContactDto
{
    public int ContactId { get; init; }
    public string? DisplayName { get; init; }
    public bool? Active { get; init; }
    public string? Title { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Position { get; init; }

    /// <summary>The debtor's number.</summary>
    public string? BusinessAccount { get; init; }
    public string? BusinessAccountType { get; init; }
    public bool? SameAsAccount { get; init; }
    public AddressDto? Address { get; init; }
    public string? Email { get; init; }
    public string? Web { get; init; }
    public string? Phone1 { get; init; }
    public string? Phone2 { get; init; }
    public string? Phone3 { get; init; }
    public DateTime? LastModifiedDateTime { get; init; }
    public string? TimeStamp { get; init; }

    /// <summary>For If-Match: the header of a single read, else the row's time stamp.</summary>
    [JsonIgnore]
    public string? ETag { get; init; }
}
