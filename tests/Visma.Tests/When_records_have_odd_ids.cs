using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_records_have_odd_ids : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private LoopbackVisma _visma = null!;

    public async ValueTask InitializeAsync() => _visma = await LoopbackVisma.StartAsync();

    public ValueTask DisposeAsync() => _visma.DisposeAsync();

    [Theory]
    [InlineData("A/1", "/v1/inventory/b64(QS8x)")]
    [InlineData("BIKE-001", "/v1/inventory/BIKE-001")]
    [InlineData("MY ITEM", "/v1/inventory/MY%20ITEM")]
    [InlineData("..", "/v1/inventory/b64(Li4)")]
    [InlineData("50%", "/v1/inventory/b64(NTAl)")]
    [InlineData("A+B", "/v1/inventory/b64(QStC)")]
    [InlineData("fiëts", "/v1/inventory/fi%C3%ABts")]
    public async Task An_item_is_asked_for_by_exactly_its_number(string number, string target)
    {
        _visma.Answer = Answers.Status(200, """{"inventoryNumber":"x","status":"NoPurchases","defaultPrice":12.34,"timestamp":"AAA=","unheardOf":{"a":1}}""");

        var item = await _visma.Client.GetItemAsync(number, Ct);

        item!.IsSellable.ShouldBeTrue();
        item.DefaultPrice.ShouldBe(12.34m);
        _visma.Calls.Single().RawTarget.ShouldBe(target);
    }

    [Theory]
    [InlineData("https://api.finance.visma.net/v1/customer/b64(QS8x)", "A/1")]
    [InlineData("http://other.example/v1/customer/MY%20DEBTOR", "MY DEBTOR")]
    [InlineData("/v1/customer/10042", "10042")]
    [InlineData("10042", "10042")]
    [InlineData("v1/customer/10042/#top", "10042")]
    public async Task The_last_part_of_the_location_is_the_number(string location, string number)
    {
        _visma.Answer = Answers.Created(location);

        (await _visma.Client.CreateCustomerAsync(Bodies.Customer(), Ct)).ShouldBe(number);
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        _visma.Answer = Answers.Status(404, """{"message":"not found"}""");

        (await _visma.Client.GetItemAsync("NONE", Ct)).ShouldBeNull();
        (await _visma.Client.GetCustomerAsync("NONE", Ct)).ShouldBeNull();
        (await _visma.Client.GetContactAsync(1, Ct)).ShouldBeNull();
        (await _visma.Client.GetSalesOrderAsync("SO", "NONE", Ct)).ShouldBeNull();
        (await _visma.Client.GetInvoiceAsync("NONE", Ct)).ShouldBeNull();
        (await _visma.Client.GetCreditNoteAsync("NONE", Ct)).ShouldBeNull();
        (await _visma.Client.GetCashSaleAsync("NONE", Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task The_version_of_a_record_comes_from_the_header_or_else_from_the_record()
    {
        _visma.Answer = Answers.Status(200, """{"number":"1","timeStamp":"BBB="}""", ("ETag", "\"AAA=\""));
        (await _visma.Client.GetCustomerAsync("1", Ct))!.ETag.ShouldBe("\"AAA=\"");

        _visma.Answer = Answers.Status(200, """{"number":"1","timeStamp":"BBB="}""");
        (await _visma.Client.GetCustomerAsync("1", Ct))!.ETag.ShouldBe("BBB=");
    }

    [Fact]
    public async Task Nothing_is_searched_for_by_nothing()
    {
        await Should.ThrowAsync<ArgumentException>(() => _visma.Client.FindCustomersByEmailAsync(" ", Ct));
        await Should.ThrowAsync<ArgumentException>(() => _visma.Client.FindSalesOrdersAsync("SO", "", null, Ct));
        await Should.ThrowAsync<ArgumentException>(() => _visma.Client.GetItemAsync("", Ct));
        _visma.Calls.ShouldBeEmpty();
    }
}
