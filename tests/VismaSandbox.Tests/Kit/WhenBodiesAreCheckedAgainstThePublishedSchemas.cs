using SandboxKit.Checks;

namespace VismaSandbox.Tests.Kit;

public sealed class WhenBodiesAreCheckedAgainstThePublishedSchemas
{
    private static readonly Task<SchemaBook> Visma = SchemaBook.VismaAsync();

    [Fact]
    public async Task A_sales_order_as_published_has_no_violation() =>
        (await Visma).CheckRequest("POST", "/api/v3/SalesOrders", """
            {"type":"SO","status":"Open","customer":{"id":"10042","order":"POS-1"},
             "orderLines":[{"inventoryId":"A","quantity":1,"unitPrice":null}]}
            """).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"type":"SO","customer":{"id":"1"},"colour":"red"}""", "#/colour")]
    [InlineData("""{"customer":{"id":"1"}}""", "#/type")]
    [InlineData("""{"type":"SO","customer":{"id":"1"},"orderLines":[{"inventoryId":"A","quantity":"1"}]}""", "#/orderLines[0].quantity")]
    public async Task An_order_that_leaves_the_schema_is_named_by_path(string body, string path) =>
        (await Visma).CheckRequest("POST", "/api/v3/SalesOrders", body).ShouldContain(violation => violation.JsonPath == path);

    [Fact]
    public async Task A_misspelt_field_of_a_wrapped_body_is_found() =>
        (await Visma).CheckRequest("POST", "/v1/customer", """{"name":{"value":"x"},"emial":{"value":"y"}}""")
            .Single().JsonPath.ShouldBe("#/emial");

    [Fact]
    public async Task The_more_literal_of_two_templates_is_meant()
    {
        var book = await Visma;
        book.CheckAnswer("GET", "/v1/customer/customerClass", 200, """[{"id":"COMP","description":"x"}]""").ShouldBeEmpty();
        book.CheckAnswer("GET", "/v1/customer/10001", 200, """{"number":"10001","id":"wrong"}""").Single().JsonPath.ShouldBe("#/id");
    }

    [Fact]
    public async Task Ccv_s_own_form_is_understood()
    {
        var ccv = await SchemaBook.CcvAsync();
        ccv.CheckAnswer("GET", "/api/rest/v1/orders/12/", 200, """{"id":12,"customer":null,"paid":true}""").ShouldBeEmpty();
        ccv.CheckAnswer("GET", "/api/rest/v1/orders/12/", 200, """{"id":"12"}""").Single().JsonPath.ShouldBe("#/id");
    }

    [Fact]
    public async Task A_path_nobody_published_is_a_violation() =>
        (await Visma).CheckRequest("GET", "/v1/nothing", null).Single().Kind.ShouldBe("NoSuchOperation");
}
