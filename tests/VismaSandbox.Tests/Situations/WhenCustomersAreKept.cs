using System.Net;

namespace VismaSandbox.Tests.Situations;

public sealed class WhenCustomersAreKept : IAsyncLifetime
{
    private const string Jansen = """
        { "name":{"value":"Fietsen Jansen BV"}, "customerClassId":{"value":"COMP"}, "corporateId":{"value":"12345678"},
          "vatRegistrationId":{"value":"NL001234567B01"},
          "mainContact":{"value":{"email":{"value":"inkoop@jansen.example"},"phone1":{"value":"+31260000000"}}},
          "mainAddress":{"value":{"addressLine1":{"value":"Markt 1"},"city":{"value":"Arnhem"},"countryId":{"value":"NL"}}},
          "attributeLines":[{"attributeId":{"value":"POSID"},"attributeValue":{"value":"4711"}}] }
        """;

    private RunningSandbox _sandbox = null!;

    public async ValueTask InitializeAsync() => _sandbox = await RunningSandbox.StartAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task A_new_one_gets_a_number_and_is_found_by_everything_it_is_searched_by()
    {
        var answer = await _sandbox.PostAsync("/v1/customer", Jansen);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Location!.ToString().ShouldBe("https://api.finance.visma.net/v1/customer/10101");
        foreach (var filter in new[] { "email=INKOOP@jansen.example", "corporateId=12345678", "vatRegistrationId=NL001234567B01", "name=Fietsen%20Jansen%20BV" })
        {
            (await _sandbox.GetAsync("/v1/customer?" + filter)).EnumerateArray().Single().GetProperty("number").GetString().ShouldBe("10101", filter);
        }

        var one = await _sandbox.GetAsync("/v1/customer/10101");
        one.GetProperty("customerClass").GetProperty("id").GetString().ShouldBe("COMP");
        one.GetProperty("mainAddress").GetProperty("country").GetProperty("id").GetString().ShouldBe("NL");
        one.GetProperty("attributes")[0].GetProperty("value").GetString().ShouldBe("4711");
    }

