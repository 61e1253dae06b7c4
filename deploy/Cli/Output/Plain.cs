using System.Globalization;

namespace Cli.Output;

/// <summary>Texts as a terminal may get them. Some come from other systems: none of them moves the cursor or changes the colour.</summary>
internal static class Plain
{
    public static string Text(string text) => text.Any(IsDangerous) ? string.Concat(text.Select(letter => IsDangerous(letter) ? ' ' : letter)) : text;

    /// <summary>A text that stays on its line.</summary>
    public static string Line(string? text) => Text((text ?? "").ReplaceLineEndings(" ")).Replace('\t', ' ');

    public static string Money(decimal amount, string currency) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {currency}");

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsDangerous(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t');
}
