using System.Diagnostics;
using Shouldly;

namespace TestKit;

/// <summary>Waits for something that happens elsewhere by looking again and again, never by sleeping and hoping.</summary>
public static class Eventually
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Polls until the condition holds; fails with the description after the timeout (default 30 seconds).</summary>
    public static Task BecomesTrue(Func<Task<bool>> condition, string description, TimeSpan? timeout = null) =>
        Poll(condition, description, timeout, lastFailure: () => null);

    /// <inheritdoc cref="BecomesTrue(Func{Task{bool}}, string, TimeSpan?)"/>
    public static Task BecomesTrue(Func<bool> condition, string description, TimeSpan? timeout = null) =>
        BecomesTrue(() => Task.FromResult(condition()), description, timeout);

    /// <summary>Polls until there is a value that is not null, and returns it.</summary>
    public static async Task<T> Gets<T>(Func<Task<T?>> read, string description, TimeSpan? timeout = null)
        where T : class
    {
        T? value = null;
        await BecomesTrue(async () => (value = await read()) is not null, description, timeout);
        return value!;
    }

    /// <summary>Runs the assertions until they pass; after the timeout fails with the description and the last failure.</summary>
    public static async Task Passes(Func<Task> assertions, string description, TimeSpan? timeout = null)
    {
        Exception? last = null;
        await Poll(TryAsync, description, timeout, () => last);

        async Task<bool> TryAsync()
        {
            try
            {
                await assertions();
                return true;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                last = failure;
                return false;
            }
        }
    }

    private static async Task Poll(Func<Task<bool>> holds, string description, TimeSpan? timeout, Func<Exception?> lastFailure)
    {
        var patience = timeout ?? DefaultTimeout;
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waited.Elapsed > patience)
            {
                throw new ShouldAssertException(
                    $"Within {patience.TotalSeconds:0.#} s it did not come true that {description}.", lastFailure());
            }

            await Task.Delay(Pause);
        }
    }
}
