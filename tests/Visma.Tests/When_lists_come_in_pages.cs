using System.Globalization;
using System.Text.Json;
using Contracts.Failures;
using Microsoft.AspNetCore.Http;
using Visma.Documents;
using Visma.Items;
using Visma.Tests.Loopback;

namespace Visma.Tests;

public sealed class When_lists_come_in_pages : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private LoopbackVisma _visma = null!;

    public async ValueTask InitializeAsync() => _visma = await LoopbackVisma.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _visma.AllCallsFitTheSchemas();
        await _visma.DisposeAsync();
    }

    private static Func<HttpContext, Task> Items(int total, int cap, bool metadata = true) => context =>
    {
        var size = Math.Min(int.Parse(context.Request.Query["pageSize"]!, CultureInfo.InvariantCulture), cap);
        var page = int.Parse(context.Request.Query["pageNumber"]!, CultureInfo.InvariantCulture);
        var rows = Enumerable.Range(0, total).Skip((page - 1) * size).Take(size).Select(number => new
        {
            inventoryNumber = $"I{number}",
            metadata = metadata ? new { totalCount = total, maxPageSize = cap } : null,
        });
        return context.Response.WriteAsync(JsonSerializer.Serialize(rows));
    };

    private async Task<List<InventoryDto>> AllItems(ItemQuery? query = null)
    {
        var items = new List<InventoryDto>();
        await foreach (var item in _visma.Client.ListItemsAsync(query ?? new ItemQuery(), Ct))
            items.Add(item);
        return items;
    }

    [Theory]
    [InlineData(0, 100, 1)]
    [InlineData(1, 100, 1)]
    [InlineData(100, 100, 1)]
    [InlineData(350, 100, 4)]
    [InlineData(1000, 5000, 2)]
    [InlineData(1001, 5000, 3)]
    public async Task Every_row_is_read_once_however_small_Visma_makes_the_pages(int total, int cap, int calls)
    {
        _visma.Answer = Items(total, cap);

        (await AllItems()).Select(item => item.InventoryNumber).ShouldBe(Enumerable.Range(0, total).Select(number => $"I{number}"));
        _visma.Calls.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task A_list_without_totals_ends_at_a_page_that_is_not_full()
    {
        _visma.Answer = Items(1200, 5000, metadata: false);

        (await AllItems()).Count.ShouldBe(1200);
        _visma.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_list_that_shrinks_meanwhile_ends_at_the_empty_page()
    {
        _visma.Answer = Answers.InTurn(
            Answers.Status(200, """[{"inventoryNumber":"A","metadata":{"totalCount":3,"maxPageSize":1}}]"""), Answers.Status(200, "[]"));

        (await AllItems()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_envelope_is_a_list_too()
    {
        _visma.Answer = Answers.InTurn(
            Answers.Status(200, """{"pageNumber":1,"pageSize":2,"totalCount":3,"records":[{"termsId":"30"},{"termsId":"14"}]}"""),
            Answers.Status(200, """{"pageNumber":2,"pageSize":2,"totalCount":3,"records":[{"termsId":"00"}]}"""));

        (await _visma.Client.GetCreditTermsAsync(Ct)).Select(terms => terms.TermsId).ShouldBe(["30", "14", "00"]);
    }

    [Fact]
    public async Task A_date_is_never_sent_without_its_condition()
    {
        _visma.Answer = Items(1, 10);

        await AllItems(new ItemQuery { ModifiedSince = new DateTime(2026, 9, 30, 8, 5, 3, 40), AvailabilityModifiedSince = new DateTime(2026, 9, 1), Expand = ItemExpand.WarehouseDetails });

        var query = _visma.Calls.Single().Query;
        query["lastModifiedDateTime"].ShouldBe("2026-09-30T08:05:03.040");
        query["lastModifiedDateTimeCondition"].ShouldBe(">=");
        query["availabilityLastModifiedDateTimeCondition"].ShouldBe(">=");
        query["expandWarehouseDetail"].ShouldBe("true");
        query["expandCrossReference"].ShouldBe("false");
    }

    [Fact]
    public async Task A_barcode_is_compared_again()
    {
        _visma.Answer = Answers.Status(
            200, """[{"inventoryNumber":"A","crossReferences":[{"alternateType":"Barcode","alternateID":"871"}]},{"inventoryNumber":"B","crossReferences":[{"alternateID":"8712"}]}]""");

        (await AllItems(new ItemQuery { AlternateId = "871" })).Single().InventoryNumber.ShouldBe("A");
        _visma.Calls.Single().Query["expandCrossReference"].ShouldBe("true");
    }

    [Fact]
    public async Task Debtors_are_compared_again_by_every_address_they_have()
    {
        _visma.Answer = Answers.Status(
            200,
            """
            [{"number":"1","mainContact":{"email":"JAN@example.com"}},{"number":"2","mainContact":{"email":"x@example.com; jan@example.com"}},
             {"number":"3","invoiceContact":{"email":"jan@example.com"}},{"number":"4","mainContact":{"email":"otherjan@example.com"}},{"number":"5"}]
            """);

        (await _visma.Client.FindCustomersByEmailAsync(" jan@example.com", Ct)).Select(customer => customer.Number).ShouldBe(["1", "2", "3"]);
        _visma.Calls.Single().Query["email"].ShouldBe("jan@example.com");
    }

    [Fact]
    public async Task A_search_that_is_answered_with_everything_is_stopped_rather_than_believed()
    {
        _visma.Answer = context => context.Response.WriteAsync(JsonSerializer.Serialize(
            Enumerable.Range(0, 100).Select(number => new { number = $"{number}", metadata = new { totalCount = 90_000, maxPageSize = 100 } })));

        var failure = await LoopbackVisma.FailureOf(() => _visma.Client.FindCustomersByEmailAsync("jan@example.com", Ct));

        failure.Reason.ShouldBe(FailureReason.Bug);
        _visma.Calls.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Sales_orders_are_compared_exactly()
    {
        _visma.Answer = Answers.InTurn(
            Answers.Status(
                200,
                """{"value":[{"type":"SO","orderId":"1","customerOrder":"POS-8150","customerId":"10042"},{"type":"SO","orderId":"POS-815","customerOrder":null},{"type":"SO","orderId":"3","customerOrder":"POS-815","customerId":"7"}],"totalCount":4}"""),
            Answers.Status(200, """{"value":[{"type":"SO","orderId":"4","customerOrder":"POS-815","customerId":"10042"}],"nextPage":null,"totalCount":4}"""));

        (await _visma.Client.FindSalesOrdersAsync("SO", "POS-815", "10042", Ct)).Single().OrderId.ShouldBe("4");
        var first = _visma.Calls.First();
        first.Path.ShouldBe("/api/v3/SalesOrders/SO");
        first.Query["filter"].ShouldBe("POS-815");
        first.Query["customerId"].ShouldBe("10042");
        _visma.Calls.Last().Query["pageIndex"].ShouldBe("1");
    }

    [Theory]
    [InlineData(ReferenceField.ExternalReference, "externalReference")]
    [InlineData(ReferenceField.CustomerRefNumber, "customerRefNumber")]
    [InlineData(ReferenceField.PaymentReference, "paymentReference")]
    public async Task Documents_are_found_by_whichever_field_carries_our_reference(ReferenceField field, string filter)
    {
        _visma.Answer = Answers.Status(
            200,
            """
            [{"referenceNumber":"1","externalReference":"POS-815","customer":{"number":"10042"}},{"referenceNumber":"2","customerRefNumber":"POS-815","customer":{"number":"10042"}},
             {"referenceNumber":"3","paymentReference":"POS-815","customer":{"number":"10042"}},{"referenceNumber":"4","externalReference":"POS-8155"},
             {"referenceNumber":"5","externalReference":"POS-815","customer":{"number":"1"}}]
            """);

        (await _visma.Client.FindInvoicesAsync("POS-815", field, "10042", Ct)).Select(invoice => invoice.ReferenceNumber).ShouldBe(["1", "2", "3"]);
        (await _visma.Client.FindCreditNotesAsync("POS-815", field, "10042", Ct)).Count.ShouldBe(3);
        (await _visma.Client.FindCashSalesAsync("POS-815", "10042", Ct)).Count.ShouldBe(3);
        _visma.Calls.First().Query[filter].ShouldBe("POS-815");
        _visma.Calls.Select(call => call.Path).ShouldBe(["/v1/customerinvoice", "/v1/customerCreditNote", "/v1/cashsale"]);
        _visma.Calls.Last().Query["paymentReference"].ShouldBe("POS-815");
    }
}
