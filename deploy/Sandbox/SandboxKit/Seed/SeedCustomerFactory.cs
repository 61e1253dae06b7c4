using System.Globalization;
using System.Text;
using Bogus;

namespace SandboxKit.Seed;

/// <summary>Believable customers from a seed: the same seed gives the same customers, whatever ran before.</summary>
/// <remarks>Also the source of new customers for sales: a factory with another seed and a mail domain of its own.</remarks>
public sealed class SeedCustomerFactory
{
    private static readonly (string Code, string Name, string Locale, int Weight)[] Countries =
    [
        ("NL", "Nederland", "nl", 56), ("BE", "België", "nl_BE", 18), ("DE", "Duitsland", "de", 12), ("FR", "Frankrijk", "fr", 6),
        ("AT", "Oostenrijk", "de_AT", 3), ("ES", "Spanje", "es", 2), ("IT", "Italië", "it", 2), ("PL", "Polen", "pl", 1),
    ];

    private readonly Randomizer _random;
    private readonly string _mailDomain;
    private readonly Dictionary<string, Faker> _fakers;

    /// <param name="seed">Decides everything.</param>
    /// <param name="mailDomain">Ends in a reserved top-level name, so that no letter can ever leave.</param>
    public SeedCustomerFactory(int seed, string mailDomain = "klant.example")
    {
        _random = new Randomizer(seed);
        _mailDomain = mailDomain;
        _fakers = Countries.ToDictionary(c => c.Locale, c => new Faker(c.Locale) { Random = _random }, StringComparer.Ordinal);
    }

    /// <summary>The first 40 of each 100 are companies.</summary>
    public IReadOnlyList<SeedCustomer> Create(int count) =>
        Enumerable.Range(1, count).Select(number => Create(number, isCompany: (number - 1) % 100 < 40)).ToList();

    /// <summary>The number makes the e-mail unique.</summary>
    public SeedCustomer Create(int number, bool isCompany)
    {
        var country = _random.WeightedRandom(Countries, Countries.Select(c => c.Weight / 100f).ToArray());
        var faker = _fakers[country.Locale];
        var female = _random.Bool();
        var gender = female ? Bogus.DataSets.Name.Gender.Female : Bogus.DataSets.Name.Gender.Male;
        var first = faker.Name.FirstName(gender);
        var last = faker.Name.LastName(gender);
        var address = Address(country, faker);
        var telephone = "0" + _random.ReplaceNumbers("#########");
        if (!isCompany)
            return new(number, $"{Slug(first)}.{Slug(last)}.{number}@{_mailDomain}", female ? "f" : "m", first, last, null, null, null, telephone, address);

        var company = Company(country.Code, faker, last);
        var registration = country.Code switch
        {
            "NL" => _random.ReplaceNumbers("########"),
            "BE" => _random.ReplaceNumbers("0#########"),
            "DE" => _random.ReplaceNumbers("HRB #####"),
            _ => null,
        };
        return new(number, $"inkoop.{number}@{Slug(company)}.{_mailDomain}", female ? "f" : "m", first, last, company, Vat(country.Code), registration, telephone, address);
    }

    private SeedAddress Address((string Code, string Name, string Locale, int Weight) country, Faker faker)
    {
        var street = new string(faker.Address.StreetName().Where(c => !char.IsDigit(c)).ToArray()).Trim();
        var suffix = _random.Bool(0.2f) ? _random.ArrayElement(["a", "b", "c", "bis", "II"]) : null;
        var postalCode = country.Code switch
        {
            "NL" => $"{_random.Int(1000, 9999)} {_random.ArrayElement(["AB", "CD", "EK", "GH", "KL", "NP", "RT", "XZ"])}",
            "BE" or "AT" => _random.Int(1000, 9990).ToString(CultureInfo.InvariantCulture),
            "PL" => $"{_random.Int(10, 99)}-{_random.Int(100, 999)}",
            _ => _random.Int(10000, 98999).ToString(CultureInfo.InvariantCulture),
        };
        return new(street, _random.Int(1, 240), suffix, postalCode, faker.Address.City(), country.Name, country.Code);
    }

    private string Company(string country, Faker faker, string last)
    {
        var trade = _random.ArrayElement(["Handel", "Bouw", "Horeca", "Transport", "Techniek", "Advies", "Groen", "Textiel"]);
        var form = country switch { "NL" => "B.V.", "BE" => "BV", "DE" or "AT" => "GmbH", "FR" => "SARL", "ES" => "S.L.", "IT" => "S.r.l.", _ => "Sp. z o.o." };
        return _random.Int(0, 2) switch
        {
            0 => $"{last} {trade} {form}",
            1 => $"{last} & {faker.Name.LastName()} {form}",
            _ => $"{trade} {faker.Address.City()} {form}",
        };
    }

    private string Vat(string country) => country switch
    {
        "NL" => _random.ReplaceNumbers("NL#########B0") + _random.Int(1, 9).ToString(CultureInfo.InvariantCulture),
        "BE" => _random.ReplaceNumbers("BE0#########"),
        "DE" => _random.ReplaceNumbers("DE#########"),
        "AT" => _random.ReplaceNumbers("ATU########"),
        "FR" => _random.ReplaceNumbers("FR###########"),
        "ES" => _random.ReplaceNumbers("ESB########"),
        "IT" => _random.ReplaceNumbers("IT###########"),
        _ => _random.ReplaceNumbers("PL##########"),
    };

    /// <summary>Accents fall away, whatever is no letter or digit becomes one hyphen.</summary>
    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (c is ' ' or '-' or '&' && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
