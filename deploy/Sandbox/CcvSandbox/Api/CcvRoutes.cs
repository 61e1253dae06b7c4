using CcvSandbox.Shapes;

namespace CcvSandbox.Api;

public delegate ValueTask<CcvAnswer> CcvHandler(CcvCall call);

/// <summary>One verb on one path; <paramref name="Resource"/> is the name limits and counts go by.</summary>
public sealed record CcvRoute(string Resource, CcvHandler Handler);

/// <summary>
/// The paths below the API's root: a resource, a resource and an id, or those and a sub-resource. Resources register themselves.
/// </summary>
public sealed class CcvRoutes
{
    private readonly Dictionary<string, Dictionary<string, CcvRoute>> _paths = new(StringComparer.Ordinal);

    /// <summary>The top-level resources, for the discovery document.</summary>
    public IEnumerable<string> Resources => _paths.Keys.Where(path => path.Length > 0 && !path.Contains('/')).Order(StringComparer.Ordinal);

    /// <param name="method">Verb, upper case.</param>
    /// <param name="path">Template without slashes at the ends, for instance <c>orders/{id}/orderrows</c>.</param>
    /// <param name="handler">Answers the call.</param>
    public CcvRoutes Map(string method, string path, CcvHandler handler)
    {
        if (!_paths.TryGetValue(path, out var verbs))
            _paths[path] = verbs = new(StringComparer.Ordinal);
        var resource = path.Split('/').Last(segment => segment != "{id}");
        verbs.Add(method, new(resource.Length == 0 ? "root" : resource, handler));
        return this;
    }

    /// <summary>Finds the route of a path below the root; the id is -1 where the template has none.</summary>
    public CcvRoute Find(string method, ReadOnlySpan<char> path, out long id)
    {
        id = -1;
        var template = Template(path.Trim('/'), ref id);
        if (template is null)
            throw CcvRefusedException.UnknownResource();
        if (_paths.TryGetValue(template, out var verbs) && verbs.TryGetValue(method, out var route))
            return route;
        throw PublishedPaths.Has(template, method) ? CcvRefusedException.NotHere(method, template, isResourceHere: verbs is not null)
            : verbs is not null || PublishedPaths.Has(template) ? CcvRefusedException.MethodNotAllowed(method)
            : CcvRefusedException.UnknownResource();
    }

    private static string? Template(ReadOnlySpan<char> path, ref long id)
    {
        var first = path.IndexOf('/');
        if (first < 0)
            return path.ToString();
        var rest = path[(first + 1)..];
        var second = rest.IndexOf('/');
        var number = second < 0 ? rest : rest[..second];
        if (!long.TryParse(number, out id))
            return null;
        return second < 0 ? $"{path[..first]}/{{id}}" : $"{path[..first]}/{{id}}/{rest[(second + 1)..]}";
    }
}
