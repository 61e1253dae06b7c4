namespace CustomerService.Domain;

/// <summary>The person behind a company as a sale states it. Personal data.</summary>
public sealed record WantedContact
{
    public string? FirstName { get; init; }

    /// <summary>Visma files people under it; a name that comes in one piece stands here whole.</summary>
    public required string LastName { get; init; }

    public required string Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>The name in one piece.</summary>
    public string FullName => FirstName is null ? LastName : $"{FirstName} {LastName}";
}
