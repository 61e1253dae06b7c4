namespace VismaSandbox.Setup;

/// <summary>A code of a list with its text.</summary>
internal sealed record Code(string Id, string Description, bool Active = true);

/// <summary>The lists a company is set up with. They are the same in every sandbox, so that a configuration can be written down.</summary>
internal static class CompanySetup
{
    public const string Currency = "EUR";
    public const string DefaultClass = "DEFAULT";
    public const string DefaultTerms = "14";
    public const string Branch = "1";

    public static IReadOnlyDictionary<string, Code> Branches { get; } = Codes(new("1", "Sandbox BV"), new("2", "Sandbox Outlet BV"));

    public static IReadOnlyDictionary<string, Code> Warehouses { get; } =
        Codes(new("MAIN", "Main warehouse"), new("SHOP", "Shop floor"), new("OLD", "Former warehouse", Active: false));

    public static IReadOnlyDictionary<string, Code> PaymentMethods { get; } = Codes(
        new("CASH", "Cash"), new("PIN", "PIN"), new("IDEAL", "iDEAL"), new("CARD", "Credit card"), new("INVOICE", "On account"),
        new("GIFT", "Gift card"), new("OTHER", "Other"), new("CHEQUE", "Cheque", Active: false));

    public static IReadOnlyDictionary<string, Code> Terms { get; } = Codes(new("0", "At once"), new("14", "14 days"), new("30", "30 days"));

    public static IReadOnlyDictionary<string, Code> CashAccounts { get; } = Codes(new("1000", "Till"), new("1010", "Old till", Active: false));

    public static IReadOnlyDictionary<string, Code> Classes { get; } =
        Codes(new("COMP", "Companies"), new("PERSON", "Persons"), new("DEFAULT", "Without class"));

    public static IReadOnlyDictionary<string, Code> Currencies { get; } =
        Codes(new("EUR", "Euro"), new("SEK", "Swedish krona"), new("NOK", "Norwegian krone"), new("DKK", "Danish krone"), new("GBP", "Pound sterling"), new("USD", "US dollar"));

    public static IReadOnlyList<ItemAttribute> Attributes { get; } =
    [
        new("COLOR", "Colour", "Red", "Blue", "Black", "White"), new("SIZE", "Size", "S", "M", "L", "XL"), new("BRAND", "Brand"), new("PARENT", "Parent item"),
    ];

    public static IReadOnlyList<SalesCategory> SalesCategories { get; } =
    [
        new(1, "Shop", 0), new(2, "Clothing", 1), new(3, "Shirts", 2), new(4, "Shoes", 2), new(5, "Food", 1), new(6, "Household", 1),
    ];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public static IReadOnlySet<string> Countries { get; } = (
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI "
        + "CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP "
        + "GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK "
        + "LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA "
        + "PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
        + "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW").Split(' ').ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, Code> Codes(params Code[] codes) =>
        codes.ToDictionary(code => code.Id, StringComparer.OrdinalIgnoreCase);
}
