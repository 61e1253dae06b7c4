using Contracts.Failures;
using CustomerService.Domain;
using Integrations;
using Upstream;

namespace CustomerService.Tests.Domain;

public sealed class DebtorRouteTests
{
    [Fact]
    public void the_default_debtor_is_forced_when_it_is_always_used()
    {
        var route = DebtorRoute.For(A.Company, A.Settings with { UseDefaultDebtor = DefaultDebtorUse.Always });
        route.DefaultDebtor.ShouldBe("10000");
        route.Wanted.ShouldBeNull();
    }

    [Fact]
    public void a_walk_in_is_booked_on_the_default_debtor() => DebtorRoute.For(null, A.Settings).DefaultDebtor.ShouldBe("10000");

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("none")]
    public void a_customer_without_a_usable_address_is_booked_on_the_default_debtor(string? email) =>
        DebtorRoute.For(A.Person with { Email = email }, A.Settings).DefaultDebtor.ShouldBe("10000");

    [Fact]
    public void a_customer_with_an_address_has_a_debtor_of_his_own()
    {
        var route = DebtorRoute.For(A.Person, A.Settings);
        route.DefaultDebtor.ShouldBeNull();
        route.Wanted!.Name.ShouldBe("Piet Jansen");
    }

    [Theory]
    [InlineData(DefaultDebtorUse.WhenEmailIsMissing)]
    [InlineData(DefaultDebtorUse.Always)]
    public void a_default_debtor_that_is_not_set_is_named_as_the_setting_to_mend(DefaultDebtorUse use)
    {
        var failure = Should.Throw<FailureException>(() => DebtorRoute.For(null, A.Settings with { UseDefaultDebtor = use, DefaultDebtor = " " })).Failure;
        failure.Reason.ShouldBe(FailureReason.Configuration);
        failure.Advice.ShouldContain("Customers:DefaultDebtor");
    }

    [Fact]
    public void without_a_default_debtor_allowed_a_sale_without_address_is_refused() =>
        Should.Throw<FailureException>(() => DebtorRoute.For(null, A.Settings with { UseDefaultDebtor = DefaultDebtorUse.Never }))
            .Failure.Reason.ShouldBe(FailureReason.Validation);
}
