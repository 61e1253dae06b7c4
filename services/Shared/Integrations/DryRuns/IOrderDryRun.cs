namespace Integrations.DryRuns;

/// <summary>Tries out what would become of real orders, through the code that takes them over; writes nothing anywhere. OrderService's, asked by SettingsService.</summary>
public interface IOrderDryRun
{
    /// <summary>Tries the newest orders of the till.</summary>
    /// <param name="integration">The settings to try, kept or not.</param>
    /// <param name="last">How many orders, 1 to 25.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Upstream.FailureException">No order could be read, and why.</exception>
    Task<IReadOnlyList<TriedOrder>> RunAsync(Integration integration, int last, CancellationToken cancellationToken);
}
