using Contracts.Failures;
using Microsoft.AspNetCore.Diagnostics;
using SettingsService.Changes;
using SettingsService.Domain;
using Upstream;

namespace SettingsService.Endpoints;

/// <summary>Answers refusals as problem documents that name every field and what to do.</summary>
internal sealed class RefusalAnswers(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var answer = exception switch
        {
            ChangeRefusedException refused => Of(refused),
            VersionNotSaidException { IsMissing: true } => Problem(428, "The version is missing",
                "Say in the header If-Match which version the change was made for: the ETag of the last answer, or * for whichever there is."),
            VersionNotSaidException => Problem(400, "Not a version", "If-Match holds an ETag of this API, such as \"7\", or *."),
            FailureException failed => Of(failed.Failure),
            _ => null,
        };
        if (answer is null)
            return false;

        context.Response.StatusCode = answer.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = answer, Exception = exception });
    }

    private static Microsoft.AspNetCore.Mvc.ProblemDetails Of(ChangeRefusedException refused)
    {
        var problem = refused.Kind switch
        {
            RefusalKind.Unknown => Problem(404, "Unknown integration", refused.Message),
            RefusalKind.Taken => Problem(409, "The id is taken", refused.Message),
            RefusalKind.Outdated => Problem(412, "Changed meanwhile", refused.Message),
            RefusalKind.NotNow => Problem(409, "Not in this state", refused.Message),
            _ => Problem(400, "Wrong settings", refused.Message),
        };
        if (refused.Problems.Count > 0)
            problem.Extensions["errors"] = ByField(refused.Problems);
        return problem;
    }

    // What the other system says is no fault of the request: 502, with the reason and the remedy.
    private static Microsoft.AspNetCore.Mvc.ProblemDetails Of(Failure failure)
    {
        var problem = Problem(502, "The other system did not do it", $"{failure.Message} {failure.Advice}");
        problem.Extensions["reason"] = failure.Reason;
        problem.Extensions["code"] = failure.Code;
        return problem;
    }

    public static Dictionary<string, string[]> ByField(IEnumerable<SettingProblem> problems) =>
        problems.GroupBy(problem => problem.Field, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(problem => problem.Problem).ToArray(), StringComparer.Ordinal);

    private static Microsoft.AspNetCore.Mvc.ProblemDetails Problem(int status, string title, string detail) =>
        new() { Status = status, Title = title, Detail = detail };
}
