using System.Text.Json;
using SandboxKit.Control;
using VismaSandbox.Access;

namespace VismaSandbox.Control;

/// <summary>
/// <c>PUT /_control/credentials</c>: gives the application another secret, as the developer portal does, and takes back the tokens that are out
/// when <c>revokeTokens</c> says so. A token that is out is good until its time otherwise.
/// </summary>
internal sealed class CredentialsEndpoint(VismaSandboxOptions options, AccessTokens tokens)
{
    private sealed record CredentialsBody(string? ClientSecret, bool RevokeTokens);

    public void Map(IEndpointRouteBuilder routes) => routes.MapPut("/_control/credentials", (JsonElement body) => Change(body));

    private IResult Change(JsonElement body)
    {
        CredentialsBody? wanted;
        try
        {
            wanted = body.Deserialize<CredentialsBody>(ControlJson.Strict);
        }
        catch (JsonException wrong)
        {
            return ControlProblem.Field(wrong.Path ?? "$", "is not known here or has the wrong type; credentials have clientSecret and revokeTokens.");
        }

        if (wanted?.ClientSecret is { Length: > 0 } secret)
        {
            options.ClientSecret = secret;
        }

        if (wanted?.RevokeTokens == true)
        {
            tokens.Revoke();
        }

        return Results.NoContent();
    }
}
