using System.Net;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenTheSandboxIsRestarted : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("visma").FullName;

    [Fact]
    public async Task Everything_it_confirmed_is_still_there_and_numbers_go_on()
    {
        const string order = """{"type":"SO","customer":{"id":"10101","order":"POS-1"},"orderLines":[{"inventoryId":"KK-001","quantity":1,"unitPrice":10,"taxCategoryId":"VAT21I"}]}""";
        string? token, tag;
        await using (var first = await RunningSandbox.StartAsync(options => options.DataFolder = _folder))
        {
            await first.CreateAsync("/v1/customer", """{"name":{"value":"Bakker"},"mainContact":{"value":{"email":{"value":"b@x.example"}}}}""");
            await first.CreateAsync("/api/v3/SalesOrders", order);
            token = first.Http.DefaultRequestHeaders.Authorization!.Parameter;
            tag = (await first.Http.GetAsync("/api/v3/SalesOrders/SO/000001")).Headers.ETag!.Tag;
        }

        await using var second = await RunningSandbox.StartAsync(options => options.DataFolder = _folder);
        second.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        (await second.GetAsync("/v1/customer?email=b@x.example"))[0].GetProperty("number").GetString().ShouldBe("10101");
        (await second.Http.GetAsync("/api/v3/SalesOrders/SO/000001")).Headers.ETag!.Tag.ShouldBe(tag);
        (await second.GetAsync("/api/v3/SalesOrders?filter=POS-1")).GetProperty("value")[0].GetProperty("orderTotal").GetDecimal().ShouldBe(10m);
        (await second.CreateAsync("/api/v3/SalesOrders", order)).ShouldBe("000002");
        (await second.CreateAsync("/v1/customer", """{"name":{"value":"Slager"}}""")).ShouldBe("10102");
    }

    [Fact]
    public async Task A_reset_leaves_the_seed_alone_even_after_another_start()
    {
        await using (var first = await RunningSandbox.StartAsync(options => options.DataFolder = _folder))
        {
            await first.CreateAsync("/v1/customer", """{"name":{"value":"Bakker"}}""");
            (await first.SendAsync(HttpMethod.Delete, "/_control/data")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await first.GetAsync("/_control/stats")).GetProperty("customers").GetInt32().ShouldBe(101);
        }

        await using var second = await RunningSandbox.StartAsync(options => options.DataFolder = _folder);
        (await second.GetAsync("/_control/stats")).GetProperty("customers").GetInt32().ShouldBe(101);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
