using Visma.Texts;

namespace CustomerService.Domain;

/// <summary>Whether Visma already says what the sale says. What the sale does not state never differs.</summary>
public static class Sameness
{
    /// <summary>The stated text where Visma has another, else null.</summary>
    public static string? IfDifferent(string? stated, string? actual) =>
        stated is null || stated == VismaText.Clean(actual) ? null : stated;

    /// <summary>For numbers and codes that people space, dot and capitalise as they please: <c>6811 AA</c> is <c>6811aa</c>.</summary>
    public static string? IfOtherNumber(string? stated, string? actual) =>
        stated is null || string.Equals(Bare(stated), Bare(actual), StringComparison.OrdinalIgnoreCase) ? null : stated;

    private static string Bare(string? text) => string.Concat((text ?? "").Where(c => char.IsLetterOrDigit(c) || c == '+'));
}
