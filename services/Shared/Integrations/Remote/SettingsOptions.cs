using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Integrations.Remote;

/// <summary>The <c>Settings</c> section: where the integrations come from.</summary>
public sealed class SettingsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Settings";

    /// <summary>From SettingsService or from configuration; not said: from SettingsService where <see cref="Url"/> is given.</summary>
    public SettingsOrigin? Source { get; set; }

    /// <summary>SettingsService's address, such as <c>http://settings-service:8080</c>; not needed in the process it runs in.</summary>
    public Uri? Url { get; set; }

    /// <summary>How often it is asked whether something changed, in case its news got lost.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ErrorMessage = "Settings:PollInterval: must be a tenth of a second to one hour.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one question may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "Settings:Timeout: must be a tenth of a second to one minute.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether the configuration says that SettingsService is asked.</summary>
    public static bool AsksService(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return section.GetValue<SettingsOrigin?>(nameof(Source)) is { } source ? source == SettingsOrigin.Service : section[nameof(Url)] is { Length: > 0 };
    }
}
