using System.Net;
using Contracts.Failures;
using Duende.IdentityModel.Client;
using Upstream;

namespace Visma.Errors;

/// <summary>Failures of Visma Connect's token endpoint. None of them can have created anything.</summary>
internal static class TokenErrors
{
    public static Failure Unreachable(VismaConnection connection) => new(
        FailureReason.Transient,
        $"Visma Connect ({connection.TokenUrl.Host}) could not be reached to sign in.",
        "Nothing needs to be done if it passes; if it stays, check the token address and the network.");

    public static Failure Of(TokenResponse answer, VismaConnection connection, TimeProvider time)
    {
        var wait = answer.HttpResponse is { } response ? RetryAfter.Read(response, time) : null;
        return (answer.HttpStatusCode, Error(answer)) switch
        {
            (HttpStatusCode.TooManyRequests, _) => new(
                FailureReason.RateLimit,
                "Visma Connect wants fewer sign-ins.",
                "It is tried again by itself.",
                "429",
                RetryAt: time.GetUtcNow() + (wait ?? TimeSpan.FromMinutes(1))),
            (>= HttpStatusCode.InternalServerError, _) => new(
                FailureReason.Transient,
                $"Visma Connect is out of order for the moment (status {(int)answer.HttpStatusCode}).",
                "It is tried again by itself.",
                RetryAt: time.GetUtcNow() + wait),
            (_, "invalid_client") => Refused(answer, "does not know the client id or does not accept the secret", "Check client id and secret against the Visma Developer Portal."),
            (_, "invalid_scope") => Refused(
                answer,
                "does not give the application all scopes that were asked for",
                $"Add the missing ones of '{connection.Scopes}' to the application in the Developer Portal, and have the customer's integration administrator approve it again."),
            (_, "unauthorized_client" or "invalid_grant" or "access_denied") => Refused(
                answer,
                "does not let the application into this company",
                "Have the customer's integration administrator approve the application in the Visma App Store, and check the tenant id."),
            (_, "invalid_tenant" or "invalid_target" or "invalid_request") => Refused(
                answer, "does not accept the request for a token", "Check the tenant id: it is the company's, not the customer contract's."),
            (HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) => Refused(
                answer, "refused the sign-in", "Check client id, secret, tenant id and scopes of the connection."),
            (HttpStatusCode.OK, _) => new(
                FailureReason.Transient, "Visma Connect's answer to the sign-in could not be read.", "If it stays, check the token address."),
            (< HttpStatusCode.Continue, _) => Unreachable(connection),
            _ => new(
                FailureReason.Configuration,
                $"The token address answered with status {(int)answer.HttpStatusCode} and is probably wrong.",
                $"Check the token address {connection.TokenUrl.GetLeftPart(UriPartial.Path)}."),
        };
    }

    private static Failure Refused(TokenResponse answer, string what, string advice) => new(
        FailureReason.Auth,
        $"Visma Connect {what}.",
        advice,
        MaskedWords.Clean(Error(answer)),
        MaskedWords.Clean(answer.TryGet("error_description")));

    /// <summary>From the body whatever the status; the library looks there only on a 400.</summary>
    private static string? Error(TokenResponse answer) => answer.TryGet("error") ?? answer.Error;
}
