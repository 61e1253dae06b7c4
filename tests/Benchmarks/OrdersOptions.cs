namespace Benchmarks;

/// <param name="Orders">Orders that are measured.</param>
/// <param name="LatencyMs">What Visma takes for a call, on top.</param>
/// <param name="InFlight">Calls to Visma at the same time, ours and the raw loop's.</param>
/// <param name="WarmUp">Orders before.</param>
/// <param name="Singles">Single sales at idle.</param>
internal sealed record OrdersOptions(int Orders, int LatencyMs, int InFlight, int WarmUp, int Singles);
