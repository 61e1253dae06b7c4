using OrderService.Poison;

namespace OrderService.Tests.Poison;

public sealed class When_an_exception_is_described
{
    [Theory]
    [InlineData("No debtor for piet@example.com in Visma", "No debtor for (e-mail) in Visma")]
    [InlineData("Login failed: password=geheim; host=db", "Login failed: password=(secret); host=db")]
    [InlineData("Authorization: Bearer eyJabc.def", "Authorization=(secret)")]
    [InlineData("call +31 6 1234 5678 now", "call (number) now")]
    [InlineData("two\nlines\0", "two lines")]
    [InlineData("Order 40012 has no entry", "Order 40012 has no entry")]
    [InlineData("", null)]
    public void Neither_people_nor_secrets_are_named(string said, string? kept) => PoisonText.Scrub(said).ShouldBe(kept);

    [Fact]
    public void A_long_one_is_cut() => PoisonText.Scrub(new string('x', 100_000))!.Length.ShouldBe(300);

    [Theory]
    [InlineData("System.InvalidOperationException", "System.InvalidOperationException")]
    [InlineData("hello piet@example.com", "(unreadable)")]
    [InlineData(null, null)]
    public void What_is_no_type_is_not_kept_as_one(string? said, string? kept) => PoisonText.TypeName(said).ShouldBe(kept);

    [Fact]
    public void Only_frames_of_ours_are_kept_without_the_folders_of_whoever_built_it() => PoisonText.OwnFrames(
        """
           at System.Text.Json.ThrowHelper.Throw()
           at OrderService.Ledger.OrderLedger.LinkAsync(LedgerEntry entry) in /home/piet/src/OrderLedger.cs:line 12
           at MassTransit.Middleware.X.Send(Object x)
        --- End of stack trace from previous location ---
           at Messaging.Steps.StepConsumer`1.Consume(ConsumeContext`1 context)
        """).ShouldBe("OrderService.Ledger.OrderLedger.LinkAsync (OrderLedger.cs:12)\nMessaging.Steps.StepConsumer`1.Consume");
}
