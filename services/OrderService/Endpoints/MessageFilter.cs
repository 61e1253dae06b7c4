using System.ComponentModel;
using OrderService.Poison;

namespace OrderService.Endpoints;

/// <summary>Which messages that could not be handled are meant. What is not given does not matter.</summary>
public class MessageFilter
{
    [Description("Only messages meant for this queue, such as submit-order.")]
    public string? Queue { get; init; }

    [Description("Only messages of this type, such as SubmitOrder; empty: those whose type cannot be read.")]
    public string? Type { get; init; }

    [Description("Only messages whose receiver threw this type of exception; empty: where nothing threw.")]
    public string? Exception { get; init; }

    [Description("Only messages about this order.")]
    public Guid? Order { get; init; }

    internal IQueryable<PoisonEntry> Of(IQueryable<PoisonEntry> messages)
    {
        if (Queue is { } queue)
            messages = messages.Where(row => row.Queue == queue);
        if (Type is { } type)
            messages = type.Length == 0 ? messages.Where(row => row.MessageType == null) : messages.Where(row => row.MessageType == type);
        if (Exception is { } exception)
            messages = exception.Length == 0 ? messages.Where(row => row.ExceptionType == null) : messages.Where(row => row.ExceptionType == exception);
        if (Order is { } order)
            messages = messages.Where(row => row.OrderId == order);
        return messages;
    }
}
