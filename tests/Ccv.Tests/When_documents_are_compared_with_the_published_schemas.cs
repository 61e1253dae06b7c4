using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SandboxKit.Checks;

namespace Ccv.Tests;

public sealed class When_documents_are_compared_with_the_published_schemas
{
    /// <summary>Fields that the official SDK and the interface's texts name, added after the schemas were published.</summary>
    private static readonly string[] AddedLater = ["terminalreceipts", "fiscaltransactionsignatures", "calculator_href", "is_salespos"];

    private static readonly JsonNode Published = JsonNode.Parse(
        typeof(SchemaBook).Assembly.GetManifestResourceStream("Schemas/ccv.json")!)!["schemas"]!;

    [Theory]
    [InlineData(typeof(CcvOrder), "resource.orders.v1")]
    [InlineData(typeof(CcvOrderRow), "resource.orderrows.v1")]
    [InlineData(typeof(CcvRowAttribute), "resource.orderrowattributevalues.v1")]
    [InlineData(typeof(CcvCustomer), "entity.personalinfo.v1")]
    [InlineData(typeof(CcvWebshop), "resource.webshops.v1")]
    [InlineData(typeof(CcvShopSettings), "entity.settings.v1")]
    [InlineData(typeof(CcvPaymethod), "resource.paymethods.v1")]
    [InlineData(typeof(CcvWebhook), "resource.webhooks.v1")]
    public void Each_field_of_ours_is_a_published_one(Type document, string schema) =>
        FieldsOf(document).Except(FieldsOf(schema)).Except(AddedLater).ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(CcvOrder), "resource.orders.v1")]
    [InlineData(typeof(CcvOrderRow), "resource.orderrows.v1")]
    public void No_published_field_of_a_sale_is_lost(Type document, string schema) =>
        FieldsOf(schema).Except(FieldsOf(document)).ShouldBeEmpty();

    [Theory]
    [InlineData("resource.orders.v1", "user", typeof(CcvOrderUser))]
    [InlineData("resource.orders.v1", "discountcoupon", typeof(CcvDiscountCoupon))]
    [InlineData("resource.orders.v1", "pickup_address", typeof(CcvPickupAddress))]
    [InlineData("resource.orders.v1", "take_out_window", typeof(CcvTimeWindow))]
    [InlineData("resource.orders.v1", "orderrows", typeof(CcvLink))]
    [InlineData("entity.personalinfo.v1", "billingaddress", typeof(CcvAddress))]
    public void Objects_inside_have_exactly_the_published_fields(string schema, string field, Type document) =>
        FieldsOf(document).ShouldBe(FieldsOf(SchemaOf(schema)["properties"]![field]!), ignoreOrder: true);

    [Fact]
    public async Task Every_body_we_send_validates()
    {
        var book = await SchemaBook.CcvAsync();
        await using var server = await CcvServer.StartAsync();
        server.Answers((context, _) => CcvServer.SignedAsync(context, 200, """{"id":7,"key":"k"}"""));

        await server.Client().CreateWebhookAsync("orders.created", new Uri("https://hub.example.test/"), TestContext.Current.CancellationToken);
        await server.Client().UpdateWebhookAsync(7, isActive: true, TestContext.Current.CancellationToken);

        server.Requests.Count.ShouldBe(2);
        server.Requests.SelectMany(r => book.CheckRequest(r.Method, r.Target, r.Body)).ShouldBeEmpty();
    }

    private static IEnumerable<string> FieldsOf(Type document) =>
        document.GetProperties().Select(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>();

    private static IEnumerable<string> FieldsOf(string schema) => FieldsOf(SchemaOf(schema));

    private static IEnumerable<string> FieldsOf(JsonNode schema) => schema["properties"]!.AsObject().Select(p => p.Key);

    private static JsonNode SchemaOf(string schema) => Published[$"vnd.verto.webshop.{schema}"]!;
}
