namespace Integrations;

/// <summary>Which debtor is meant when several have the same e-mail address.</summary>
public enum SeveralDebtors
{
    /// <summary>An active one, then one of the class in question, then the oldest number.</summary>
    PreferActiveThenClassThenOldest,

    /// <summary>None: the order fails with reason <c>conflict</c> and a person decides.</summary>
    Fail,
}
