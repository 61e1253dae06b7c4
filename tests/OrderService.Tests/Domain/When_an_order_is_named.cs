using Ccv;
using OrderService.Domain;

namespace OrderService.Tests.Domain;

public sealed class When_an_order_is_named
{
    private static readonly CcvOrder Order = new() { Id = 9001, OrderNumber = 1042, OrderNumberFull = " K-1042 " };

    [Theory]
    [InlineData("{ordernumber}", "K-1042")]
    [InlineData("{number}", "1042")]
    [InlineData("{id}", "9001")]
    [InlineData("CCV-{number}/{id}", "CCV-1042/9001")]
    public void The_template_is_filled(string template, string reference) => OrderReference.Format(template, Order).ShouldBe(reference);

    [Fact]
    public void What_has_no_number_goes_by_its_id()
    {
        OrderReference.Format("{ordernumber}|{number}", new CcvOrder { Id = 7 }).ShouldBe("7|7");
        OrderReference.Format("{ordernumber}", new CcvOrder { Id = 7, OrderNumber = 5, OrderNumberFull = " " }).ShouldBe("5");
    }

    // Computed outside: the first 16 bytes of SHA-256 of "shop/9001", with version 8 and the RFC's variant. It must never change.
    [Fact]
    public void Its_identity_stays_for_ever() =>
        OrderIdentity.For("shop", 9001).ShouldBe(Guid.Parse("b28e63fb-0947-866d-8902-fd5649a560ee"));

    [Fact]
    public void Integrations_and_orders_have_identities_of_their_own() => new[]
    {
        OrderIdentity.For("shop", 1), OrderIdentity.For("shop", 11), OrderIdentity.For("shop1", 1), OrderIdentity.For("other", 1),
    }.Distinct().Count().ShouldBe(4);
}
