using TestKit;

namespace SystemKit;

/// <summary>Compares what was sold with what is booked, by the sandboxes' own records.</summary>
internal static class Account
{
    /// <summary>Waits until every sale is a document, then checks that each is there once, to the cent, with the right kind of debtor.</summary>
    public static async Task BooksAgreeAsync(Shop shop, TimeSpan timeout, Func<string>? hint = null)
    {
        var sold = await shop.TillOrdersAsync();
        await Eventually.BecomesTrue(
            async () => (await shop.VismaStatsAsync())["documents"]!.GetValue<int>() >= sold.Count,
            $"{sold.Count} sales are documents{(hint is null ? "" : Environment.NewLine + hint())}",
            timeout);

        var stats = await shop.VismaStatsAsync();
        stats["duplicates"]!.GetValue<int>().ShouldBe(0);
        stats["schemaViolations"]!.GetValue<int>().ShouldBe(0);
        (await shop.CcvStatsAsync())["schemaViolations"]!.GetValue<int>().ShouldBe(0);

        var booked = (await shop.DocumentsAsync()).ToLookup(document => document.CustomerOrder);
        var debtors = (await shop.CustomersAsync()).ToDictionary(debtor => debtor.Number);
        foreach (var order in sold)
        {
            var document = booked[order.Number].ShouldHaveSingleItem(order.Number);
            document.Total.ShouldBe(order.Total, order.Number);
            if (string.IsNullOrWhiteSpace(order.Email))
                document.CustomerNumber.ShouldBe("COUNTER", order.Number);
            else
                debtors[document.CustomerNumber].Class.ShouldBe(string.IsNullOrWhiteSpace(order.Company) ? "PERSON" : "COMP", order.Number);
        }

        debtors.Values.Where(debtor => debtor.Email is not null).GroupBy(debtor => debtor.Email!, StringComparer.OrdinalIgnoreCase)
            .ShouldAllBe(same => same.Count() == 1);
    }
}
