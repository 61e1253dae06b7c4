namespace VismaSandbox.Erp;

/// <summary>Turns a broken business rule into the answer the ERP service gives.</summary>
internal sealed class ErpRejections(RequestDelegate next, VismaSandboxOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (ErpRejection rejection)
        {
            await ErpAnswer.Fault(options.RejectWithServerError ? 500 : 400, rejection.Message, "").ExecuteAsync(context);
        }
    }
}
