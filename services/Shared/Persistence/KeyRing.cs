using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Persistence;

/// <summary>
/// The keys that encrypt what is stored: a folder all services and replicas share, kept apart from the databases they protect. A new key is made every
/// 90 days; what older ones encrypted stays readable as long as their files are there.
/// </summary>
public static class KeyRing
{
    private const string Setting = "KeyRing:Folder";

    /// <summary>Adds data protection with the keys in <c>KeyRing:Folder</c>. Services that share a host may each call it.</summary>
    public static void AddKeyRing(this IHostApplicationBuilder builder)
    {
        if (!builder.Properties.TryAdd(typeof(KeyRing), true))
            return;

        var folder = builder.Configuration[Setting];
        builder.Services.AddOptions<KeyRingOptions>().BindConfiguration("KeyRing")
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), $"{Setting}: missing. Give a folder all replicas share, such as /keys.")
            .ValidateOnStart();
        if (!string.IsNullOrWhiteSpace(folder))
            builder.Services.AddDataProtection().SetApplicationName("Tillbridge").PersistKeysToFileSystem(Directory.CreateDirectory(folder));
    }
}
