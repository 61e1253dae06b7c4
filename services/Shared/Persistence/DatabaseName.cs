namespace Persistence;

/// <summary>The name under which a context's database was registered.</summary>
internal sealed record DatabaseName<TContext>(string Value);
