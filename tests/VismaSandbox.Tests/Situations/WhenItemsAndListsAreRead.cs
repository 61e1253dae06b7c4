using System.Net;
using System.Text;
using SandboxKit.Seed;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenItemsAndListsAreRead : IAsyncLifetime
{
    private RunningSandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await RunningSandbox.StartAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task Every_item_of_the_shop_is_there_by_its_sku_and_by_its_ean()
    {
        var item = SeedShop.Items.First(candidate => candidate.Variant is not null);
        var one = await _sandbox.GetAsync($"/v1/inventory/{item.Sku}");
        one.GetProperty("status").GetString().ShouldBe("Active");
        one.GetProperty("vatCode").GetProperty("id").GetString().ShouldBe("VAT21");
        (await _sandbox.GetAsync($"/v1/inventory?alternateID={item.Ean}")).EnumerateArray().Single().GetProperty("inventoryNumber").GetString().ShouldBe(item.Sku);
        (await _sandbox.GetAsync("/v1/inventory?pageSize=500"))[0].GetProperty("metadata").GetProperty("totalCount").GetInt32()
            .ShouldBeGreaterThanOrEqualTo(SeedShop.Items.Count + 7);
    }

    [Fact]
    public async Task Odd_characters_of_an_id_travel_as_base64()
    {
        await _sandbox.PostAsync("/_control/import", """{"items":[{"inventoryNumber":"A/1","description":"Odd"}]}""");
        var id = Convert.ToBase64String(Encoding.UTF8.GetBytes("A/1")).TrimEnd('=');
        (await _sandbox.GetAsync($"/v1/inventory/b64({id})")).GetProperty("description").GetString().ShouldBe("Odd");
        (await _sandbox.Http.GetAsync("/v1/inventory/NOPE")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Parts_that_are_not_wanted_are_left_out()
    {
        var item = (await _sandbox.GetAsync("/v1/inventory?inventoryNumber=KK-001&expandCrossReference=false&expandAttribute=false&expandWarehouseDetail=true"))[0];
        item.TryGetProperty("crossReferences", out _).ShouldBeFalse();
        item.TryGetProperty("attributes", out _).ShouldBeFalse();
        item.GetProperty("warehouseDetails").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task The_lists_of_the_company_keep_to_the_schemas_and_tell_rates()
    {
        foreach (var path in new[]
        {
            "/v1/salesordertype", "/v1/salesordertype/SO", "/v1/paymentmethod", "/v1/paymentmethod/PIN", "/v1/creditTerm", "/v1/branch", "/v1/warehouse",
            "/v1/warehouse/MAIN", "/v1/vatCategory", "/v1/customer/customerClass", "/v1/customer/customerClass/COMP", "/v1/currency", "/v1/currency/EUR",
            "/v1/inventory", "/v1/inventory/KK-001", "/v1/inventory/KK-001/crossReferences", "/v1/customer", "/v1/customer/10001", "/v1/contact",
            "/v1/customer/COUNTER", "/v1/customer/internal/209",
        })
        {
            (await _sandbox.Http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        var line = (await _sandbox.GetAsync("/v1/vatCategory/VAT5_5I")).GetProperty("vatCategoryLines")[0];
        line.GetProperty("calculateOn").GetString().ShouldBe("ExtractFromItemAmount");
        line.GetProperty("vatRates")[0].GetProperty("vatRate").GetDecimal().ShouldBe(5.5m);
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task A_wrong_company_is_noticed_as_configured()
    {
        await using var empty = await RunningSandbox.StartAsync(options => options.CompanyId = "1");
        await using var refusing = await RunningSandbox.StartAsync(options => (options.CompanyId, options.RefuseWrongCompany) = ("1", true));
        empty.Http.DefaultRequestHeaders.Add("ipp-company-id", "2");
        refusing.Http.DefaultRequestHeaders.Add("ipp-company-id", "2");
        (await empty.GetAsync("/v1/customer")).GetArrayLength().ShouldBe(0);
        var refused = await refusing.Http.GetAsync("/v1/customer");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningSandbox.JsonAsync(refused)).GetProperty("ExceptionFaultCode").GetString().ShouldBe("12002");
    }
}
