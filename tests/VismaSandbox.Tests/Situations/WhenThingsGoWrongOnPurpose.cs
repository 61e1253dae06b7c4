using System.Net;
using System.Text.Json;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenThingsGoWrongOnPurpose : IAsyncLifetime
{
    private const string Order = """{"type":"SO","customer":{"id":"10001","order":"POS-1"},"orderLines":[{"inventoryId":"KK-001","quantity":1,"unitPrice":10}]}""";
    private const string Orders = "/api/v3/SalesOrders";

    private RunningSandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await RunningSandbox.StartAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private async Task<int> DocumentsAsync() => (await _sandbox.GetAsync("/_control/stats")).GetProperty("documents").GetInt32();

    [Fact]
    public async Task A_create_that_times_out_has_made_the_record()
    {
        await _sandbox.FaultAsync("""{"path":"/api/v3/SalesOrders","kind":"timeout-after-create","count":1}""");
        (await _sandbox.Http.GetAsync(Orders)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Should.ThrowAsync<HttpRequestException>(() => _sandbox.PostAsync(Orders, Order));
        (await _sandbox.GetAsync(Orders + "?filter=POS-1")).GetProperty("totalCount").GetInt32().ShouldBe(1);
        (await _sandbox.PostAsync(Orders, Order)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await _sandbox.GetAsync("/_control/stats")).GetProperty("duplicates").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_dropped_call_has_made_nothing()
    {
        await _sandbox.FaultAsync("""{"method":"POST","path":"/api/v3/*","kind":"drop","count":1}""");
        await Should.ThrowAsync<HttpRequestException>(() => _sandbox.PostAsync(Orders, Order));
        (await DocumentsAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("429", HttpStatusCode.TooManyRequests)]
    [InlineData("503", HttpStatusCode.ServiceUnavailable)]
    [InlineData("500", HttpStatusCode.InternalServerError)]
    public async Task A_status_is_answered_as_often_as_asked(string kind, HttpStatusCode status)
    {
        await _sandbox.FaultAsync($$"""{"path":"/v1/customer","kind":"{{kind}}","count":2,"retryAfter":7}""");
        (await _sandbox.Http.GetAsync("/v1/customer")).StatusCode.ShouldBe(status);
        var second = await _sandbox.Http.GetAsync("/v1/customer/10001");
        second.StatusCode.ShouldBe(status);
        (second.Headers.RetryAfter?.Delta).ShouldBe(status == HttpStatusCode.InternalServerError ? null : TimeSpan.FromSeconds(7));
        (await _sandbox.Http.GetAsync("/v1/customer")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _sandbox.GetAsync("/_control/faults")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_slow_answer_comes_only_after_its_time()
    {
        await _sandbox.FaultAsync("""{"path":"/v1/branch","kind":"latency","latencyMs":5000,"seconds":60}""");
        var answer = _sandbox.Http.GetAsync("/v1/branch");
        await Task.WhenAny(answer, Task.Delay(200));
        answer.IsCompleted.ShouldBeFalse();
        while (!answer.IsCompleted)
        {
            _sandbox.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(answer, Task.Delay(50));
        }

        (await answer).StatusCode.ShouldBe(HttpStatusCode.OK);
        _sandbox.Clock.Advance(TimeSpan.FromSeconds(61));
        (await _sandbox.GetAsync("/_control/faults")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_rejection_is_500_in_one_service_and_a_problem_in_the_other()
    {
        await _sandbox.FaultAsync("""{"method":"POST","kind":"rejection","count":2}""");
        var erp = await _sandbox.PostAsync("/v1/customer", """{"name":{"value":"x"}}""");
        erp.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await RunningSandbox.JsonAsync(erp)).GetProperty("ExceptionType").GetString().ShouldBe("IPPException");
        var order = await _sandbox.PostAsync(Orders, Order);
        order.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningSandbox.JsonAsync(order)).GetProperty("details")[0].GetProperty("code").GetString().ShouldBe("0005-InvalidState");
        (await DocumentsAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("closed-period", "1601-FinancialPeriodClosed")]
    [InlineData("inactive-item", "1804-InventoryIdNotFound")]
    public async Task A_configuration_error_is_told_by_its_code(string kind, string code)
    {
        await _sandbox.FaultAsync($$"""{"kind":"{{kind}}","count":2}""");
        var order = await RunningSandbox.JsonAsync(await _sandbox.PostAsync(Orders, Order));
        order.GetProperty("details")[0].GetProperty("code").GetString().ShouldBe(code);
        var invoice = await _sandbox.PostAsync(
            "/v2/customerinvoice", """{"customerNumber":{"value":"10001"},"invoiceLines":[{"inventoryNumber":{"value":"KK-001"}}]}""");
        invoice.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _sandbox.PostAsync(Orders, Order)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_second_debtor_of_the_same_email_turns_up()
    {
        var email = (await _sandbox.GetAsync("/v1/customer/10001")).GetProperty("mainContact").GetProperty("email").GetString();
        await _sandbox.FaultAsync("""{"kind":"duplicate-email","count":1}""");
        (await _sandbox.GetAsync("/v1/customer?email=" + email)).EnumerateArray().Select(row => row.GetProperty("number").GetString()).ShouldBe(["10001", "10101"]);
        (await _sandbox.GetAsync("/v1/customer?email=" + email)).GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_can_be_no_json_or_break_off()
    {
        await _sandbox.FaultAsync("""{"path":"/v1/branch","kind":"garbage","count":1}""");
        await Should.ThrowAsync<JsonException>(() => _sandbox.GetAsync("/v1/branch"));
        await _sandbox.FaultAsync("""{"path":"/v1/branch","kind":"half-body","count":1}""");
        await Should.ThrowAsync<HttpRequestException>(() => _sandbox.Http.GetAsync("/v1/branch"));
        (await _sandbox.Http.GetAsync("/v1/branch")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_second_call_can_be_hit_and_faults_can_be_taken_back()
    {
        await _sandbox.FaultAsync("""{"path":"/v1/branch","kind":"503","every":2}""");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await _sandbox.Http.GetAsync("/v1/branch")).StatusCode);
        }

        statuses.ShouldBe([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        (await _sandbox.SendAsync(HttpMethod.Delete, "/_control/faults")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _sandbox.GetAsync("/_control/faults")).GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"kind":"earthquake"}""", "$.kind")]
    [InlineData("""{"kind":"503","laetncyMs":5}""", "$.laetncyMs")]
    [InlineData("""{"kind":"503","count":"many"}""", "$.count")]
    [InlineData("""{"kind":"503","count":0}""", "$.count")]
    public async Task A_fault_that_is_not_understood_is_refused_by_field(string fault, string field)
    {
        var answer = await _sandbox.PostAsync("/_control/faults", fault);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningSandbox.JsonAsync(answer)).GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(field);
    }
}
