namespace CustomerService.Persistence;

/// <summary>
/// A customer whose debtor is known: saves the calls to Visma while the sale's data stay the same. Digests only, no personal data.
/// </summary>
public sealed class KnownCustomer
{
    /// <summary>The integration's id.</summary>
    public required string Integration { get; init; }

    /// <summary>Keyed digest of the e-mail address, in hexadecimal.</summary>
    public required string EmailHash { get; init; }

    /// <summary>The debtor's number in Visma.</summary>
    public required string CustomerNumber { get; set; }

    /// <summary>The company's contact; null for persons.</summary>
    public int? ContactId { get; set; }

    /// <summary>Keyed digest of what the sale said when Visma was last compared with it, in hexadecimal.</summary>
    public required string ContentHash { get; set; }

    /// <summary>When Visma was last seen to agree.</summary>
    public required DateTimeOffset CheckedAt { get; set; }
}
