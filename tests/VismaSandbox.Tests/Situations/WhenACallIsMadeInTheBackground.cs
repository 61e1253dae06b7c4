using System.Net;
using System.Text;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenACallIsMadeInTheBackground
{
    [Fact]
    public async Task Its_result_is_kept_for_a_day_with_the_location_of_what_was_made()
    {
        await using var sandbox = await RunningSandbox.StartAsync(options => options.TokenLifetime = TimeSpan.FromDays(3));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/customer")
        {
            Content = new StringContent("""{"name":{"value":"Later"}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("erp-api-background", "subscription");
        var accepted = await sandbox.Http.SendAsync(request);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        accepted.Headers.Location.ShouldBeNull();

        var id = (await RunningSandbox.JsonAsync(accepted)).GetProperty("id").GetString();
        var state = await sandbox.GetAsync($"/v1/background/{id}");
        state.GetProperty("statusCode").GetInt32().ShouldBe(201);
        state.GetProperty("responseHeaders").GetProperty("Location").GetString()!.ShouldEndWith("/v1/customer/10101");
        await sandbox.ShouldHaveKeptTheSchemasAsync();

        sandbox.Clock.Advance(TimeSpan.FromHours(25));
        (await sandbox.Http.GetAsync($"/v1/background/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
