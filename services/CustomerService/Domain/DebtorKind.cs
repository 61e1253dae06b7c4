namespace CustomerService.Domain;

/// <summary>What a debtor is. Visma has no such field: it shows in the class and in the registration numbers.</summary>
public enum DebtorKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>A private person.</summary>
    Person,

    /// <summary>A company, with people behind it.</summary>
    Company,
}
