using System.Globalization;
using Cli.Api;
using Cli.Asking;

namespace Cli.Doctor;

/// <summary>The way to the gateway: does it answer, who are we there, is the way safe, do the clocks agree.</summary>
internal static class GatewayChecks
{
    public const double ClockWarning = 30;
    public const double ClockFailure = 300;

    private static readonly TimeSpan CertificateWarning = TimeSpan.FromDays(21);

    public static async Task<Health> CheckAsync(Session session, Findings findings)
    {
        var asked = session.Clock.GetUtcNow();
        using var answer = await session.Gateway.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, "health"), session.Stop);
        var answered = session.Clock.GetUtcNow();
        if (answer.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable)
            await GatewayClient.DemandAsync(answer, session.Stop);
        var health = await session.Gateway.ReadAsync(answer, CliJson.Default.Health, session.Stop);
        findings.Ok("gateway", session.Gateway.Address.ToString(), $"Answers within {(answered - asked).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms.");
        Tls(session, findings);
        if (answer.Headers.Date is { } date)
            Clock(findings, "gateway and this machine", (date - asked - ((answered - asked) / 2)).TotalSeconds, "gateway's");
        return health;
    }

    public static async Task<KeyHolder> KeyAsync(Session session, Findings findings)
    {
        var holder = await session.Gateway.GetAsync("api/session", CliJson.Default.KeyHolder, session.Stop);
        findings.Ok("key", holder.Subject, $"Role {holder.Role}, {(holder.Integrations is { } some ? $"for {string.Join(", ", some)}" : "for all integrations")}.");
        return holder;
    }

    /// <summary>A Date header counts whole seconds, so that less than two say nothing.</summary>
    public static void Clock(Findings findings, string subject, double ahead, string whose)
    {
        var seconds = Math.Abs(ahead).ToString("0", CultureInfo.InvariantCulture);
        var message = Math.Abs(ahead) < 2 ? "The clocks agree." : $"The {whose} clock is {seconds} s {(ahead > 0 ? "ahead" : "behind")}.";
        if (Math.Abs(ahead) >= ClockFailure)
            findings.Fail("clock", subject, message, "Have every machine set its clock by NTP: signatures and tokens are refused when clocks differ.");
        else if (Math.Abs(ahead) >= ClockWarning)
            findings.Warn("clock", subject, message, "Have every machine set its clock by NTP, before signatures are refused.");
        else
            findings.Ok("clock", subject, message);
    }

    private static void Tls(Session session, Findings findings)
    {
        var address = session.Gateway.Address;
        if (GatewayAddress.IsOpen(address))
            findings.Warn("tls", address.Host, "The way to the gateway is not encrypted: keys and orders can be read on it.", "Put a proxy with TLS in front of the gateway, or use a tunnel.");
        else if (address.Scheme == "http")
            findings.Ok("tls", address.Host, "Not needed: the gateway is on this machine.");
        else if (session.Gateway.CertificateEnds is not { } end)
            findings.Ok("tls", address.Host, "The way is encrypted.");
        else if (end - session.Clock.GetUtcNow() < CertificateWarning)
            findings.Warn("tls", address.Host, $"The certificate ends {session.Times.Of(end)}, {session.Times.Ago(end)}.", "Renew it, and have it renewed by itself.");
        else
            findings.Ok("tls", address.Host, $"The certificate is good until {session.Times.Of(end)}.");
    }
}
