namespace CcvSandbox.Orders;

/// <summary>The next ids and the next number on the receipt. Always beyond whatever was seen.</summary>
public sealed class OrderNumbers(CcvShopOptions shop)
{
    private const long FirstOrderId = 9001;
    private const long FirstNumber = 1001;
    private const long FirstRowId = 70001;
    private const long FirstNoteId = 501;

    private long _order = FirstOrderId - 1;
    private long _number = FirstNumber - 1;
    private long _row = FirstRowId - 1;
    private long _note = FirstNoteId - 1;

    public long NextOrderId() => Interlocked.Increment(ref _order);

    public long NextRowId() => Interlocked.Increment(ref _row);

    public long NextNoteId() => Interlocked.Increment(ref _note);

    public (string? Prefix, long? Number, string? Full) NextOrderNumber()
    {
        var number = Interlocked.Increment(ref _number);
        var prefix = shop.OrderNumberPrefix.Length == 0 ? null : shop.OrderNumberPrefix;
        return (prefix, number, prefix is null ? $"{number}" : $"{prefix}-{number}");
    }

    /// <summary>What was given out last.</summary>
    public LastNumbers Last => new(Interlocked.Read(ref _order), Interlocked.Read(ref _number), Interlocked.Read(ref _row));

    public void SawOrder(Order order) => Saw(new(order.Id, order.Number ?? 0, order.Rows.Count == 0 ? 0 : order.Rows.Max(row => row.Id)));

    public void Saw(LastNumbers seen)
    {
        Raise(ref _order, seen.Order);
        Raise(ref _number, seen.Number);
        Raise(ref _row, seen.Row);
    }

    public void SawNote(long id) => Raise(ref _note, id);

    public void Reset() => (_order, _number, _row, _note) = (FirstOrderId - 1, FirstNumber - 1, FirstRowId - 1, FirstNoteId - 1);

    private static void Raise(ref long counter, long seen)
    {
        var now = Interlocked.Read(ref counter);
        while (now < seen && Interlocked.CompareExchange(ref counter, seen, now) is var met && met != now)
            now = met;
    }
}

/// <summary>Highest id and number of an order and highest id of a row.</summary>
public sealed record LastNumbers(long Order, long Number, long Row);
