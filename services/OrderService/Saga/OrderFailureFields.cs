using Contracts.Failures;

namespace OrderService.Saga;

internal static class OrderFailureFields
{
    public static void Keep(this OrderTransfer order, Failure failure)
    {
        order.FailureReason = failure.Reason;
        order.FailureMessage = failure.Message;
        order.FailureAdvice = failure.Advice;
        order.FailureCode = failure.Code;
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
