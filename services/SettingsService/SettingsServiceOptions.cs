using System.ComponentModel.DataAnnotations;

namespace SettingsService;

/// <summary>The configuration section <c>SettingsService</c>: whom a dry run asks.</summary>
public sealed class SettingsServiceOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "SettingsService";

    /// <summary>OrderService's address, such as <c>http://order-service:8080</c>; not needed in the process it runs in.</summary>
    public Uri? OrderService { get; set; }

    /// <summary>CustomerService's address, such as <c>http://customer-service:8080</c>; not needed in the process it runs in.</summary>
    public Uri? CustomerService { get; set; }

    /// <summary>How long one of them may take to try everything out.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "SettingsService:DryRunTimeout: must be a second to five minutes.")]
    public TimeSpan DryRunTimeout { get; set; } = TimeSpan.FromSeconds(25);
}
