using Ccv;
using Contracts.Customers;
using OrderService.Domain;

namespace OrderService.Tests.Domain;

public sealed class When_the_customer_is_read
{
    private static readonly CcvAddress Parts = new()
    {
        FirstName = "Piet", LastName = "Jansen", Street = "Markt", HouseNumber = "1", HouseNumberSuffix = "a", Zipcode = "6811 AA", City = "Arnhem", CountryCode = "nl",
    };

    [Fact]
    public void A_walk_in_is_nobody() => CustomerReader.Read(null).ShouldBeNull();

    [Fact]
    public void An_address_in_parts_is_put_together()
    {
        var address = Billing(Parts)!;
        (address.Line1, address.PostalCode, address.City, address.CountryCode).ShouldBe(("Markt 1a", "6811 AA", "Arnhem", "NL"));
    }

    [Fact]
    public void An_address_in_one_piece_goes_before_its_parts()
    {
        var address = Billing(Parts with { AddressLine1 = " Plein 5 ", AddressLine2 = "achter" })!;
        (address.Line1, address.Line2).ShouldBe(("Plein 5", "achter"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData(" ")]
    public void A_street_without_a_number_stands_alone(string? number) =>
        Billing(Parts with { HouseNumber = number, HouseNumberSuffix = null })!.Line1.ShouldBe("Markt");

    [Fact]
    public void An_empty_address_is_none()
    {
        Billing(new CcvAddress { Street = " ", FullName = "Piet Jansen" }).ShouldBeNull();
        Billing(null).ShouldBeNull();
    }

    [Fact]
    public void What_one_address_lacks_the_other_may_say()
    {
        var customer = CustomerReader.Read(new CcvCustomer
        {
            Email = " ", BillingAddress = new CcvAddress { Initials = "P." }, DeliveryAddress = new CcvAddress { FullName = "Piet Jansen", Mobile = "06" },
        })!;
        (customer.Email, customer.FirstName, customer.FullName, customer.Phone).ShouldBe((null, "P.", "Piet Jansen", "06"));
    }

    [Fact]
    public void The_country_is_where_the_goods_go()
    {
        CustomerReader.CountryOf(new CcvCustomer { BillingAddress = Parts, DeliveryAddress = new CcvAddress { CountryCode = "be" } }).ShouldBe("BE");
        CustomerReader.CountryOf(new CcvCustomer { BillingAddress = Parts, DeliveryAddress = new CcvAddress { CountryCode = "België" } }).ShouldBe("NL");
        CustomerReader.CountryOf(null).ShouldBeNull();
    }

    private static PostalAddress? Billing(CcvAddress? address) => CustomerReader.Read(new CcvCustomer { BillingAddress = address })!.Billing;
}
