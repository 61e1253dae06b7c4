using System.Globalization;

namespace SandboxKit.Seed;

/// <summary>The catalogue as data: families first, then simple products, one a line.</summary>
internal static class SeedCatalogue
{
    private static readonly SeedOptionList Sizes = new("Maat", "S=S", "M=M", "L=L", "XL=XL+2.00");

    private static readonly SeedFamily[] Families =
    [
        new("TS-100", "T-shirt Basic", "Kleding", "Noordkaap", 24.95m, 21m, 9.50m, 0.2m,
            new SeedOptionList("Kleur", "RED=Rood", "BLK=Zwart", "WHT=Wit", "NVY=Marineblauw"), Sizes),
        new("HD-200", "Hoodie Dijk", "Kleding", "Noordkaap", 59.95m, 21m, 24.00m, 0.6m,
            new SeedOptionList("Kleur", "GRY=Grijs", "BLK=Zwart", "GRN=Groen", "BOR=Bordeaux"), Sizes),
        new("JN-300", "Jeans Straight", "Kleding", "Lindegracht", 89.95m, 21m, 38.00m, 0.8m,
            new SeedOptionList("Kleur", "IND=Indigo", "BLK=Zwart", "STO=Stonewash"), new SeedOptionList("Lengte", "30=30", "32=32", "34=34", "36=36+4.00")),
        new("SN-400", "Sneaker Polder", "Schoenen", "Wadloper", 119.00m, 21m, 52.00m, 1.1m,
            new SeedOptionList("Kleur", "WHT=Wit", "BLK=Zwart", "SND=Zand"), new SeedOptionList("Maat", "39=39", "40=40", "41=41", "42=42", "43=43", "44=44")),
        new("RJ-500", "Regenjas Storm", "Kleding", "Wadloper", 129.50m, 21m, 61.25m, 0.7m,
            new SeedOptionList("Kleur", "YEL=Geel", "NVY=Marineblauw", "OLV=Olijf"), Sizes),
        new("SK-110", "Sokken wol", "Kleding", "Noordkaap", 12.50m, 21m, 4.10m, 0.1m,
            new SeedOptionList("Kleur", "GRY=Grijs", "RED=Rood"), new SeedOptionList("Maat", "3640=36-40", "4146=41-46")),
        new("BK-600", "Rugzak Veluwe", "Tassen", "Heidepad", 74.95m, 21m, 33.00m, 0.9m,
            new SeedOptionList("Inhoud", "15=15 liter", "25=25 liter+15.00", "40=40 liter+35.00")),
        new("MG-700", "Mok aardewerk", "Keuken", "Delfs", 14.95m, 21m, 5.20m, 0.4m,
            new SeedOptionList("Kleur", "BLU=Delfts blauw", "WHT=Wit", "GRN=Groen", "OCR=Oker", "BLK=Zwart", "ROZ=Roze")),
        new("KF-800", "Koffiebonen huismelange", "Levensmiddelen", "Branderij Oost", 8.95m, 9m, 4.75m, 0.25m,
            new SeedOptionList("Gewicht", "250=250 g", "500=500 g+7.50", "1000=1 kg+21.00"), new SeedOptionList("Maling", "B=Bonen", "F=Filter")),
        new("TH-810", "Losse thee", "Levensmiddelen", "Branderij Oost", 6.75m, 9m, 2.90m, 0.1m,
            new SeedOptionList("Smaak", "EAR=Earl Grey", "SEN=Sencha", "ROO=Rooibos", "MUN=Munt", "JAS=Jasmijn", "KAM=Kamille")),
        new("CB-900", "Boodschappentas katoen", "Tassen", "Heidepad", 9.99m, 21m, 2.85m, 0.1m,
            new SeedOptionList("Opdruk", "MOL=Molen", "FIE=Fiets", "TUL=Tulp")),
    ];

