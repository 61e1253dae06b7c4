namespace VismaSandbox.Access;

/// <summary><c>POST /connect/token</c>: client credentials for one tenant.</summary>
internal sealed class TokenEndpoint(VismaSandboxOptions options, AccessTokens tokens)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/connect/token", AnswerAsync);

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return Refuse("invalid_request");
        }

        var form = await request.ReadFormAsync();
        if (form["grant_type"] != "client_credentials")
        {
            return Refuse("unsupported_grant_type");
        }

        if (form["client_id"] != options.ClientId || form["client_secret"] != options.ClientSecret)
        {
            return Refuse("invalid_client", options.InvalidClientStatus);
        }

        if (form["tenant_id"] != options.TenantId)
        {
            return Refuse("invalid_request", description: "tenant_id is missing or the application is not approved for it");
        }

        var scopes = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return scopes.Length == 0 || !scopes.All(Scopes.Known.Contains)
            ? Refuse("invalid_scope")
            : Results.Json(new Dictionary<string, object>
            {
                ["access_token"] = tokens.Issue(scopes),
                ["expires_in"] = (int)options.TokenLifetime.TotalSeconds,
                ["token_type"] = "Bearer",
                ["scope"] = string.Join(' ', scopes),
            });
    }

    private static IResult Refuse(string error, int status = 400, string? description = null)
    {
        var body = new Dictionary<string, string> { ["error"] = error };
        if (description is not null)
        {
            body["error_description"] = description;
        }

        return Results.Json(body, statusCode: status);
    }
}
