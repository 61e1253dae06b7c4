namespace Visma.Customers;

/// <summary>A person at a debtor, as written: what is null is left alone.</summary>
public sealed record ContactUpdate
{
    /// <summary>The debtor's number.</summary>
    public string? BusinessAccount { get; init; }
    public bool? Active { get; init; }

    /// <summary><c>Doctor</c>, <c>Miss</c>, <c>Mr</c>, <c>Mrs</c>, <c>Ms</c> or <c>Prof</c>.</summary>
    public string? Title { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Position { get; init; }

    /// <summary>Uses the debtor's address.</summary>
    public bool? SameAsAccount { get; init; }
    public AddressUpdate? Address { get; init; }
    public string? Email { get; init; }
    public string? Web { get; init; }
    public string? Phone1 { get; init; }
    public string? Phone2 { get; init; }
    public string? Phone3 { get; init; }
    public bool? NoMarketing { get; init; }
}