    /// <summary>SKU | name | category | brand | price incl. VAT | VAT | purchase | unit | kg | stock, where "-" means not stocked.</summary>
    private const string Simple = """
        KK-001|Koekenpan 28 cm|Keuken|Delfs|49.95|21|22.40|stuk|1.4|24
        KK-002|Steelpan 16 cm|Keuken|Delfs|34.95|21|15.10|stuk|0.9|18
        KK-003|Snijplank beuken|Keuken|Houtwerk|27.50|21|11.00|stuk|1.2|30
        KK-004|Koksmes 20 cm|Keuken|Delfs|64.00|21|29.80|stuk|0.3|15
        KK-005|Theedoek set van 3|Keuken|Lindegracht|17.95|21|6.50|set|0.3|60
        KK-006|Vergiet emaille|Keuken|Delfs|22.95|21|9.35|stuk|0.7|20
        KK-007|Maatbeker 1 liter|Keuken|Delfs|8.49|21|3.10|stuk|0.2|45
        KK-008|Kaasschaaf|Keuken|Delfs|11.95|21|4.60|stuk|0.1|50
        KK-009|Voorraadpot glas|Keuken|Delfs|13.25|21|5.05|stuk|0.6|36
        KK-010|French press 8 kops|Keuken|Branderij Oost|39.95|21|17.20|stuk|0.8|14
        KK-011|Espressokop met schotel|Keuken|Delfs|9.95|21|3.70|stuk|0.3|72
        KK-012|Handmolen koffie|Keuken|Branderij Oost|54.90|21|25.60|stuk|0.6|9
        KK-013|Pannenlap leer|Keuken|Houtwerk|15.49|21|6.00|stuk|0.1|33
        KK-014|Bestekset 24-delig|Keuken|Delfs|149.00|21|72.00|set|2.1|6
        KK-015|Wijnglas set van 6|Keuken|Delfs|44.95|21|19.90|set|1.5|17
        WN-001|Kaars blokvorm|Wonen|Lichthuis|7.95|21|2.60|stuk|0.5|90
        WN-002|Kandelaar messing|Wonen|Lichthuis|32.50|21|14.00|stuk|0.8|12
        WN-003|Plaid wol 130x170|Wonen|Lindegracht|89.00|21|41.50|stuk|1.3|11
        WN-004|Kussenhoes linnen|Wonen|Lindegracht|29.95|21|12.10|stuk|0.2|40
        WN-005|Vaas hoog|Wonen|Delfs|38.75|21|16.90|stuk|1.8|13
        WN-006|Wandklok eiken|Wonen|Houtwerk|79.95|21|36.00|stuk|1.1|8
        WN-007|Fotolijst 20x30|Wonen|Houtwerk|18.95|21|7.25|stuk|0.5|35
        WN-008|Deurmat kokos|Wonen|Lindegracht|24.50|21|9.80|stuk|2.0|22
        WN-009|Badhanddoek|Wonen|Lindegracht|19.95|21|8.15|stuk|0.5|65
        WN-010|Tafellamp glas|Wonen|Lichthuis|99.95|21|47.30|stuk|2.2|7
        WN-011|Ledlamp E27|Wonen|Lichthuis|6.49|21|2.05|stuk|0.1|140
        WN-012|Verlengsnoer 3 m|Wonen|Lichthuis|12.99|21|4.90|stuk|0.3|28
        KT-001|Notitieboek A5|Papier|Letterlief|12.95|21|4.40|stuk|0.3|80
        KT-002|Vulpen|Papier|Letterlief|42.50|21|19.60|stuk|0.1|16
        KT-003|Inkt blauw 50 ml|Papier|Letterlief|13.75|21|5.80|fles|0.1|25
        KT-004|Wenskaart|Papier|Letterlief|3.25|21|0.95|stuk|0.02|200
        KT-005|Inpakpapier rol|Papier|Letterlief|5.95|21|1.90|rol|0.2|75
        KT-006|Agenda|Papier|Letterlief|21.95|21|9.20|stuk|0.4|30
        KT-007|Potlodenset 12|Papier|Letterlief|16.49|21|6.70|set|0.2|27
        KT-008|Washi tape|Papier|Letterlief|2.95|21|0.80|rol|0.03|120
        BO-001|Kookboek De Lage Landen|Boeken|Drukwerk|34.99|9|20.10|stuk|1.2|20
        BO-002|Fietsgids Nederland|Boeken|Drukwerk|22.50|9|12.90|stuk|0.5|26
        BO-003|Roman Het stille water|Boeken|Drukwerk|24.99|9|14.35|stuk|0.4|31
        BO-004|Kinderboek Otje de otter|Boeken|Drukwerk|16.95|9|9.40|stuk|0.4|44
        BO-005|Woordenboek Engels|Boeken|Drukwerk|19.95|9|11.20|stuk|0.7|12
        BO-006|Tijdschrift Wonen|Boeken|Drukwerk|7.95|9|5.10|stuk|0.3|60
        BO-007|Atlas van Europa|Boeken|Drukwerk|49.50|9|28.60|stuk|2.3|5
        BO-008|Dichtbundel|Boeken|Drukwerk|18.75|9|10.55|stuk|0.2|9
        LV-001|Stroopwafels blik|Levensmiddelen|Bakhuis|7.95|9|3.85|blik|0.4|100
        LV-002|Boerenkaas jong|Levensmiddelen|Zuivelhoek|16.50|9|10.20|kg|1.0|25
        LV-003|Boerenkaas belegen|Levensmiddelen|Zuivelhoek|18.95|9|12.05|kg|1.0|22
        LV-004|Boerenkaas oud|Levensmiddelen|Zuivelhoek|23.75|9|15.40|kg|1.0|16
        LV-005|Mosterd grof|Levensmiddelen|Zuivelhoek|4.25|9|1.95|pot|0.3|70
        LV-006|Appelstroop|Levensmiddelen|Bakhuis|3.95|9|1.80|pot|0.5|64
        LV-007|Drop zoet|Levensmiddelen|Bakhuis|3.49|9|1.45|zak|0.3|150
        LV-008|Hagelslag puur|Levensmiddelen|Bakhuis|3.19|9|1.60|doos|0.4|110
        LV-009|Speculaas|Levensmiddelen|Bakhuis|4.75|9|2.15|doos|0.4|58
        LV-010|Honing bloemen|Levensmiddelen|Zuivelhoek|8.50|9|4.70|pot|0.5|42
        LV-011|Olijfolie extra vierge|Levensmiddelen|Bakhuis|13.95|9|7.85|fles|0.9|38
        LV-012|Sinaasappelsap|Levensmiddelen|Bakhuis|3.75|9|1.90|fles|1.0|48
        LV-013|Chocoladereep|Levensmiddelen|Bakhuis|2.99|9|1.30|stuk|0.1|180
        LV-014|Pindakaas|Levensmiddelen|Bakhuis|5.49|9|2.75|pot|0.6|55
        LV-015|Wijn rood huis|Dranken|Kelder Zuid|11.95|21|5.60|fles|1.3|66
        LV-016|Wijn wit huis|Dranken|Kelder Zuid|11.95|21|5.60|fles|1.3|60
        LV-017|Bier tripel|Dranken|Kelder Zuid|3.15|21|1.40|fles|0.5|96
        LV-018|Jenever jong|Dranken|Kelder Zuid|17.50|21|9.10|fles|1.3|21
        PL-001|Bos tulpen|Planten|Bloemhof|8.95|9|4.20|bos|0.5|40
        PL-002|Kamerplant monstera|Planten|Bloemhof|29.95|9|13.90|stuk|2.5|12
        PL-003|Cactus klein|Planten|Bloemhof|5.95|9|2.35|stuk|0.3|48
        PL-004|Bloembollen mix|Planten|Bloemhof|9.75|9|4.05|zak|0.6|70
        PL-005|Bloempot terracotta|Planten|Bloemhof|12.95|21|4.95|stuk|1.6|34
        PL-006|Gieter zink|Planten|Bloemhof|33.50|21|14.80|stuk|1.2|10
        PL-007|Potgrond 10 liter|Planten|Bloemhof|4.95|21|2.00|zak|4.0|52
        VZ-001|Handzeep lavendel|Verzorging|Zeepziederij|9.95|21|3.60|fles|0.4|62
        VZ-002|Scheerkwast|Verzorging|Zeepziederij|36.95|21|17.00|stuk|0.1|9
        VZ-003|Lippenbalsem|Verzorging|Zeepziederij|4.95|21|1.65|stuk|0.02|130
        VZ-004|Pleisters|Verzorging|Zeepziederij|3.89|9|1.75|doos|0.05|85
        VZ-005|Paracetamol 500 mg|Verzorging|Zeepziederij|2.79|9|1.10|doos|0.03|160
        SP-001|Houten blokken|Speelgoed|Houtwerk|39.95|21|17.90|set|1.9|14
        SP-002|Kwartetspel|Speelgoed|Letterlief|8.75|21|3.30|stuk|0.2|46
        SP-003|Puzzel 1000 stukjes|Speelgoed|Letterlief|19.95|21|8.60|stuk|0.8|23
        SP-004|Knuffel haas|Speelgoed|Lindegracht|22.95|21|9.70|stuk|0.2|29
        SP-005|Springtouw|Speelgoed|Houtwerk|7.49|21|2.70|stuk|0.2|37
        FT-001|Fietsbel koper|Fiets|Heidepad|18.95|21|7.80|stuk|0.2|32
        FT-002|Fietstas dubbel|Fiets|Heidepad|69.95|21|31.00|stuk|1.4|13
        FT-003|Bandenplakset|Fiets|Heidepad|4.49|21|1.40|stuk|0.1|88
        FT-004|Fietslamp set|Fiets|Lichthuis|26.95|21|11.45|set|0.2|41
        FT-005|Kettingslot|Fiets|Heidepad|44.50|21|20.25|stuk|2.6|19
        DV-001|Fiets nakijken|Diensten|Eigen|45.00|9|0|keer|0|-
        DV-002|Kleding vermaken|Diensten|Eigen|19.50|9|0|keer|0|-
        DV-003|Messen slijpen|Diensten|Eigen|7.50|21|0|keer|0|-
        DV-004|Cadeauverpakking|Diensten|Eigen|2.50|21|0|keer|0|-
        DV-005|Workshop koffie|Diensten|Branderij Oost|55.00|21|0|persoon|0|-
        DV-006|Graveren|Diensten|Eigen|12.00|21|0|keer|0|-
        CB-025|Cadeaubon 25 euro|Cadeaubonnen|Eigen|25.00|0|0|stuk|0|-
        CB-050|Cadeaubon 50 euro|Cadeaubonnen|Eigen|50.00|0|0|stuk|0|-
        PZ-001|Postzegels 10 stuks|Cadeaubonnen|Eigen|12.10|0|12.10|vel|0.01|100
        ST-001|Statiegeld krat|Cadeaubonnen|Eigen|3.90|0|0|stuk|0|-
        """;

