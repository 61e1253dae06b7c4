namespace OrderService.Domain;

/// <summary>Why an order that was seen is not taken in.</summary>
public enum LeftOutReason
{
    /// <summary>It was cancelled before it was taken in.</summary>
    Cancelled,

    /// <summary>It was made before <c>Intake:StartDate</c>.</summary>
    BeforeStartDate,

    /// <summary>It was paid in a way <c>Intake:Paymethods</c> leaves out.</summary>
    OtherPaymethod,

    /// <summary>It did not pass the filter for as long as <c>Intake:WatchFor</c>.</summary>
    GivenUp,
}
