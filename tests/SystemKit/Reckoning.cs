using TestKit;

namespace SystemKit;

/// <summary>What must be true when the faults are over, by what the gateway shows and by the sandboxes' own records.</summary>
internal static class Reckoning
{
    private static readonly string[] Ends = ["Transferred", "Skipped", "Failed"];

    /// <summary>
    /// Waits until every sale of every shop has come to its end. Then each must have become exactly one document, to the cent and for the right kind of
    /// debtor, and the gateway must name it; none may have failed; and nothing may be left in the broker, error queues included.
    /// </summary>
    public static async Task NothingIsLostAsync(this Deployment deployment, TimeSpan timeout, params Shop[] shops)
    {
        await deployment.AllEndAsync(timeout, shops);
        foreach (var shop in shops)
        {
            var seen = await deployment.Gateway.OrdersAsync(shop);
            seen.Where(order => order.State != "Transferred").Select(Describe).ShouldBeEmpty($"orders of {shop.Id} that were not transferred");
            await Account.BooksAgreeAsync(shop, TimeSpan.FromSeconds(5));
            var booked = (await shop.DocumentsAsync()).ToDictionary(document => document.CustomerOrder);
            foreach (var order in seen)
                order.Document!.Number.ShouldBe(booked[order.Reference].Number, order.Reference);
        }

        await deployment.QueuesAreEmptyAsync();
    }

    /// <summary>As <see cref="NothingIsLostAsync"/>, but orders may have failed: then they are not in the books, and say why and what to do.</summary>
    public static async Task NothingIsHiddenAsync(this Deployment deployment, TimeSpan timeout, Shop shop)
    {
        await deployment.AllEndAsync(timeout, shop);
        var booked = (await shop.DocumentsAsync()).ToLookup(document => document.CustomerOrder);
        foreach (var order in await deployment.Gateway.OrdersAsync(shop))
        {
            if (order.State == "Transferred")
            {
                booked[order.Reference].ShouldHaveSingleItem(order.Reference).Number.ShouldBe(order.Document!.Number);
                continue;
            }

            booked[order.Reference].ShouldBeEmpty(Describe(order));
            order.State.ShouldBe("Failed", order.Reference);
            order.Failure.ShouldNotBeNull(order.Reference);
            new[] { order.Failure.Reason, order.Failure.Message, order.Failure.Advice }.ShouldAllBe(text => text.Length > 0);
        }

        await deployment.QueuesAreEmptyAsync();
    }

    /// <summary>Waits until every sale of the shops has come to its end; says what hinders the others where that takes too long.</summary>
    public static async Task AllEndAsync(this Deployment deployment, TimeSpan timeout, params Shop[] shops)
    {
        try
        {
            await Eventually.Passes(() => EachHasEndedAsync(deployment, shops), "all orders have come to an end", timeout);
        }
        catch (ShouldAssertException e)
        {
            throw new ShouldAssertException($"{e.Message}{Environment.NewLine}{await UnfinishedAsync(deployment, shops)}", e);
        }
    }

    private static async Task QueuesAreEmptyAsync(this Deployment deployment)
    {
        if (deployment.Queues is not { } queues)
            return;

        await Eventually.Passes(
            async () => (await queues.FilledAsync()).Select(queue => $"{queue.Key}: {queue.Value}").ShouldBeEmpty(),
            "every queue of the broker is empty",
            TimeSpan.FromSeconds(60));
    }

    private static async Task EachHasEndedAsync(Deployment deployment, Shop[] shops)
    {
        foreach (var shop in shops)
        {
            // The books are asked first, since a service that works hard is not to be asked for all its orders again and again.
            var sold = (await shop.TillOrdersAsync()).Count;
            var others = await deployment.Gateway.CountAsync(shop, "Failed") + await deployment.Gateway.CountAsync(shop, "Skipped");
            ((await shop.VismaStatsAsync())["documents"]!.GetValue<int>() + others).ShouldBeGreaterThanOrEqualTo(sold, shop.Id);
            (await deployment.Gateway.CountAsync(shop, "Transferred") + others).ShouldBe(sold, shop.Id);
        }
    }

    private static async Task<string> UnfinishedAsync(Deployment deployment, Shop[] shops)
    {
        var lines = new List<string>();
        foreach (var shop in shops)
        {
            var sold = await shop.TillOrdersAsync();
            var seen = await deployment.Gateway.OrdersAsync(shop);
            lines.Add($"{shop.Id}: {sold.Count} sold, {seen.Count} taken in, by state {string.Join(", ", seen.CountBy(order => order.State))}");
            lines.AddRange(seen.Where(order => !Ends.Contains(order.State)).Take(10).Select(Describe));
            lines.Add($"unknown: {string.Join(", ", sold.Select(order => order.Id).Except(seen.Select(order => order.CcvOrderId)).Take(10))}");
        }

        lines.Add(await deployment.Gateway.GetStringAsync(new Uri("/api/orders/intake", UriKind.Relative)));
        if (deployment.Queues is { } queues)
            lines.AddRange((await queues.FilledAsync()).Select(queue => $"queue {queue.Key}: {queue.Value}"));
        lines.AddRange(deployment.Processes.Select(process => $"--- {process.Project}{(process.IsRunning ? "" : " (dead)")}{Environment.NewLine}{process.LastLines(15)}"));
        return string.Join(Environment.NewLine, lines);
    }

    private static string Describe(SeenOrder order) =>
        $"{order.Reference} {order.State} at {order.Step}, next attempt {order.NextAttemptAt:HH:mm:ss}: {order.Failure?.Reason} {order.Failure?.Message} {order.Failure?.Advice}";
}
