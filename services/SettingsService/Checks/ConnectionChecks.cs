using Ccv;
using Integrations;
using SettingsService.Persistence;
using Upstream;
using Visma;

namespace SettingsService.Checks;

/// <summary>Tests a connection through the clients of production. Nothing is written in either system.</summary>
internal sealed class ConnectionChecks(ICcvClientFactory ccv, IVismaClientFactory visma)
{
    private const string NotThere = "connection-test@tillbridge.invalid";

    public async Task<CheckReport> RunAsync(ConnectedSystem system, Integration integration, CancellationToken cancellationToken)
    {
        // A person waits for it: what was refused a moment ago is tried all the same.
        using var insisted = Circuit.Insist();
        return system == ConnectedSystem.Ccv
            ? await CcvAsync(integration, cancellationToken)
            : await VismaAsync(integration, cancellationToken);
    }

    private async Task<CheckReport> CcvAsync(Integration integration, CancellationToken ct)
    {
        var run = new CheckRun();
        ICcvClient client = null!;
        await run.TryAsync("Address, key pair and clock", "the key pair itself", async () =>
        {
            client = ccv.For(integration.CcvConnection);
            await client.GetWebshopsAsync(ct);
        });
        if (run.Passed)
        {
            await run.TryAsync("Reading orders", "the right to orders", async () => await FirstAsync(client.ListOrdersAsync(new CcvOrderFilter(), ct), ct));
            await run.TryAsync("Reading payment methods", "the right to paymethods", () => client.GetPaymethodsAsync(ct));
            if (integration.Intake.Webhooks.PublicUrl is not null)
                await run.TryAsync("Reading webhooks", "the right to webhooks", () => client.GetWebhooksAsync(ct));
            if (integration.Flows.Products)
                await run.TryAsync("Reading attributes", "the right to attributes", () => client.GetAttributesAsync(ct));
        }

        return run.Report(integration.Intake.Webhooks.PublicUrl is null ? [] : ["Making webhooks: a right to POST webhooks shows only when they are registered."]);
    }

    private async Task<CheckReport> VismaAsync(Integration integration, CancellationToken ct)
    {
        var run = new CheckRun();
        IVismaClient client = null!;
        await run.TryAsync("Signing in to the company", "client id, secret, tenant id and scopes", async () =>
        {
            client = visma.For(integration.VismaConnection);
            await client.SignInAsync(ct);
        });
        if (!run.Passed)
        {
            if (run.FailedWith("invalid_scope"))
                await ScopesAsync(integration.VismaConnection, run, ct);
            return run.Report([]);
        }

        await run.TryAsync("Reading the company's set-up", "vismanet_erp_service_api:read", () => client.GetBranchesAsync(ct));
        await run.TryAsync("Reading debtors", "vismanet_erp_service_api:read", () => client.FindCustomersByEmailAsync(NotThere, ct));
        await run.TryAsync("Reading items", "vismanet_erp_service_api:read", () => client.GetItemAsync("TILLBRIDGE-TEST", ct));
        await run.TryAsync("Reading order types", "vismanet_erp_service_api:read", () => client.GetOrderTypesAsync(ct));
        await run.TryAsync(
            "Reading sales orders", "visma.net.erp.salesorder:read",
            () => client.FindSalesOrdersAsync(integration.Orders.SalesOrderType, "TILLBRIDGE-TEST", customerId: null, ct));
        return run.Report(
        [
            "Writing: the scopes for it are granted, as the sign-in shows; whether the user's role may create debtors and documents shows with the first one.",
        ]);
    }

    // The refusal does not say which: asking for each alone does.
    private async Task ScopesAsync(VismaConnection connection, CheckRun run, CancellationToken ct)
    {
        foreach (var scope in connection.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            await run.TryAsync($"Scope {scope}", scope, () => visma.For(connection with { Scopes = scope }).SignInAsync(ct));
    }

    private static async Task FirstAsync<T>(IAsyncEnumerable<T> all, CancellationToken ct)
    {
        await using var rows = all.GetAsyncEnumerator(ct);
        await rows.MoveNextAsync();
    }
}
