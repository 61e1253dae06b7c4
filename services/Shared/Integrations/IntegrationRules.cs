using System.Text.RegularExpressions;

namespace Integrations;

/// <summary>The rules one integration's settings have to keep.</summary>
public static partial class IntegrationRules
{
    /// <summary>Every broken rule of <paramref name="integration"/>, as <c>setting: what is wrong and what to do</c>; empty when all hold.</summary>
    public static IEnumerable<string> Errors(Integration integration) =>
        Identity(integration)
            .Concat(Connections(integration))
            .Concat(Intake(integration.Intake))
            .Concat(Orders(integration.Orders))
            .Concat(Customers(integration.Customers))
            .Concat(Products(integration.Products))
            .Select(error => $"{IntegrationsOptions.Section}:{integration.Id}:{error}");

    private static IEnumerable<string> Identity(Integration integration)
    {
        if (!IdPattern().IsMatch(integration.Id))
            yield return "Id: use 1 to 40 lower-case letters, digits and dashes.";
    }

    private static IEnumerable<string> Connections(Integration integration)
    {
        if (integration.Ccv is not { } ccv)
        {
            yield return "Ccv: missing. Give BaseUrl, PublicKey and Secret of the till's API (CCV back office, API settings).";
        }
        else
        {
            if (!IsHttp(ccv.BaseUrl))
                yield return "Ccv:BaseUrl: missing or not an http(s) address. Give the shop's address, such as https://shop.example.com.";
            if (string.IsNullOrWhiteSpace(ccv.PublicKey))
                yield return "Ccv:PublicKey: missing. Copy the public key from the CCV back office.";
            if (string.IsNullOrWhiteSpace(ccv.Secret))
                yield return "Ccv:Secret: missing. Copy the secret from the CCV back office.";
            if (ccv.ReadsPerMinute < 0 || ccv.WritesPerMinute < 0)
                yield return "Ccv:ReadsPerMinute, Ccv:WritesPerMinute: must be 0 (no limit) or more.";
            if (ccv.PageSize is < 1 or > 250)
                yield return "Ccv:PageSize: must be 1 to 250.";
        }

        if (integration.Visma is not { } visma)
        {
            yield return "Visma: missing. Give ClientId, ClientSecret and TenantId of the service application (Visma Developer Portal).";
            yield break;
        }

        if (!IsHttp(visma.ErpUrl) || !IsHttp(visma.SalesOrderUrl) || !IsHttp(visma.TokenUrl))
            yield return "Visma:ErpUrl, Visma:SalesOrderUrl, Visma:TokenUrl: each must be an http(s) address.";
        if (string.IsNullOrWhiteSpace(visma.ClientId))
            yield return "Visma:ClientId: missing. Copy the client id from the Visma Developer Portal.";
        if (string.IsNullOrWhiteSpace(visma.ClientSecret))
            yield return "Visma:ClientSecret: missing. Copy the client secret from the Visma Developer Portal.";
        if (string.IsNullOrWhiteSpace(visma.TenantId))
            yield return "Visma:TenantId: missing. Give the id of the company's tenant (a GUID).";
        if (visma.InFlight < 1)
            yield return "Visma:InFlight: must be at least 1.";
    }

    private static IEnumerable<string> Intake(IntakeSettings intake)
    {
        if (intake.Interval < TimeSpan.FromSeconds(1))
            yield return "Intake:Interval: must be at least one second.";
        if (intake.Overlap < TimeSpan.Zero)
            yield return "Intake:Overlap: must not be negative.";
        if (intake.WatchFor < TimeSpan.Zero || intake.WatchInterval < TimeSpan.FromSeconds(1))
            yield return "Intake:WatchFor, Intake:WatchInterval: must be positive.";
        if (intake.Statuses.Any(status => status is < 1 or > 14))
            yield return "Intake:Statuses: CCV's statuses are 1 to 14.";
        if (intake.Webhooks.PublicUrl is { } url && !IsHttp(url))
            yield return "Intake:Webhooks:PublicUrl: not an http(s) address. Give the gateway's address as CCV reaches it.";
    }

    private static IEnumerable<string> Orders(OrderSettings orders)
    {
        if (string.IsNullOrWhiteSpace(orders.SalesOrderType))
            yield return "Orders:SalesOrderType: missing. Give the order type of a sale, such as SO.";
        if (string.IsNullOrWhiteSpace(orders.RefundOrderType))
            yield return "Orders:RefundOrderType: missing. Give the order type of a refund, such as RC.";
        if (string.IsNullOrWhiteSpace(orders.ExchangeOrderType))
            yield return "Orders:ExchangeOrderType: missing. Give an order type that allows both operations, such as RM.";
        if (!ReferencePattern().IsMatch(orders.Reference))
            yield return "Orders:Reference: must contain {ordernumber}, {number} or {id}, else every order has the same number in Visma.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(orders.TimeZone, out _))
            yield return $"Orders:TimeZone: '{orders.TimeZone}' is not known. Give an IANA name, such as Europe/Amsterdam.";
        if (orders.UnitPriceDecimals is < 2 or > 8)
            yield return "Orders:UnitPriceDecimals: must be 2 to 8.";
        if (orders.RoundingThreshold < 0)
            yield return "Orders:RoundingThreshold: must not be negative.";
        if (orders.SubmitLease < TimeSpan.FromSeconds(5))
            yield return "Orders:SubmitLease: must be at least five seconds.";
    }

    private static IEnumerable<string> Customers(CustomerSettings customers)
    {
        if (customers.UseDefaultDebtor == DefaultDebtorUse.Always && string.IsNullOrWhiteSpace(customers.DefaultDebtor))
            yield return "Customers:DefaultDebtor: missing. UseDefaultDebtor is Always, so give the number of the debtor for all sales.";
        if (customers.DefaultCountry is not { Length: 2 })
            yield return "Customers:DefaultCountry: must be a two-letter country code, such as NL.";
        if (customers.TrustFor < TimeSpan.Zero)
            yield return "Customers:TrustFor: must not be negative.";
        if (customers.NameLength is < 10 or > 255)
            yield return "Customers:NameLength: must be 10 to 255.";
    }

    private static IEnumerable<string> Products(ProductSettings products)
    {
        if (products.TrustFor < TimeSpan.Zero)
            yield return "Products:TrustFor: must not be negative.";
    }

    private static bool IsHttp(Uri? url) => url is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"\{(ordernumber|number|id)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReferencePattern();
}
