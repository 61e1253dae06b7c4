namespace OrderService.Persistence;

/// <summary>Where a replay run is.</summary>
public enum ReplayRunState
{
    /// <summary>Orders are sent, wave by wave.</summary>
    Running,

    /// <summary>Too many failed again: nothing more is sent until a person says so.</summary>
    Stopped,

    /// <summary>A person ended it: nothing more is sent; what was sent runs on.</summary>
    Cancelled,

    /// <summary>Every order has its result.</summary>
    Finished,
}
