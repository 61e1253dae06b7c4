using Contracts.Failures;
using CustomerService.Domain;
using Integrations;
using Upstream;
using Visma;
using Visma.Customers;

namespace CustomerService.Tests.Domain;

public sealed class DebtorChoiceTests
{
    private static readonly WantedDebtor Wanted = A.Wanted(A.Company);

    [Fact]
    public void nobody_has_the_address() => Choose().ShouldBeNull();

    [Fact]
    public void an_active_debtor_comes_first_then_the_class_then_the_oldest_number()
    {
        Choose(Debtor("9", CustomerStatus.CreditHold, "COMP"), Debtor("12", CustomerStatus.Active, "PRIV")).ShouldBe("12");
        Choose(Debtor("9", CustomerStatus.Active, "PRIV"), Debtor("12", CustomerStatus.Active, "comp")).ShouldBe("12");
        Choose(Debtor("10000", CustomerStatus.Active, "COMP"), Debtor("9999", CustomerStatus.Active, "COMP")).ShouldBe("9999");
    }

    [Fact]
    public void an_inactive_debtor_is_passed_over() =>
        Choose(Debtor("9", CustomerStatus.Inactive, "COMP"), Debtor("12", CustomerStatus.OnHold, "PRIV")).ShouldBe("12");

    [Fact]
    public void inactive_debtors_alone_are_named()
    {
        var failure = Should.Throw<FailureException>(() => Choose(Debtor("12", CustomerStatus.Inactive, "COMP"))).Failure;
        failure.Reason.ShouldBe(FailureReason.Validation);
        failure.Message.ShouldContain("12");
        failure.Message.ShouldNotContain("@");
    }

    [Fact]
    public void several_debtors_are_named_where_a_person_is_to_decide()
    {
        var settings = A.Settings with { SeveralDebtors = SeveralDebtors.Fail };
        var failure = Should.Throw<FailureException>(() => DebtorChoice.Among(
            [Debtor("12", CustomerStatus.Active, "COMP"), Debtor("9", CustomerStatus.Active, "COMP")], Wanted, settings)).Failure;
        failure.Reason.ShouldBe(FailureReason.Conflict);
        failure.Message.ShouldContain("9, 12");
    }

    [Fact]
    public void an_inactive_twin_leaves_no_choice_to_make()
    {
        var settings = A.Settings with { SeveralDebtors = SeveralDebtors.Fail };
        DebtorChoice.Among([Debtor("12", CustomerStatus.Active, "COMP"), Debtor("9", CustomerStatus.Inactive, "COMP")], Wanted, settings)!
            .Number.ShouldBe("12");
    }

    private static string? Choose(params CustomerDto[] hits) => DebtorChoice.Among(hits, Wanted, A.Settings)?.Number;

    private static CustomerDto Debtor(string number, string status, string customerClass) =>
        new() { Number = number, Status = status, CustomerClass = new IdDescription(customerClass) };
}
