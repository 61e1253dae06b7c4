namespace Visma.Documents;

/// <summary>One segment of a line's subaccount.</summary>
public sealed record SubaccountSegment(int SegmentId, string SegmentValue);
