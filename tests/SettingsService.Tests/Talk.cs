using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SettingsService.Tests;

/// <summary>An answer of the API.</summary>
internal sealed record Said(HttpStatusCode Status, string Text, string? ETag)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public IReadOnlyList<string> Fields => [.. Json["errors"]!.AsObject().Select(error => error.Key)];
}

/// <summary>How tests talk to it.</summary>
internal static class Talk
{
    public static async Task<Said> SayAsync(this HttpClient api, string method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is string yaml)
            request.Content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        else if (body is not null)
            request.Content = JsonContent.Create(body, options: new JsonSerializerOptions(JsonSerializerDefaults.Web));
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await api.SendAsync(request);
        return new Said(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.ToString());
    }

    /// <summary>The same, having to succeed.</summary>
    public static async Task<Said> DoAsync(this HttpClient api, string method, string path, object? body = null, string? ifMatch = "*")
    {
        var said = await api.SayAsync(method, path, body, ifMatch);
        ((int)said.Status).ShouldBeInRange(200, 299, $"{method} {path}: {said.Text}");
        return said;
    }

    /// <summary>Makes an integration that is connected to both systems.</summary>
    public static async Task<string> ConnectedAsync(this HttpClient api, Town town)
    {
        var id = TestKit.Unique.Name("shop-").ToLowerInvariant();
        id = id.Length > 40 ? id[..40] : id;
        await api.DoAsync("POST", "/api/integrations", new { id, name = "A shop" });
        await api.DoAsync("PUT", $"/api/integrations/{id}/connections/ccv", town.CcvConnection);
        await api.DoAsync("PUT", $"/api/integrations/{id}/connections/visma", town.VismaConnection);
        return id;
    }
}
