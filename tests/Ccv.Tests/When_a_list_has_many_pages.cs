using Contracts.Failures;

namespace Ccv.Tests;

public sealed class When_a_list_has_many_pages : ClientTest
{
    [Fact]
    public async Task Next_is_followed_on_our_own_host_until_it_is_null()
    {
        Server.Answers((context, call) => CcvServer.SignedAsync(context, 200, call switch
        {
            1 => Page("""{"id":1},{"id":2}""", "https://elsewhere.example.test/api/rest/v1/orders/?start=2&size=2&min_create_date=2026-01-01T00%3A00%3A00Z"),
            2 => Page("", "/api/rest/v1/orders/?start=4&size=2"),
            _ => Page("""{"id":3}"""),
        }));

        var orders = await Server.Client(c => c with { PageSize = 2 }).ListOrdersAsync(new CcvOrderFilter(), Stop).ToListAsync(Stop);

        orders.Select(o => o.Id).ShouldBe([1, 2, 3]);
        Server.Requests.Select(r => r.Target).ShouldBe(
        [
            "/api/rest/v1/orders/?start=0&size=2&orderby=id",
            "/api/rest/v1/orders/?start=2&size=2&min_create_date=2026-01-01T00%3A00%3A00Z",
            "/api/rest/v1/orders/?start=4&size=2",
        ]);
    }

    [Fact]
    public async Task Rows_are_read_to_the_last_page()
    {
        Server.Answers((context, call) => CcvServer.SignedAsync(context, 200, call == 1
            ? Page("""{"id":1,"count":0.125,"price":0.1}""", "https://x.example.test/api/rest/v1/orders/9/orderrows/?start=1&size=100")
            : Page("""{"id":2}""")));

        var rows = await Server.Client().GetOrderRowsAsync(9, Stop);

        rows.Select(r => r.Id).ShouldBe([1L, 2L]);
        rows[0].Count.ShouldBe(0.125m);
    }

    [Fact]
    public async Task Pages_that_go_in_a_circle_end_in_a_failure()
    {
        Server.Answers((context, call) => CcvServer.SignedAsync(context, 200, Page(
            $$"""{"id":{{call}}}""", $"https://x.example.test/api/rest/v1/orders/?start={call % 3}&size=2")));

        var failure = await FailureOf(async () => await Server.Client().ListOrdersAsync(new CcvOrderFilter(), Stop).ToListAsync(Stop));

        failure.Reason.ShouldBe(FailureReason.Bug);
        Server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_link_to_something_that_is_no_web_address_ends_in_a_failure()
    {
        Server.Answers(200, Page("""{"id":1}""", "ftp://x.example.test/orders/"));

        var failure = await FailureOf(async () => await Server.Client().ListOrdersAsync(new CcvOrderFilter(), Stop).ToListAsync(Stop));

        failure.Reason.ShouldBe(FailureReason.Bug);
    }

    [Fact]
    public async Task Only_the_pages_asked_for_are_read()
    {
        Server.Answers(200, Page("""{"id":1},{"id":2}""", "https://x.example.test/api/rest/v1/orders/?start=2"));

        var first = await Server.Client().ListOrdersAsync(new CcvOrderFilter(), Stop).FirstAsync(Stop);

        first.Id.ShouldBe(1);
        Server.Requests.Count.ShouldBe(1);
    }
}
