namespace CcvSandbox.Shop;

/// <summary>The statuses an order can have, 1 to 14, by the name the merchant gave them.</summary>
public static class OrderStatus
{
    public static IReadOnlyList<(int Id, string Status, string Name)> All { get; } =
    [
        (1, "New", "Nieuw"), (2, "In process", "In behandeling"), (3, "Wait for manufacturer", "Wacht op fabrikant"),
        (4, "Wait for payment", "Wacht op betaling"), (5, "Sent", "Verzonden"), (6, "Delivered", "Afgeleverd"), (7, "Completed", "Afgerond"),
        (8, "Cancelled", "Geannuleerd"), (9, "Wait for supplier", "Wacht op leverancier"), (10, "Is being packaged", "Wordt ingepakt"),
        (11, "Ready to be collected", "Klaar om op te halen"), (12, "Is being assembled", "Wordt samengesteld"), (13, "Backorder", "Nabestelling"),
        (14, "Reserved", "Gereserveerd"),
    ];

    public const int Cancelled = 8;

    public static bool IsKnown(int status) => status is >= 1 and <= 14;
}
