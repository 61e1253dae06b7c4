using Microsoft.Extensions.Configuration;
using TestKit;

namespace Integrations.Tests;

public sealed class When_the_sandbox_integration_is_stated_twice
{
    private static readonly string[] Addresses = ["Ccv:BaseUrl", "Visma:ErpUrl", "Visma:SalesOrderUrl", "Visma:TokenUrl", "Intake:Webhooks:PublicUrl"];

    [Fact]
    public void The_variables_of_compose_say_what_the_file_says_but_for_addresses()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "deploy/Sandbox/sandbox-integration.json")).Build();
        var lines = File.ReadLines(Path.Combine(Repository.Root, "deploy/docker/sandbox-integration.env"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2))
            .ToDictionary(parts => parts[0].Replace("__", ":", StringComparison.Ordinal), parts => parts[1]);

        var stated = file.AsEnumerable().Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!);

        lines.Keys.Order(StringComparer.Ordinal).ShouldBe(stated.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, value) in stated.Where(entry => !Addresses.Any(entry.Key.EndsWith)))
        {
            // A JSON true is configuration's True.
            var same = bool.TryParse(value, out _) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            string.Equals(lines[name], value, same).ShouldBeTrue($"{name} is {lines[name]} here and {value} there");
        }
    }
}
