using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Replays;

public sealed class When_one_order_is_replayed(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private OrderHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await OrderHost.StartAsync(shop.Settings(), enabled: false);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task It_is_accepted_with_where_to_look_and_ends_in_one_document_and_says_so_in_the_audit()
    {
        var id = (await _host.FailedAsync(1))[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/orders/{id}/replay") { Content = JsonContent(new { note = "item made" }) };
        request.Headers.Add("X-Tillbridge-User", "anna");
        using var answer = await _host.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        await Eventually.BecomesTrue(async () => await _host.StateAsync(id) == "Transferred", "it is transferred");
        var run = await _host.GetAsync(answer.Headers.Location!.PathAndQuery);
        (run["total"]!.GetValue<int>(), run["askedBy"]!.GetValue<string>(), run["note"]!.GetValue<string>()).ShouldBe((1, "anna", "item made"));
        await _host.RunInAsync(run, "finished");
        var action = (await _host.GetAsync($"/api/orders/{id}/actions")).AsArray().Single()!;
        (action["kind"]!.GetValue<string>(), action["by"]!.GetValue<string>(), action["step"]!.GetValue<string>(), action["result"]!.GetValue<string>())
            .ShouldBe(("replay", "anna", "check-products", "transferred"));
        (await _host.GetAsync($"/api/orders/{id}"))["replays"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task One_that_fails_again_can_be_replayed_again_and_one_that_is_under_way_or_done_cannot()
    {
        _host.Products.Miss("KK-001");
        var id = (await _host.FailedAsync(1, sku: "KK-001"))[0];
        var run = await _host.AskAsync($"/api/orders/{id}/replay");
        (await _host.RunInAsync(run, "finished")).Of("failedAgain").ShouldBe(1);

        _host.Products.Know("KK-001");
        var again = await _host.AskAsync($"/api/orders/{id}/replay", new { from = "failed-step" });
        await _host.RunInAsync(again, "finished");
        var refused = await _host.AskAsync($"/api/orders/{id}/replay", expected: HttpStatusCode.Conflict);
        refused["detail"]!.GetValue<string>().ShouldContain("is in Visma as");
        await _host.AskAsync($"/api/orders/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}/replay", expected: HttpStatusCode.NotFound);
        await _host.AskAsync($"/api/orders/{id}/replay", new { from = "nowhere" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Asked_for_by_many_in_one_moment_it_is_accepted_once()
    {
        _host.Products.BeAwayFor("SHIRT");
        var id = (await _host.FailedAsync(1, sku: "SHIRT"))[0];
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _host.Http.PostAsJsonAsync($"/api/orders/{id}/replay", new { })));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted).ShouldBe(1);
        answers.Where(answer => answer.StatusCode != HttpStatusCode.Accepted).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_edited_document_is_booked_the_original_kept_and_only_the_paths_are_in_the_audit()
    {
        _host.Products.Miss("WRONG");
        _host.Products.BeAwayFor("SHIRT");
        var id = (await _host.FailedAsync(1, sku: "WRONG"))[0];
        var document = (await _host.GetAsync($"/api/orders/{id}/document"))["document"]!;
        document["rows"]![0]!["product_number"] = "SHIRT";
        document["order"]!["customer"]!["reference"] = "Pieter";

        await _host.AskAsync($"/api/orders/{id}/replay", new { from = "failed-step", document, note = "wrong number" });
        await Eventually.BecomesTrue(async () => await _host.StateAsync(id) == "Waiting", "it gets as far as the products");

        var view = await _host.GetAsync($"/api/orders/{id}/document");
        view["document"]!["rows"]![0]!["product_number"]!.GetValue<string>().ShouldBe("SHIRT");
        view["original"]!["rows"]![0]!["product_number"]!.GetValue<string>().ShouldBe("WRONG");
        view["changes"]!.AsArray().Select(change => change!["path"]!.GetValue<string>()).ShouldBe(["/order/customer/reference", "/rows/0/product_number"], ignoreOrder: true);
        var actions = (await _host.GetAsync($"/api/orders/{id}/actions")).ToJsonString();
        actions.ShouldContain("/order/customer/reference");
        actions.ShouldNotContain("Pieter");

        document["rows"]![0]!["product_number"] = "MISC";
        await _host.AskAsync($"/api/orders/{id}/replay", new { document });
        await Eventually.BecomesTrue(async () => await _host.StateAsync(id) == "Transferred", "it is transferred");
        await _host.GetAsync($"/api/orders/{id}/document", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("order/id", "1", "document/order/id")]
    [InlineData("order/ordernumber_full", "\"X-1\"", "document/order/ordernumber_full")]
    [InlineData("order/total_price", "\"a lot\"", "document/order/total_price")]
    [InlineData("order/total_price", "null", "document/order/total_price")]
    [InlineData("order/totl_price", "12", "document/order/totl_price")]
    [InlineData("rows", "null", "document")]
    [InlineData("rows", "[null]", "document/rows/0")]
    public async Task A_document_that_cannot_be_booked_from_is_refused_by_field(string path, string value, string field)
    {
        var id = (await _host.FailedAsync(1))[0];
        var document = (await _host.GetAsync($"/api/orders/{id}/document"))["document"]!;
        var parts = path.Split('/');
        (parts.Length == 1 ? document : document[parts[0]]!)[parts[^1]] = JsonNode.Parse(value);
        var refused = await _host.AskAsync($"/api/orders/{id}/replay", new { document }, HttpStatusCode.BadRequest);
        refused["errors"]!.AsObject().Select(error => error.Key).ShouldContain(field, refused.ToJsonString());
        (await _host.StateAsync(id)).ShouldBe("Failed");
    }

    [Fact]
    public async Task From_the_start_it_is_booked_as_CCV_has_it_now()
    {
        var order = TillOrder.Sale();
        var number = (await shop.ImportAsync(order))[0];
        var id = await ImportedAsync(number, order.NumberOf());
        await _host.AskAsync($"/api/orders/{id}/replay", new { from = "start" });
        await Eventually.BecomesTrue(async () => await _host.StateAsync(id) == "Transferred", "it is transferred");
        var row = (await _host.OrderAsync(number))!;
        (row.Reference, row.Total).ShouldBe((order.NumberOf(), 12.10m));
    }

    [Fact]
    public async Task An_order_keeps_the_number_it_has_in_the_ledger_when_the_settings_would_give_it_another()
    {
        var order = TillOrder.Sale();
        var number = (await shop.ImportAsync(order))[0];
        var id = await ImportedAsync(number, "OLD-" + number);
        await _host.ReadAsync(async database =>
        {
            database.Ledger.Add(new OrderService.Persistence.LedgerEntry
            {
                Integration = OrderHost.Shop, CcvOrderId = number, Reference = "OLD-" + number, Total = 1, Currency = "EUR", ReservedAt = TimeProvider.System.GetUtcNow(),
            });
            return await database.SaveChangesAsync();
        });

        await _host.AskAsync($"/api/orders/{id}/replay", new { from = "start" });

        await Eventually.BecomesTrue(async () => await _host.StateAsync(id) == "Transferred", "it is transferred");
        (await _host.OrderAsync(number))!.Reference.ShouldBe("OLD-" + number);
        (await _host.LedgerAsync(number))!.Total.ShouldBe(12.10m);
        (await shop.DocumentsAsync()).Count(document => document["customerOrder"]!.GetValue<string>() == "OLD-" + number).ShouldBe(1);
    }

    [Fact]
    public async Task From_the_start_a_sale_cancelled_meanwhile_fails_saying_so_and_its_document_stays()
    {
        var order = TillOrder.Sale();
        var number = (await shop.ImportAsync(order))[0];
        var id = await ImportedAsync(number, order.NumberOf());
        await shop.CancelAsync(number);

        var run = await _host.AskAsync($"/api/orders/{id}/replay", new { from = "start" });

        (await _host.RunInAsync(run, "finished")).Of("failedAgain").ShouldBe(1);
        var failed = (await _host.OrderAsync(number))!;
        (failed.CurrentState, failed.Step).ShouldBe(("Failed", OrderStep.ReadOrder));
        failed.FailureMessage!.ShouldContain("was cancelled in CCV");
        failed.FailureAdvice!.ShouldContain("resolve");
        await _host.GetAsync($"/api/orders/{id}/document");
    }

    [Fact]
    public async Task A_resolved_order_shows_who_and_why_and_reopens_with_its_failure_to_be_read_again()
    {
        var order = TillOrder.Sale();
        var number = (await shop.ImportAsync(order))[0];
        var id = await ImportedAsync(number, order.NumberOf());
        (await _host.AskAsync($"/api/orders/{id}/resolve", new { }, HttpStatusCode.BadRequest))["errors"]!["reason"].ShouldNotBeNull();
        var resolved = await _host.AskAsync($"/api/orders/{id}/resolve", new { reason = "booked by hand" }, HttpStatusCode.OK);
        (resolved["state"]!.GetValue<string>(), resolved["resolved"]!["reason"]!.GetValue<string>()).ShouldBe(("Resolved", "booked by hand"));
        await _host.AskAsync($"/api/orders/{id}/replay", expected: HttpStatusCode.Conflict);
        (await _host.GetAsync("/api/orders?state=resolved"))["items"]!.AsArray().Single()!["resolved"]!["by"]!.GetValue<string>().ShouldBe("api");

        var reopened = await _host.AskAsync($"/api/orders/{id}/reopen", expected: HttpStatusCode.OK);
        (reopened["state"]!.GetValue<string>(), reopened["failure"]!["code"]!.GetValue<string>()).ShouldBe(("Failed", "1804"));
        await _host.AskAsync($"/api/orders/{id}/reopen", expected: HttpStatusCode.Conflict);
        await _host.AskAsync($"/api/orders/{id}/replay", new { from = "failed-step" });
        await Eventually.BecomesTrue(async () => await _host.StateAsync(id) == "Transferred", "it is read again and transferred");
        (await _host.GetAsync($"/api/orders/{id}/actions")).AsArray().Select(action => action!["kind"]!.GetValue<string>()).ShouldBe(["replay", "reopen", "resolve"]);
    }

    [Fact]
    public async Task The_list_finds_what_failed_for_one_reason_and_names_a_parameter_it_cannot_read()
    {
        var id = (await _host.FailedAsync(1, code: "77-x"))[0];
        await _host.FailedAsync(1);
        var page = await _host.GetAsync("/api/orders?state=failed&step=check-products&reason=missing&code=77-x&receivedFrom=2020-01-01");
        page["items"]!.AsArray().Single()!["id"]!.GetValue<Guid>().ShouldBe(id);
        page["items"]!.AsArray().Single()!["attempt"]!.GetValue<int>().ShouldBe(1);
        var refused = await _host.GetAsync("/api/orders?limit=abc", HttpStatusCode.BadRequest);
        refused["errors"]!["limit"]![0]!.GetValue<string>().ShouldBe("must be a whole number");
        refused.ToJsonString().ShouldNotContain("bind");
    }

    private async Task<Guid> ImportedAsync(long number, string reference)
    {
        var failed = (await _host.FailedAsync(1))[0];
        var id = OrderIdentity.For(OrderHost.Shop, number);
        await _host.ReadAsync(async database =>
        {
            var row = await database.Transfers.AsNoTracking().SingleAsync(order => order.CorrelationId == failed);
            (row.CorrelationId, row.CcvOrderId, row.Reference) = (id, number, reference);
            database.Transfers.Add(row);
            database.Documents.Add(new OrderService.Persistence.OrderDocument
            {
                Id = id, Integration = OrderHost.Shop, CcvOrderId = number, StoredAt = row.ReceivedAt,
                Content = await database.Documents.Where(document => document.Id == failed).Select(document => document.Content).SingleAsync(),
            });
            return await database.SaveChangesAsync();
        });
        return id;
    }

    private static StringContent JsonContent(object body) => new(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");
}
