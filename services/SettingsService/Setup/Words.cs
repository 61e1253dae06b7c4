using SettingsService.Lookups;

namespace SettingsService.Setup;

/// <summary>Finds what belongs together by name, in the languages shops and companies are set up in. A recommendation, never a decision.</summary>
internal static class Words
{
    public static readonly string[] Shipping = ["shipping", "freight", "verzend", "vracht", "versand", "frakt"];
    public static readonly string[] PaymentCost = ["paymentfee", "paymentcost", "betaalkosten", "zahlungs", "transactiekosten"];
    public static readonly string[] Surcharge = ["surcharge", "toeslag", "zuschlag", "extracost", "overigekosten"];
    public static readonly string[] AnyItem = ["misc", "divers", "various", "vrijeartikel", "sonstig"];
    public static readonly string[] Deposit = ["deposit", "statiegeld", "borg", "pfand"];
    public static readonly string[] Rounding = ["rounding", "afronding", "rundung", "oresavrunding"];
    public static readonly string[] Companies = ["comp", "bedrij", "business", "zakelijk", "firma", "b2b"];
    public static readonly string[] Persons = ["person", "particulier", "privat", "consument", "b2c"];
    public static readonly string[] AtOnce = ["atonce", "immediate", "contant", "direct", "sofort", "cash"];
    public static readonly string[] Others = ["other", "overig", "sonstig", "divers"];
    public static readonly string[] IntraCommunity = ["intra", "icl", "icp"];
    public static readonly string[] OnAccount = ["invoice", "rekening", "factuur", "onaccount", "rechnung", "faktur"];
    public static readonly string[] CounterDebtors = ["COUNTER", "KASSA", "BALIE", "WALKIN"];

    private static readonly string[][] WaysToPay =
    [
        ["cash", "contant", "bar", "kontant"], ["pin", "maestro", "debit", "pinbetaling"], ["ideal"], ["creditcard", "card", "visa", "mastercard", "kreditkarte"],
        OnAccount, ["giftcard", "gift", "cadeau", "voucher", "gutschein"], ["paypal"], ["bancontact", "mistercash"], ["klarna"], ["sepa", "incasso"], ["bank", "overboeking", "transfer"],
    ];

    /// <summary>The first usable choice that is called so.</summary>
    public static Choice? Find(IEnumerable<Choice> choices, params string[] words) =>
        choices.Where(choice => choice.Active).FirstOrDefault(choice => Array.Exists(words, word => Plain(choice.Value).Contains(word, StringComparison.Ordinal) || Plain(choice.Label).Contains(word, StringComparison.Ordinal)));

    /// <summary>The choice that is the same way to pay.</summary>
    public static Choice? SameWayToPay(Choice way, IReadOnlyList<Choice> choices)
    {
        var usable = choices.Where(choice => choice.Active).ToList();
        var name = Plain(way.Value);
        return usable.Find(choice => Plain(choice.Value) == name || Plain(choice.Label) == name)
            ?? WaysToPay.Where(group => Array.Exists(group, word => Says(way, word))).Select(group => usable.Find(choice => Array.Exists(group, word => Says(choice, word)))).FirstOrDefault(found => found is not null);
    }

    public static bool Says(Choice choice, string word) =>
        Parts(choice.Value).Concat(Parts(choice.Label)).Contains(word, StringComparer.Ordinal) || word.Length > 4 && (Plain(choice.Value) + Plain(choice.Label)).Contains(word, StringComparison.Ordinal);

    private static string[] Parts(string text) =>
        text.ToLowerInvariant().Split([' ', '_', '-', '.', '/', ':'], StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
