using System.ComponentModel.DataAnnotations;

namespace OrderService;

/// <summary>The <c>OrderService</c> section: how the service itself behaves, whatever the integration.</summary>
public sealed class OrderServiceOptions
{
    public const string Section = "OrderService";

    /// <summary>How long a step's answer is awaited before its command is sent again; doubles each time.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "OrderService:AnswerTimeout: must be one second to one day.")]
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest pause between two attempts of a step.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "OrderService:LongestPause: must be one second to one day.")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Orders whose rows are read from one till at the same time.</summary>
    [Range(1, 64, ErrorMessage = "OrderService:ParallelReads: must be 1 to 64.")]
    public int ParallelReads { get; set; } = 8;

    /// <summary>How long a replay of messages waits after each wave for those that fail again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "OrderService:ReplayPause: must be nothing to ten minutes.")]
    public TimeSpan ReplayPause { get; set; } = TimeSpan.FromSeconds(5);
}
