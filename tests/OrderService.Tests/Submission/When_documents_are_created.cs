using Contracts.Failures;
using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Submission;

public sealed class When_documents_are_created(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    public static TheoryData<string, bool, string, string> Kinds => new()
    {
        { "SalesOrder", false, "/api/v3/SalesOrders", "SO" },
        { "SalesOrder", true, "/api/v3/SalesOrders", "RC" },
        { "Invoice", false, "/**/customerinvoice", "Invoice" },
        { "Invoice", true, "/**/customercreditnote", "CreditNote" },
        { "CashSale", false, "/**/cashsale", "CashSale" },
    };

    public async ValueTask InitializeAsync() => await shop.StartAfreshAsync();

    public async ValueTask DisposeAsync()
    {
        await Shop.BehaveAsync(shop.Visma);
        (await shop.ViolationsAsync()).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_create_whose_answer_was_lost_is_found_and_not_repeated(string kind, bool refund, string path, string type)
    {
        await Shop.FaultAsync(shop.Visma, new { kind = "timeout-after-create", method = "POST", path, count = 1 });
        await using var host = await OrderHost.StartAsync(Settings(kind));
        var id = (await shop.ImportAsync(refund ? TillOrder.Refund() : TillOrder.Sale())).Single();

        var order = await host.OrderInAsync(id, "Transferred");

        (await shop.DocumentsAsync()).ShouldHaveSingleItem()["number"]!.GetValue<string>().ShouldEndWith(order.DocumentNumber!);
        order.DocumentType.ShouldBe(type);
        order.CustomerNumber.ShouldBe("10001");
        var entry = await host.LinkedAsync(id);
        entry.CreatedByUs.ShouldBeTrue();
        entry.Document.ShouldBe(new DocumentLink(order.DocumentKind!.Value, type, order.DocumentNumber!));
        (await shop.Visma.GetStringAsync(new Uri("/_control/faults", UriKind.Relative))).ShouldBe("[]");
    }

    [Fact]
    public async Task Commands_that_come_several_times_at_once_make_one_document()
    {
        await Shop.FaultAsync(shop.Visma, new { kind = "latency", latencyMs = 500, method = "POST", path = "/api/v3/SalesOrders", count = 1 });
        await using var host = await OrderHost.StartAsync(Settings("SalesOrder"));
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        var reference = (await Eventually.Gets(() => host.LedgerAsync(id), "the order is reserved")).Reference;

        await Task.WhenAll(Enumerable.Range(2, 6).Select(attempt => host.Sender.SendCommandAsync(host.Submit(id, reference, attempt))));

        await host.OrderInAsync(id, "Transferred");
        (await shop.DocumentsAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("inactive-item", FailureReason.Validation, FailureReason.Missing)]
    [InlineData("closed-period", FailureReason.Validation, FailureReason.Configuration)]
    public async Task A_create_that_Visma_refuses_fails_with_its_reason(string fault, FailureReason one, FailureReason other)
    {
        await Shop.FaultAsync(shop.Visma, new { kind = fault, method = "POST" });
        await using var host = await OrderHost.StartAsync(Settings("Invoice"));
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();

        var order = await host.OrderInAsync(id, "Failed");

        new[] { one, other }.ShouldContain(order.FailureReason!.Value);
        order.Step.ShouldBe(OrderStep.SubmitOrder);
        order.FailureMessage.ShouldNotBeNullOrWhiteSpace();
        order.FailureAdvice.ShouldNotBeNullOrWhiteSpace();
        (await shop.DocumentsAsync()).ShouldBeEmpty();
        (await host.LedgerAsync(id))!.LeasedUntil.ShouldBeNull();
        (await host.ReadAsync(database => database.Documents.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_document_somebody_else_made_under_the_number_is_linked_and_the_order_skipped()
    {
        await using var host = await OrderHost.StartAsync(Settings("SalesOrder"));
        var sold = TillOrder.Sale();
        var first = (await shop.ImportAsync(sold)).Single();
        var made = await host.OrderInAsync(first, "Transferred");
        await host.ReadAsync(async database =>
            await database.Ledger.ExecuteDeleteAsync() + await database.Transfers.ExecuteDeleteAsync());

        var order = await host.OrderInAsync(first, "Skipped");

        order.DocumentNumber.ShouldBe(made.DocumentNumber);
        (await shop.DocumentsAsync()).ShouldHaveSingleItem();
        (await host.LinkedAsync(first)).CreatedByUs.ShouldBeFalse();
    }

    [Fact]
    public async Task An_unclear_create_holds_the_right_to_create_even_when_the_search_after_it_fails_too()
    {
        await using var host = await OrderHost.StartAsync(Settings("SalesOrder"));
        await Shop.FaultAsync(shop.Visma, new { kind = "drop", latencyMs = 1500, method = "POST", path = "/api/v3/SalesOrders" });
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        await Eventually.BecomesTrue(async () => await host.LedgerAsync(id) is { SubmittedAt: not null }, "the create is sent");
        await Shop.FaultAsync(shop.Visma, new { kind = "503", method = "GET", path = "/api/v3/SalesOrders" });

        (await host.OrderInAsync(id, "Waiting")).Step.ShouldBe(OrderStep.SubmitOrder);

        (await host.LedgerAsync(id))!.LeasedUntil!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task An_unclear_create_is_left_alone_until_Visma_must_be_done_with_it()
    {
        await Shop.FaultAsync(shop.Visma, new { kind = "drop", method = "POST", path = "/api/v3/SalesOrders" });
        await using var host = await OrderHost.StartAsync(Settings("SalesOrder"));
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();

        var order = await host.OrderInAsync(id, "Waiting");

        order.FailureReason.ShouldBe(FailureReason.UnknownOutcome);
        order.ResumeAt!.Value.ShouldBeGreaterThanOrEqualTo((await host.LedgerAsync(id))!.LeasedUntil!.Value);
        order.ResumeAt.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task A_create_whose_process_was_killed_is_found_when_its_time_is_up_and_not_made_again()
    {
        await Shop.FaultAsync(shop.Visma, new { kind = "timeout-after-create", latencyMs = 3000, method = "POST", path = "/api/v3/SalesOrders", count = 1 });
        await using var host = await OrderHost.StartAsync(Settings("SalesOrder"));
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        await Eventually.BecomesTrue(async () => await host.LedgerAsync(id) is { SubmittedAt: not null }, "the create is sent");
        await Shop.FaultAsync(shop.Visma, new { kind = "503", method = "GET", path = "/api/v3/SalesOrders" });
        (await host.OrderInAsync(id, "Waiting")).FailureReason.ShouldBe(FailureReason.UnknownOutcome);
        await Shop.BehaveAsync(shop.Visma);

        // As it is when the process dies instead: the attempt's own time is up, Visma's is not.
        var left = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(3);
        await host.ReadAsync(database => database.Ledger.ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, left)));
        var waiting = (await host.OrderAsync(id))!;
        await host.Sender.SendCommandAsync(host.Submit(id, waiting.Reference, attempt: 9));

        (await host.OrderInAsync(id, "Transferred")).DocumentNumber.ShouldNotBeNull();
        (await shop.DocumentsAsync()).ShouldHaveSingleItem();
    }

    private Dictionary<string, string?> Settings(string kind)
    {
        var settings = shop.Settings();
        settings["Orders:Document"] = kind;
        return settings;
    }
}
