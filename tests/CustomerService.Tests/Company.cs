using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using VismaSandbox;

namespace CustomerService.Tests;

/// <summary>A company in Visma's sandbox that checks every body against the published schemas, and what tests ask of its books.</summary>
public sealed class Company(bool mindsCapitals) : IAsyncDisposable
{
    private readonly WebApplication sandbox = VismaSandboxApp.Create(
        new VismaSandboxOptions { Urls = "http://127.0.0.1:0", ValidateSchemas = true, EmailFilterIgnoresCase = !mindsCapitals });
    private readonly ServiceProvider clients = new ServiceCollection().AddHttpClient().BuildServiceProvider();

    public string Url { get; private set; } = "";

    private HttpClient Control
    {
        get
        {
            var client = clients.GetRequiredService<IHttpClientFactory>().CreateClient();
            client.BaseAddress = new Uri(Url);
            return client;
        }
    }

    public async Task StartAsync()
    {
        await sandbox.StartAsync();
        Url = sandbox.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
    }

    /// <summary>Calls by route since the sandbox started, without the token's.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CallsAsync()
    {
        var stats = await Control.GetFromJsonAsync<JsonNode>("/_control/stats");
        return stats!["calls"]!.AsObject().Where(call => !call.Key.Contains("/connect/")).ToDictionary(call => call.Key, call => (int)call.Value!);
    }

    /// <summary>The calls that <paramref name="work"/> makes, by route.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CallsOfAsync(Func<Task> work)
    {
        var before = await CallsAsync();
        await work();
        return (await CallsAsync())
            .Select(call => KeyValuePair.Create(call.Key, call.Value - before.GetValueOrDefault(call.Key)))
            .Where(call => call.Value > 0)
            .ToDictionary();
    }

    /// <summary>Bodies that do not fit the published schemas.</summary>
    public async Task<int> ViolationsAsync() => (int)(await Control.GetFromJsonAsync<JsonNode>("/_control/stats"))!["schemaViolations"]!;

    public async Task<IReadOnlyList<BookedCustomer>> CustomersAsync(string email)
    {
        var all = await Control.GetFromJsonAsync<List<BookedCustomer>>("/_control/customers", JsonSerializerOptions.Web);
        return [.. all!.Where(customer => string.Equals(customer.Email, email, StringComparison.OrdinalIgnoreCase))];
    }

    public async Task ImportAsync(params object[] customers)
    {
        using var answer = await Control.PostAsJsonAsync("/_control/import", new { customers });
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("errors");
        answer.EnsureSuccessStatusCode();
    }

    public async Task MisbehaveAsync(object fault)
    {
        using var answer = await Control.PostAsJsonAsync("/_control/faults", fault);
        answer.EnsureSuccessStatusCode();
    }

    public async Task BehaveAsync() => (await Control.DeleteAsync(new Uri("/_control/faults", UriKind.Relative))).Dispose();

    /// <summary>The books as they were on the first day: whatever tests made is gone.</summary>
    public async Task ForgetEverythingAsync() => (await Control.DeleteAsync(new Uri("/_control/data", UriKind.Relative))).Dispose();

    public async ValueTask DisposeAsync()
    {
        await sandbox.StopAsync();
        await sandbox.DisposeAsync();
        await clients.DisposeAsync();
    }
}

/// <summary>A customer as the sandbox's books have it.</summary>
public sealed record BookedCustomer(
    string Number, string? Name, string? Class, string? Email, string? Vat, string? CorporateId, IReadOnlyList<BookedContact> Contacts);

/// <summary>A contact of a customer.</summary>
public sealed record BookedContact(int Id, string Name, string? Email);
