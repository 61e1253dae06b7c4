using SandboxKit.Faults;
using VismaSandbox.Erp;
using VismaSandbox.Orders;

namespace VismaSandbox.Access;

/// <summary>The bodies that go with a status answered by fault.</summary>
internal static class FaultAnswers
{
    public static Task WriteAsync(HttpContext context, int status, Fault fault)
    {
        if (status == StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers["X-RateLimit-Remaining"] = "0";
            context.Response.Headers["X-RateLimit-Reset"] = fault.RetryAfter.ToString();
            context.Response.Headers["X-RateLimit-Policy"] = "4-fixed-window";
        }

        var answer = Scopes.IsOrderService(context.Request)
            ? OrderProblem.Plain(status, "An error occurred", "Ordered by fault.")
            : ErpAnswer.Message(status, "An error has occurred.");
        return answer.ExecuteAsync(context);
    }
}
