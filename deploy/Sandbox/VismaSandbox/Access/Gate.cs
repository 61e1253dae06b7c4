using SandboxKit.Faults;
using VismaSandbox.Erp;
using VismaSandbox.Orders;

namespace VismaSandbox.Access;

/// <summary>Stands before both services: token, scope, budget, company, and the rejection that is ordered by fault.</summary>
internal sealed class Gate(RequestDelegate next, VismaSandboxOptions options, AccessTokens tokens, CallLimits limits, FaultList faults)
{
    public const string Rejection = "rejection";

    public async Task InvokeAsync(HttpContext context)
    {
        var isOrders = Scopes.IsOrderService(context.Request);
        if (!isOrders && !Scopes.IsErpService(context.Request))
        {
            await next(context);
            return;
        }

        await (Refusal(context, isOrders)?.ExecuteAsync(context) ?? next(context));
    }

    private IResult? Refusal(HttpContext context, bool isOrders)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        var grant = authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? tokens.Read(authorization[7..]) : null;
        if (grant is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Answer(isOrders, 401, "Authorization has been denied for this request.");
        }

        if (!limits.Take(context.Response))
        {
            return isOrders ? OrderProblem.Plain(429, "Too many requests", "The hourly limit is used up.") : ErpAnswer.Message(429, "Rate limit exceeded.");
        }

        if (!grant.Allows(Scopes.Needed(context.Request)))
        {
            return Answer(isOrders, 403, "The application has no access to this operation.");
        }

        return isOrders ? Ordered(context, isOrders) : WrongCompany(context) ?? Ordered(context, isOrders);
    }

    /// <summary>The sales order service describes no body for 401 and 403.</summary>
    private static IResult Answer(bool isOrders, int status, string message) =>
        isOrders ? Results.StatusCode(status) : ErpAnswer.Message(status, message);

    private IResult? WrongCompany(HttpContext context)
    {
        var told = context.Request.Headers["ipp-company-id"].ToString();
        if (options.CompanyId is null || told.Length == 0 || told == options.CompanyId)
        {
            return null;
        }

        return options.RefuseWrongCompany
            ? ErpAnswer.Fault(400, "Invalid parameter exception: ipp-company-id", "12002")
            : HttpMethods.IsGet(context.Request.Method) ? ErpAnswer.Json("[]") : ErpAnswer.Fault(400, "No such company.", "12002");
    }

    private IResult? Ordered(HttpContext context, bool isOrders)
    {
        if (faults.Take(context.Request, Rejection) is null)
        {
            return null;
        }

        return isOrders
            ? OrderProblem.Validation([new("0005-InvalidState", "", "The order was rejected by a business rule.")])
            : ErpAnswer.Fault(500, "The document was rejected by a business rule.", "");
    }
}
