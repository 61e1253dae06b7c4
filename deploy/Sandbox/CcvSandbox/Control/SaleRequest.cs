using SandboxKit.Seed;

namespace CcvSandbox.Control;

/// <summary>What <c>POST /_control/sales</c> asks for; everything is optional.</summary>
public sealed record SaleRequest
{
    public const int MostSales = 100_000;
    public const int MostLines = 500;

    public static IReadOnlyList<string> Customers { get; } = ["mixed", "known", "new", "company", "person", "walk-in"];

    public int Count { get; init; } = 1;

    /// <summary>Rows in each sale.</summary>
    public int Lines { get; init; } = 2;

    public string Customer { get; init; } = "mixed";

    public bool Paid { get; init; } = true;

    /// <summary>The same seed gives the same customers, rows and amounts.</summary>
    public int? Seed { get; init; }
}

/// <summary>Who buys: a customer both sandboxes know, somebody new, or nobody in particular.</summary>
public sealed record SaleCustomer(string Kind, SeedCustomer? Customer);
