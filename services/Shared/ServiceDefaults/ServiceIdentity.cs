namespace ServiceDefaults;

/// <summary>Which service a host is, and whether its defaults are wired to the end.</summary>
internal sealed class ServiceIdentity(string name)
{
    public string Name { get; } = name;

    public bool IsMapped { get; set; }
}
