namespace Visma.Http;

/// <summary>What all clients of one company and application share: the token, the call budget, the cap on calls in flight.</summary>
internal sealed class Company(VismaConnection connection, VismaTokens tokens, TimeProvider time)
{
    public static readonly HttpRequestOptionsKey<Company> Option = new("visma.company");

    public VismaBudget Budget { get; } = new(time);

    public VismaTokens Tokens { get; } = tokens;

    /// <summary>Never disposed: it has no wait handle and lives as long as the process.</summary>
    public SemaphoreSlim InFlight { get; } = new(connection.InFlight);
}
