namespace Visma.Http;

/// <summary>What a call does, which decides whether it may be repeated and what an unclear end means.</summary>
internal enum CallKind
{
    Read,
    Create,
    Update,
}
