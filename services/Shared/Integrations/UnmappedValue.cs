namespace Integrations;

/// <summary>What to do with a source value that a mapping table does not know.</summary>
public enum UnmappedValue
{
    /// <summary>The order fails with reason <c>configuration</c>, naming the value and the table.</summary>
    Fail,

    /// <summary>The fallback is sent.</summary>
    UseFallback,

    /// <summary>The field is not sent; Visma's own default holds.</summary>
    LeaveOut,
}
