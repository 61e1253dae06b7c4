using System.Text.Json.Nodes;

namespace System.Tests.Journeys;

public sealed class Orders_of_the_wild
{
    [Fact]
    public async Task odd_orders_go_through_whole_and_those_that_cannot_say_why()
    {
        await using var shop = await Shop.OpenAsync("wild", checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(shop);
        var sound = Sound().ToList();
        var unsound = Unsound().ToList();

        await shop.ImportAsync([.. sound.Concat(unsound)]);

        foreach (var order in sound)
        {
            var seen = await deployment.Gateway.EndAsync(shop, order["id"]!.GetValue<int>());
            seen.State.ShouldBe("Transferred", $"{order["extra_costs_description"]} {seen.Failure?.Message}");
            (await shop.DocumentsAsync()).ShouldHaveSingleWith(document => document.CustomerOrder == seen.Reference)
                .Total.ShouldBe(order["total_price"]!.GetValue<decimal>(), seen.Reference);
        }

        foreach (var order in unsound)
        {
            var seen = await deployment.Gateway.EndAsync(shop, order["id"]!.GetValue<int>());
            seen.State.ShouldBe("Failed");
            seen.Failure.ShouldNotBeNull().Message.ShouldNotBeNullOrWhiteSpace();
            seen.Failure.Advice.ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static IEnumerable<JsonObject> Sound()
    {
        string[] countries = ["NL", "BE", "DE", "FR", "AT", "SE", "DK", "IT", "ES", "PL", "GB", "CH", "US"];
        decimal[] rates = [21, 21, 19, 20, 20, 25, 25, 22, 21, 23, 20, 8.1m, 0];
        foreach (var (country, rate) in countries.Zip(rates))
        {
            yield return Named($"Firma {country}", $"buy@{country}.example", country, company: true, SampleOrder.Row("TS-100-RED-M", 3, 19.99m, rate));
            yield return Named($"Person {country}", $"me@{country}.example", country, company: false, SampleOrder.Row("TS-100-RED-M", 1, 7.77m, rate));
        }

        yield return Named("🚲 Fietsen & Zo 🎉", "emoji@example.com", "NL", company: true, SampleOrder.Row("TS-100-RED-M", 1, 24.95m));
        yield return Named("شركة الدراجات", "rtl@example.com", "NL", company: true, SampleOrder.Row("TS-100-RED-M", 1, 24.95m));
        yield return Named(new string('W', 300), "long@example.com", "NL", company: true, SampleOrder.Row("TS-100-RED-M", 1, 24.95m));
        yield return Named("O'Brien \"Quote\" <Tag>; DROP", "odd.name@example.com", "NL", company: false, SampleOrder.Row("TS-100-RED-M", 1, 24.95m));

        var noHouse = Named("Zonder Nummer", "huis@example.com", "NL", company: false, SampleOrder.Row("TS-100-RED-M", 1, 24.95m));
        noHouse["customer"]!["billingaddress"]!["housenumber"] = null;
        yield return noHouse;

        yield return SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m), SampleOrder.Row("TS-100-RED-M", 1, 0m), SampleOrder.Row("TS-100-RED-M", 0, 5m));
        yield return SampleOrder.Of(-49.90m, SampleOrder.Row("TS-100-RED-M", -2, 24.95m));
        yield return SampleOrder.Of(40.33m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m), SampleOrder.Row("TS-100-RED-M", 1, 20.38m, 9)).With("total_discounts", 5m);
        yield return SampleOrder.Of(19.46m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m)).With("extra_costs", -5.49m);
        yield return SampleOrder.Of(3.32m, SampleOrder.Row("TS-100-RED-M", 0.333m, 9.97m)).With("total_price", 3.32m);
    }

    private static IEnumerable<JsonObject> Unsound()
    {
        yield return SampleOrder.Of(0m);
        yield return SampleOrder.Of(99m, SampleOrder.Row("TS-100-RED-M", 1, 1m));
        yield return SampleOrder.Of(10m, SampleOrder.Row("UNKNOWN-1", 1, 10m));
        yield return SampleOrder.Of(10m, SampleOrder.Row("TS-100-RED-M", 1, 10m, tax: 33));
    }

    private static JsonObject Named(string name, string email, string country, bool company, JsonObject row)
    {
        var order = SampleOrder.Of(row["total_price"]!.GetValue<decimal>(), row);
        var customer = SampleOrder.Customer(email, company ? name : null, country);
        if (!company)
            customer["billingaddress"]!["last_name"] = name;
        return order.With("customer", customer).With("total_tax", 1m);
    }
}