    [Fact]
    public async Task The_email_is_not_unique()
    {
        await _sandbox.CreateAsync("/v1/customer", Jansen);
        await _sandbox.CreateAsync("/v1/customer", Jansen);
        var hits = await _sandbox.GetAsync("/v1/customer?email=inkoop@jansen.example&pageNumber=1&pageSize=10");
        hits.GetArrayLength().ShouldBe(2);
        hits[0].GetProperty("metadata").GetProperty("totalCount").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_own_number_is_taken_once_and_only_when_the_series_is_overridden()
    {
        const string own = """{"number":{"value":"TILL-1"},"overrideNumberSeries":{"value":true},"name":{"value":"Own"}}""";
        (await _sandbox.CreateAsync("/v1/customer", own)).ShouldBe("TILL-1");
        (await _sandbox.PostAsync("/v1/customer", own)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _sandbox.CreateAsync("/v1/customer", """{"number":{"value":"TILL-2"},"name":{"value":"Own"}}""")).ShouldBe("10101");
    }

    [Theory]
    [InlineData("""{"customerClassId":{"value":"COMP"}}""", "'name'")]
    [InlineData("""{"name":{"value":"x"},"customerClassId":{"value":"NOPE"}}""", "customerClassId")]
    [InlineData("""{"name":{"value":"x"},"mainAddress":{"value":{"countryId":{"value":"XX"}}}}""", "countryId")]
    [InlineData("""{"name":{"value":"x"},"mainAddress":{"value":{"postalCode":{"value":"123456789012345678901"}}}}""", "postalCode")]
    public async Task A_broken_rule_is_told_in_the_service_s_error_shape(string body, string named)
    {
        var answer = await _sandbox.PostAsync("/v1/customer", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RunningSandbox.JsonAsync(answer)).GetProperty("ExceptionMessage").GetString()!.ShouldContain(named);
    }

    [Fact]
    public async Task A_wrong_type_is_refused() =>
        (await _sandbox.PostAsync("/v1/customer", """{"name":"unwrapped"}""")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_change_leaves_alone_what_was_not_sent_and_clears_what_was_null()
    {
        var number = await _sandbox.CreateAsync("/v1/customer", Jansen);
        const string change = """{"corporateId":{"value":null},"mainContact":{"value":{"phone1":{"value":"+3126111"}}},"mainAddress":{"value":{"city":{"value":"Ede"}}}}""";
        (await _sandbox.SendAsync(HttpMethod.Put, $"/v1/customer/{number}", change)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var one = await _sandbox.GetAsync($"/v1/customer/{number}");
        one.TryGetProperty("corporateId", out _).ShouldBeFalse();
        one.GetProperty("mainContact").GetProperty("email").GetString().ShouldBe("inkoop@jansen.example");
        one.GetProperty("mainContact").GetProperty("phone1").GetString().ShouldBe("+3126111");
        one.GetProperty("mainAddress").GetProperty("addressLine1").GetString().ShouldBe("Markt 1");
        one.GetProperty("mainAddress").GetProperty("city").GetString().ShouldBe("Ede");
        (await _sandbox.GetAsync("/v1/customer?corporateId=12345678")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_field_nobody_knows_is_passed_over_and_noted_as_off_the_schema()
    {
        await _sandbox.CreateAsync("/v1/customer", """{"name":{"value":"x"},"emial":{"value":"y"}}""");
        var violation = (await _sandbox.GetAsync("/_control/violations")).GetProperty("last")[0];
        violation.GetProperty("jsonPath").GetString().ShouldBe("#/emial");
        violation.GetProperty("side").GetString().ShouldBe("request");
        (await _sandbox.GetAsync("/_control/stats")).GetProperty("schemaViolations").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_change_of_an_older_version_is_refused()
    {
        var old = (await _sandbox.Http.GetAsync("/v1/customer/10001")).Headers.ETag!.Tag;
        (await _sandbox.SendAsync(HttpMethod.Put, "/v1/customer/10001", """{"gln":{"value":"1"}}""", old)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _sandbox.SendAsync(HttpMethod.Put, "/v1/customer/10001", """{"gln":{"value":"2"}}""", old)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task People_belong_to_their_customer_and_are_found_by_email()
    {
        var number = await _sandbox.CreateAsync("/v1/customer", Jansen);
        var id = await _sandbox.CreateAsync("/v1/contact", $$$"""
            {"businessAccount":{"value":"{{{number}}}"},"firstName":{"value":"Piet"},"lastName":{"value":"Jansen"},"email":{"value":"piet@jansen.example"}}
            """);
        (await _sandbox.GetAsync("/v1/contact?email=piet@jansen.example")).EnumerateArray().Single().GetProperty("businessAccount").GetString().ShouldBe(number);
        (await _sandbox.SendAsync(HttpMethod.Put, $"/v1/contact/{id}", """{"phone1":{"value":"06"}}""")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var people = await _sandbox.GetAsync($"/v1/customer/{number}/contact");
        people.EnumerateArray().Single().GetProperty("displayName").GetString().ShouldBe("Jansen, Piet");
        people[0].GetProperty("phone1").GetString().ShouldBe("06");
        (await _sandbox.PostAsync("/v1/contact", """{"businessAccount":{"value":"nobody"},"lastName":{"value":"x"}}""")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await _sandbox.ShouldHaveKeptTheSchemasAsync();
    }

    [Fact]
    public async Task A_date_without_its_condition_filters_nothing()
    {
        var all = await _sandbox.GetAsync("/v1/customer?lastModifiedDateTime=2030-01-01&misspelt=1&pageSize=5");
        all.GetArrayLength().ShouldBe(5);
        (await _sandbox.GetAsync("/v1/customer?lastModifiedDateTime=2030-01-01&lastModifiedDateTimeCondition=%3E")).GetArrayLength().ShouldBe(0);
        (await _sandbox.GetAsync("/v1/customer?lastModifiedDateTime=2026-03-14T09:59:59&lastModifiedDateTimeCondition=%3E%3D&pageSize=500")).GetArrayLength().ShouldBe(101);
    }

    [Fact]
    public async Task A_page_too_large_is_cut_without_a_word()
    {
        await using var small = await RunningSandbox.StartAsync(options => options.CustomerPageCap = 40);
        var first = await small.GetAsync("/v1/customer?pageNumber=1&pageSize=500");
        first.GetArrayLength().ShouldBe(40);
        first[0].GetProperty("metadata").GetProperty("maxPageSize").GetInt32().ShouldBe(40);
        (await small.GetAsync("/v1/customer?pageNumber=3&pageSize=500")).GetArrayLength().ShouldBe(21);
    }
}
