using System.Globalization;

namespace Ccv.Tests;

public sealed class When_a_call_is_made : ClientTest
{
    [Fact]
    public async Task Target_and_body_are_signed_byte_for_byte_as_sent()
    {
        Server.Answers((context, _) => CcvServer.SignedAsync(context, 201, """{"id":7,"key":"k"}"""));

        await Server.Client().CreateWebhookAsync("orders.created", new Uri("https://hub.example.test/höök?a=1&b=2"), Stop);

        var asked = Server.Requests.ShouldHaveSingleItem();
        var date = asked.Headers["x-date"];
        asked.Headers["x-public"].ShouldBe(CcvServer.PublicKey);
        asked.Headers["x-hash"].ShouldBe(CcvServer.Hex(CcvServer.Secret, $"{CcvServer.PublicKey}|POST|{asked.Target}|{asked.Body}|{date}"));
        asked.Headers["Content-Type"].ShouldBe("application/json");
        DateTimeOffset.Parse(date, CultureInfo.InvariantCulture).ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_filter_arrives_escaped_and_is_signed_escaped()
    {
        Server.Answers(200, Page(""));
        var filter = new CcvOrderFilter
        {
            MinCreateDate = new DateTimeOffset(2026, 1, 15, 11, 30, 0, TimeSpan.FromHours(1)),
            IsPaid = true,
            IsCompleted = true,
            TransactionId = "tr|é +&",
        };

        await Server.Client().ListOrdersAsync(filter, Stop).ToListAsync(Stop);

        var asked = Server.Requests.ShouldHaveSingleItem();
        asked.Target.ShouldBe(
            "/api/rest/v1/orders/?start=0&size=100&is_paid=true&min_create_date=2026-01-15T10%3A30%3A00Z&is_completed=true&transaction_id=tr%7C%C3%A9%20%2B%26&orderby=id");
        asked.Headers["x-hash"].ShouldBe(CcvServer.Hex(CcvServer.Secret, $"{CcvServer.PublicKey}|GET|{asked.Target}||{asked.Headers["x-date"]}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/api/rest/v1")]
    [InlineData("/api/rest/v1/")]
    public async Task The_address_may_be_typed_with_or_without_the_root_of_the_interface(string tail)
    {
        Server.Answers(200, """{"href":"x","items":[{"id":1,"is_salespos":true}]}""");

        var shops = await Server.Client(c => c with { BaseUrl = new Uri(Server.Address, tail) }).GetWebshopsAsync(Stop);

        shops.ShouldHaveSingleItem().IsSalesPos.ShouldBe(true);
        Server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/api/rest/v1/webshops/");
    }

    [Fact]
    public async Task Accept_header_and_language_of_the_connection_are_sent()
    {
        Server.Answers(200, Page(""));

        await Server.Client(c => c with { AcceptHeader = "application/vnd.verto.salespos+json", Language = "nl" }).GetPaymethodsAsync(Stop);

        var asked = Server.Requests.ShouldHaveSingleItem();
        asked.Headers["Accept"].ShouldBe("application/vnd.verto.salespos+json");
        asked.Headers["Accept-Language"].ShouldBe("nl");
    }

    [Fact]
    public async Task A_changed_or_deleted_webhook_is_confirmed_by_a_signed_empty_answer()
    {
        Server.Answers((context, _) => CcvServer.SignedAsync(context, 204, "", null));

        await Server.Client().UpdateWebhookAsync(7, isActive: false, Stop);
        await Server.Client().DeleteWebhookAsync(7, Stop);

        Server.Requests.Select(r => $"{r.Method} {r.Target} {r.Body}").ShouldBe(
            ["""PATCH /api/rest/v1/webhooks/7/ {"is_active":false}""", "DELETE /api/rest/v1/webhooks/7/ "]);
    }

    [Fact]
    public async Task A_webhook_confirmed_without_a_body_is_looked_up_for_its_key()
    {
        Server.Answers((context, _) => context.Request.Method == "POST"
            ? CcvServer.SignedAsync(context, 204, "", null)
            : CcvServer.SignedAsync(context, 200, Page(
                """{"id":6,"event":"orders.created","address":"https://other.example.test/","key":"a"},{"id":7,"event":"orders.created","address":"https://hub.example.test/","key":"b"}""")));

        var hook = await Server.Client().CreateWebhookAsync("orders.created", new Uri("https://hub.example.test/"), Stop);

        hook.Key.ShouldBe("b");
    }

    [Fact]
    public async Task Deleting_a_webhook_that_is_gone_is_no_failure()
    {
        Server.Answers(404, """{"status":404,"developermessage":"Not found"}""");

        await Should.NotThrowAsync(() => Server.Client().DeleteWebhookAsync(7, Stop));
    }

    [Fact]
    public void Neither_key_nor_personal_data_is_in_what_objects_call_themselves()
    {
        var customer = new CcvCustomer { Email = "jan@example.test", BillingAddress = new CcvAddress { LastName = "Jansen" } };
        var order = new CcvOrder { Id = 9001, Customer = customer };
        var connection = new CcvConnection { BaseUrl = new Uri("https://pos.example.test"), PublicKey = "public-123", Secret = "secret-456" };

        order.ToString().ShouldBe("CCV order 9001");
        new CcvOrderDocument(order, []).ToString().ShouldBe("CCV order 9001 with 0 rows");
        customer.ToString().ShouldNotContain("jan");
        customer.BillingAddress.ToString().ShouldNotContain("Jansen");
        connection.ToString().ShouldBe("CCV at pos.example.test");
        new CcvWebhook { Id = 1, Key = "hush" }.ToString().ShouldNotContain("hush");
    }
}
