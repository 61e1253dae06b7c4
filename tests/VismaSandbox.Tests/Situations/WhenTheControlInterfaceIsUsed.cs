using System.Net;
using System.Text.Json;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenTheControlInterfaceIsUsed : IAsyncLifetime
{
    private RunningSandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await RunningSandbox.StartAsync(options => options.LimitsEnabled = false);

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private static string Order(int number) =>
        $$"""{"type":"SO","customer":{"id":"COUNTER","order":"POS-{{number}}"},"orderLines":[{"inventoryId":"KK-001","quantity":1,"unitPrice":10,"taxCategoryId":"VAT21I"}]}""";

    [Fact]
    public async Task Hundreds_at_once_become_one_document_each()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(1, 1_000), new ParallelOptions { MaxDegreeOfParallelism = 256 },
            async (number, _) => (await _sandbox.PostAsync("/api/v3/SalesOrders", Order(number))).StatusCode.ShouldBe(HttpStatusCode.Created));
        var stats = await _sandbox.GetAsync("/_control/stats");
        stats.GetProperty("documents").GetInt32().ShouldBe(1_000);
        stats.GetProperty("duplicates").GetInt32().ShouldBe(0);
        stats.GetProperty("calls").GetProperty("POST /api/v3/SalesOrders").GetInt32().ShouldBe(1_000);
        stats.GetProperty("schemaViolations").GetInt32().ShouldBe(0);
        var page = await _sandbox.GetAsync("/_control/documents?limit=10&offset=995");
        page.GetArrayLength().ShouldBe(5);
        (await _sandbox.GetAsync("/_control/documents?customerOrder=POS-777")).EnumerateArray().Single().GetProperty("total").GetDecimal().ShouldBe(10m);
    }

    [Fact]
    public async Task A_document_is_shown_whole_and_calls_are_counted_by_template()
    {
        await _sandbox.CreateAsync("/api/v3/SalesOrders", Order(1));
        var document = await _sandbox.GetAsync("/_control/documents/salesorder/SO/000001");
        document.GetProperty("lines")[0].GetProperty("extendedPrice").GetDecimal().ShouldBe(10m);
        document.GetProperty("body").GetProperty("customer").GetProperty("id").GetString().ShouldBe("COUNTER");
        (await _sandbox.GetAsync("/_control/documents/salesorder/000001")).GetProperty("number").GetString().ShouldBe("000001");
        await _sandbox.GetAsync("/v1/customer/10001");
        await _sandbox.GetAsync("/v1/customer/10002");
        var calls = (await _sandbox.GetAsync("/_control/stats")).GetProperty("calls");
        calls.GetProperty("GET /v1/customer/{customerCd}").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Customers_are_told_with_their_people()
    {
        var customers = await _sandbox.GetAsync("/_control/customers");
        customers.GetArrayLength().ShouldBe(101);
        var company = customers.EnumerateArray().First(customer => customer.GetProperty("class").GetString() == "COMP");
        company.GetProperty("contacts")[0].GetProperty("email").GetString().ShouldBe(company.GetProperty("email").GetString());
        company.GetProperty("vat").GetString().ShouldNotBeNullOrEmpty();
        customers.EnumerateArray().Count(customer => customer.GetProperty("class").GetString() == "PERSON").ShouldBe(61);
    }

    [Fact]
    public async Task A_thousand_records_of_the_outside_world_are_taken_in_and_replaced()
    {
        var items = Enumerable.Range(1, 1_000).Select(i => new { inventoryNumber = $"REAL-{i}", status = "Active", defaultPrice = i, vatCode = new { id = "VAT9" }, unknownField = 1 });
        var customers = Enumerable.Range(1, 1_000).Select(i => new { number = $"{50_000 + i}", name = $"Käufer {i}", mainContact = new { email = $"k{i}@x.example" } });
        var answer = await _sandbox.PostAsync("/_control/import", JsonSerializer.Serialize(new { items, customers }));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _sandbox.GetAsync("/v1/inventory/REAL-1000")).GetProperty("defaultPrice").GetDecimal().ShouldBe(1_000m);
        (await _sandbox.GetAsync("/v1/customer?email=k500@x.example"))[0].GetProperty("number").GetString().ShouldBe("50500");
        await _sandbox.PostAsync("/_control/import", """{"customers":[{"number":"50500","name":"Replaced"}]}""");
        (await _sandbox.GetAsync("/v1/customer/50500")).GetProperty("name").GetString().ShouldBe("Replaced");
        (await _sandbox.GetAsync("/v1/customer?email=k500@x.example")).GetArrayLength().ShouldBe(0);
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Theory]
    [InlineData("""{"items":[{"inventoryNumber":"A"},{"inventoryNumber":7}]}""", "$.items[1].inventoryNumber")]
    [InlineData("""{"items":[{"description":"x"}]}""", "$.items[0].inventoryNumber")]
    [InlineData("""{"items":[{"inventoryNumber":"A","status":"Sleeping"}]}""", "$.items[0].status")]
    [InlineData("""{"customers":[{"number":"1","mainContact":{"email":false}}]}""", "$.customers[0].mainContact.email")]
    [InlineData("""{"customers":{}}""", "$.customers")]
    [InlineData("""{}""", "$.items")]
    public async Task A_wrong_shape_is_refused_whole_and_named(string import, string path)
    {
        var answer = await _sandbox.PostAsync("/_control/import", import);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningSandbox.JsonAsync(answer)).GetProperty("errors").TryGetProperty(path, out _).ShouldBeTrue();
        (await _sandbox.Http.GetAsync("/v1/inventory/A")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
