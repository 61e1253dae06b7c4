using Cli.Api;

namespace Cli.Doctor;

/// <summary>What every service says of itself: whether it answers, its database and schema, its settings, its broker.</summary>
internal static class ServiceChecks
{
    public static void Check(Health health, Findings findings)
    {
        foreach (var (name, service) in health.Services.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (service.Checks.Count == 0 && service.Status != Health.Healthy)
            {
                findings.Fail("services", name, service.Detail ?? "Does not answer.", $"Start {name}, or look into its log why it stopped. Is its address in the gateway's configuration right?");
                continue;
            }

            findings.Ok("services", name, "Answers.");
            foreach (var (check, result) in service.Checks.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                One(name, check, result, findings);
        }
    }

    private static void One(string service, string check, HealthCheck result, Findings findings)
    {
        var (area, fine, advice) = check switch
        {
            _ when check.StartsWith("database", StringComparison.Ordinal) => (
                "schema", "The database answers and has the schema of this version.", "Look into the log of the service and of PostgreSQL; schemas are brought up to date when a service starts, by the newest version."),
            "settings" => ("settings", "The settings are up to date.", "Look at settings-service; meanwhile the service goes on with the settings it has."),
            _ => ("services", "Fine.", "Look into the service's log."),
        };
        var subject = $"{service} {check}";
        switch (result.Status)
        {
            case Health.Healthy:
                findings.Ok(area, subject, result.Detail ?? fine);
                break;
            case Health.Unhealthy:
                findings.Fail(area, subject, result.Detail ?? "Unwell.", advice);
                break;
            default:
                findings.Warn(area, subject, result.Detail ?? "Not quite well.", advice);
                break;
        }
    }
}
