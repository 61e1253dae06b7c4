namespace ProductService.Domain;

/// <summary>Item numbers as they are compared and kept: Visma does not tell capitals apart.</summary>
public static class Sku
{
    /// <summary>The number without outer blanks, in upper case.</summary>
    public static string Normal(string? number) => (number ?? "").Trim().ToUpperInvariant();
}