    public static IReadOnlyList<SeedItem> Build()
    {
        var items = new List<SeedItem>();
        foreach (var family in Families)
        {
            foreach (var variant in family.Variants())
                items.Add(OfVariant(family, variant, items.Count + 1));
        }

        foreach (var line in Simple.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            items.Add(OfLine(line.Split('|'), items.Count + 1));
        return items;
    }

    private static SeedItem OfVariant(SeedFamily family, SeedVariant variant, int position)
    {
        var sku = string.Join('-', variant.Options.Select(o => o.Code).Prepend(family.Sku));
        var name = $"{family.Name} {string.Join(' ', variant.Options.Select(o => o.Value))}";
        var price = family.Price + variant.Options.Sum(o => o.Surcharge);
        return new(sku, name, family.Category, family.Brand, price, family.Vat, family.Purchase, true,
            5 + position * 7 % 40, Ean13(position), "stuk", family.Weight, variant);
    }

    private static SeedItem OfLine(string[] f, int position)
    {
        var stocked = f[9] != "-";
        return new(f[0], f[1], f[2], f[3], Number(f[4]), Number(f[5]), Number(f[6]), stocked,
            stocked ? (int)Number(f[9]) : 0, Ean13(position), f[7], Number(f[8]), null);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Ean13(int position)
    {
        var twelve = $"8712345{position:00000}";
        var sum = twelve.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return $"{twelve}{(10 - sum % 10) % 10}";
    }
}
