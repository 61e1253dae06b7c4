using Microsoft.AspNetCore.DataProtection;

namespace OrderService.Persistence;

/// <summary>The keys that encrypt what is stored: a folder all replicas share, kept apart from the database they protect.</summary>
internal static class KeyRing
{
    private const string Setting = "KeyRing:Folder";

    public static void AddKeyRing(this IHostApplicationBuilder builder)
    {
        var folder = builder.Configuration[Setting];
        builder.Services.AddOptions<KeyRingOptions>().BindConfiguration("KeyRing")
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), $"{Setting}: missing. Give a folder all replicas share, such as /keys.")
            .ValidateOnStart();
        if (!string.IsNullOrWhiteSpace(folder))
            builder.Services.AddDataProtection().SetApplicationName("Tillbridge").PersistKeysToFileSystem(Directory.CreateDirectory(folder));
    }
}

/// <summary>The <c>KeyRing</c> section.</summary>
public sealed class KeyRingOptions
{
    /// <summary>The folder of the keys.</summary>
    public string? Folder { get; set; }
}
