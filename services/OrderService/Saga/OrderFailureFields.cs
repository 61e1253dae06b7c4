using Contracts.Failures;

namespace OrderService.Saga;

internal static class OrderFailureFields
{
    // Orders are grouped by it, and an index takes no entry of any length.
    private const int LongestCode = 200;

    public static void Keep(this OrderTransfer order, Failure failure)
    {
        order.FailureReason = failure.Reason;
        order.FailureMessage = failure.Message;
        order.FailureAdvice = failure.Advice;
        order.FailureCode = failure.Code is { Length: > LongestCode } code ? code[..LongestCode] : failure.Code;
        order.FailureText = failure.UpstreamText;
    }

    public static void ForgetFailure(this OrderTransfer order)
    {
        order.FailureReason = null;
        order.FailureMessage = null;
        order.FailureAdvice = null;
        order.FailureCode = null;
        order.FailureText = null;
    }
}
