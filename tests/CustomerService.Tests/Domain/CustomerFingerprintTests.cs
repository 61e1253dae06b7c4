using CustomerService.Domain;
using Contracts.Customers;
using Integrations;
using Visma;

namespace CustomerService.Tests.Domain;

public sealed class CustomerFingerprintTests
{
    private static readonly Integration Shop = new()
    {
        Id = "shop",
        Visma = new VismaConnection { ClientId = "client", ClientSecret = "secret", TenantId = "tenant" },
        Customers = A.Settings,
    };

    [Fact]
    public void the_same_customer_is_recognised_whatever_the_capitals() =>
        Of(A.Person with { Email = "PIET@EXAMPLE.COM" }).ShouldBe(Of(A.Person));

    [Fact]
    public void another_statement_of_the_same_customer_has_another_content()
    {
        var moved = Of(A.Person with { Billing = A.Address with { City = "Velp" } });
        moved.Email.ShouldBe(Of(A.Person).Email);
        moved.Content.ShouldNotBe(Of(A.Person).Content);
    }

    [Fact]
    public void a_value_in_the_field_beside_is_another_content()
    {
        var one = Of(A.Company with { VatNumber = "12345678", ChamberOfCommerceNumber = null });
        Of(A.Company with { VatNumber = null, ChamberOfCommerceNumber = "12345678" }).Content.ShouldNotBe(one.Content);
    }

    [Fact]
    public void a_delivery_address_is_the_orders_own_matter() =>
        Of(A.Person with { Delivery = A.Address with { City = "Velp" } }).ShouldBe(Of(A.Person));

    [Fact]
    public void what_would_not_be_written_does_not_count_where_nothing_is_updated()
    {
        var shop = Shop with { Customers = A.Settings with { Update = false } };
        Of(A.Person with { Phone = "1" }, shop).ShouldBe(Of(A.Person, shop));
    }

    [Fact]
    public void another_company_or_another_integration_knows_nobody_yet()
    {
        Of(A.Person, Shop with { Visma = Shop.Visma! with { TenantId = "other" } }).Email.ShouldNotBe(Of(A.Person).Email);
        Of(A.Person, Shop with { Id = "other" }).Email.ShouldNotBe(Of(A.Person).Email);
    }

    [Fact]
    public void without_the_secret_an_address_cannot_be_tried_out() =>
        Of(A.Person, Shop with { Visma = Shop.Visma! with { ClientSecret = "other" } }).Email.ShouldNotBe(Of(A.Person).Email);

    private static CustomerFingerprint Of(CustomerDetails customer, Integration? shop = null) =>
        CustomerFingerprint.Of(shop ?? Shop, A.Wanted(customer, (shop ?? Shop).Customers));
}
