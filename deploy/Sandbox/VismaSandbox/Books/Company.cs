using System.Text.Json;
using SandboxKit.Records;

namespace VismaSandbox.Books;

/// <summary>
/// The company's books: all in memory, all saved before a write is answered. Whoever reads or changes them holds <see cref="Sync"/>,
/// for moments only: shapes are checked and texts built outside of it wherever that is possible.
/// </summary>
internal sealed class Company : IAsyncDisposable
{
    private readonly RecordStore _store;
    private readonly TrigramIndex _orderTexts = new();
    private readonly Dictionary<string, int> _lastNumbers = new(StringComparer.Ordinal);
    private long _version;
    private int _lastInternalId;

    public Company(RecordStore store)
    {
        _store = store;
        foreach (var record in store.Load("customers"))
        {
            Put(Customer.FromJson(record.Json));
        }

        foreach (var record in store.Load("contacts"))
        {
            Put(Contact.FromJson(record.Json));
        }

        foreach (var record in store.Load("items"))
        {
            Put(Item.FromJson(record.Json));
        }

        var documents = store.Load("documents").Select(record => JsonSerializer.Deserialize<Document>(record.Json, SandboxJson.Options)!);
        foreach (var document in documents.OrderBy(document => document.CreatedAt).ThenBy(document => document.Version))
        {
            Put(document);
        }
    }

    public Lock Sync { get; } = new();

    public Register<Customer> Customers { get; } = new(
        customer => customer.Number,
        ("email", customer => customer.Email),
        ("vat", customer => customer.Vat),
        ("corporateId", customer => customer.CorporateId),
        ("name", customer => customer.Name),
        ("internalId", customer => customer.InternalId.ToString()));

    public Register<Contact> Contacts { get; } = new(
        contact => contact.Id.ToString(), ("email", contact => contact.Email), ("customer", contact => contact.Customer));

    public Register<Item> Items { get; } = new(item => item.Number, ("internalId", item => item.InternalId.ToString()));

    public Register<Document> Documents { get; } = new(
        document => document.Key,
        ("order", document => document.CustomerOrder),
        ("external", document => document.ExternalReference),
        ("customerRef", document => document.CustomerRefNumber),
        ("paymentRef", document => document.PaymentReference),
        ("customer", document => document.CustomerNumber));

    public long NextVersion() => ++_version;

    public int NextInternalId() => ++_lastInternalId;

    /// <summary>The next number of a series that nobody took by hand.</summary>
    public string NextNumber(string series, int first, string format, Func<string, bool> taken)
    {
        var last = _lastNumbers.GetValueOrDefault(series, first - 1);
        string number;
        do
        {
            number = (++last).ToString(format);
        }
        while (taken(number));
        _lastNumbers[series] = last;
        return number;
    }

    public RecordWrite Put(Customer customer)
    {
        Customers.Put(customer);
        Seen(SandboxJson.Version(customer.Stamp), customer.InternalId);
        return new("customers", customer.Number, customer.Json);
    }

    public RecordWrite Put(Contact contact)
    {
        Contacts.Put(contact);
        Seen(SandboxJson.Version(contact.Stamp), contact.Id);
        return new("contacts", contact.Id.ToString(), contact.Json);
    }

    public RecordWrite Put(Item item)
    {
        Items.Put(item);
        Seen(SandboxJson.Version(item.Stamp), item.InternalId);
        return new("items", item.Number, item.Json);
    }

    public RecordWrite Put(Document document)
    {
        var isNew = Documents.Find(document.Key) is null;
        var slot = Documents.Put(document);
        Seen(document.Version, internalId: 0);
        if (isNew && document.Kind == Document.SalesOrder)
        {
            _orderTexts.Add(slot, document.Number);
            _orderTexts.Add(slot, document.CustomerOrder);
            _orderTexts.Add(slot, document.CustomerName);
        }

        return new("documents", document.Key, JsonSerializer.Serialize(document, SandboxJson.Options));
    }

    /// <summary>Sales orders whose number, customer order or customer name may contain a part; the caller looks closer.</summary>
    public IEnumerable<Document> OrdersWith(string part) =>
        _orderTexts.Candidates(part)?.Select(Documents.At) ?? Documents.All.Where(document => document.Kind == Document.SalesOrder);

    /// <summary>To be called while <see cref="Sync"/> is held and awaited after it is left, so that saves keep the order of changes.</summary>
    public Task SaveAsync(params IReadOnlyList<RecordWrite> writes) => _store.SaveAsync(writes);

    public Task ReplaceAllAsync(IReadOnlyList<RecordWrite> writes) => _store.ReplaceAllAsync(writes);

    public void Clear()
    {
        Customers.Clear();
        Contacts.Clear();
        Items.Clear();
        Documents.Clear();
        _orderTexts.Clear();
        _lastNumbers.Clear();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private void Seen(long version, int internalId)
    {
        _version = Math.Max(_version, version);
        _lastInternalId = Math.Max(_lastInternalId, internalId);
    }
}
