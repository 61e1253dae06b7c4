using SandboxKit.Seed;

namespace CcvSandbox.Tests.Seed;

public sealed class When_the_shop_is_seeded
{
    [Fact]
    public void it_has_some_two_hundred_skus_none_twice()
    {
        SeedShop.Items.Count.ShouldBeInRange(180, 220);
        SeedShop.Items.Select(i => i.Sku).ShouldBeUnique();
        SeedShop.Items.Select(i => i.Ean).ShouldBeUnique();
        SeedShop.Items.ShouldAllBe(i => i.PriceIncludingVat > 0 && i.Ean.Length == 13);
    }

    [Fact]
    public void a_variant_sku_is_the_family_and_its_option_codes()
    {
        var red = SeedShop.ItemsBySku["TS-100-RED-M"];
        red.Variant!.FamilySku.ShouldBe("TS-100");
        red.PriceIncludingVat.ShouldBe(24.95m);
        SeedShop.ItemsBySku["TS-100-RED-XL"].PriceIncludingVat.ShouldBe(26.95m);
    }

    [Fact]
    public void every_vat_rate_and_services_occur()
    {
        SeedShop.Items.Select(i => i.VatRate).Distinct().Order().ShouldBe([0m, 9m, 21m]);
        SeedShop.Items.ShouldContain(i => !i.IsStockItem);
    }

    [Fact]
    public void a_hundred_customers_have_mail_addresses_of_their_own()
    {
        SeedShop.Customers.Count.ShouldBe(100);
        SeedShop.Customers.Select(c => c.Email).ShouldBeUnique();
        SeedShop.Customers.Count(c => c.IsCompany).ShouldBe(40);
        SeedShop.Customers.ShouldAllBe(c => c.Email.EndsWith(".example", StringComparison.Ordinal));
        SeedShop.Customers.ShouldAllBe(c => c.IsCompany == (c.VatNumber != null));
        SeedShop.Customers.Select(c => c.Address.CountryCode).Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void the_same_seed_gives_the_same_customers() =>
        new SeedCustomerFactory(20260101).Create(100).ShouldBe(SeedShop.Customers);
}
