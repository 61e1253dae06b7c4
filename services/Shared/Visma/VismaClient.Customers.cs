using System.Globalization;
using Upstream;
using Visma.Customers;
using Visma.Errors;
using Visma.Http;

namespace Visma;

internal sealed partial class VismaClient
{
    private static readonly char[] BetweenAddresses = [';', ',', ' '];

    public Task<IReadOnlyList<CustomerDto>> FindCustomersByEmailAsync(string email, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        var call = Erp(CallKind.Read, "/v1/customer", "/v1/customer", "a debtor by e-mail") with { Query = Query.None.With("email", email.Trim()) };
        return SearchAsync(
            call,
            VismaWire.Json.CustomerDto,
            customer => IsAmong(email, customer.MainContact?.Email) || IsAmong(email, customer.InvoiceContact?.Email) || IsAmong(email, customer.DeliveryContact?.Email),
            ct);
    }

    public async Task<CustomerDto?> GetCustomerAsync(string number, CancellationToken ct)
    {
        var call = Erp(CallKind.Read, $"/v1/customer/{PathSegment.Erp(number)}", "/v1/customer/{number}", $"the debtor {number}");
        return await sender.ReadAsync(call, VismaWire.Json.CustomerDto, ct) is var (customer, etag) ? customer with { ETag = etag ?? customer.TimeStamp } : null;
    }

    public async Task<string> CreateCustomerAsync(CustomerUpdate body, CancellationToken ct)
    {
        var call = Erp(CallKind.Create, "/v1/customer", "/v1/customer", "a new debtor") with { Body = Wrapped(body, VismaWire.Json.CustomerUpdate) };
        return (await sender.CreateAsync(call, ct))[0];
    }

    public Task UpdateCustomerAsync(string number, CustomerUpdate body, string? etag, CancellationToken ct) => sender.UpdateAsync(
        Erp(CallKind.Update, $"/v1/customer/{PathSegment.Erp(number)}", "/v1/customer/{number}", $"the debtor {number}") with
        {
            Body = Wrapped(body, VismaWire.Json.CustomerUpdate),
            IfMatch = etag,
        },
        ct);

    public IAsyncEnumerable<CustomerDto> ListCustomersAsync(DateTime? modifiedSince, CancellationToken ct) => sender.AllAsync(
        Erp(CallKind.Read, "/v1/customer", "/v1/customer", "the debtors") with { Query = Query.None.Since("lastModifiedDateTime", modifiedSince) },
        VismaWire.Json.CustomerDto,
        500,
        ct);

    public async Task<IReadOnlyList<ContactDto>> FindContactsByEmailAsync(string email, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        var call = Erp(CallKind.Read, "/v1/contact", "/v1/contact", "a contact by e-mail") with { Query = Query.None.With("email", email.Trim()) };
        var page = await sender.ReadPageAsync(call, VismaWire.Json.ContactDto, ct);
        return [.. page.Rows.Where(contact => IsAmong(email, contact.Email)).Select(WithETag)];
    }

    public async Task<IReadOnlyList<ContactDto>> GetCustomerContactsAsync(string number, CancellationToken ct)
    {
        var call = Erp(
            CallKind.Read, $"/v1/customer/{PathSegment.Erp(number)}/contact", "/v1/customer/{number}/contact", $"the contacts of debtor {number}");
        return [.. (await sender.ReadPageAsync(call, VismaWire.Json.ContactDto, ct)).Rows.Select(WithETag)];
    }

    public async Task<ContactDto?> GetContactAsync(int contactId, CancellationToken ct) =>
        await sender.ReadAsync(Contact(CallKind.Read, contactId), VismaWire.Json.ContactDto, ct) is var (contact, etag)
            ? contact with { ETag = etag ?? contact.TimeStamp }
            : null;

    public async Task<int> CreateContactAsync(ContactUpdate body, CancellationToken ct)
    {
        var call = Erp(CallKind.Create, "/v1/contact", "/v1/contact", "a new contact") with { Body = Wrapped(body, VismaWire.Json.ContactUpdate) };
        var segments = await sender.CreateAsync(call, ct);
        return int.TryParse(segments[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new UpstreamException(VismaFailures.OddNumber(call));
    }

    public Task UpdateContactAsync(int contactId, ContactUpdate body, string? etag, CancellationToken ct) =>
        sender.UpdateAsync(Contact(CallKind.Update, contactId) with { Body = Wrapped(body, VismaWire.Json.ContactUpdate), IfMatch = etag }, ct);

    private static VismaCall Contact(CallKind kind, int contactId) => Erp(
        kind, string.Create(CultureInfo.InvariantCulture, $"/v1/contact/{contactId}"), "/v1/contact/{id}", string.Create(CultureInfo.InvariantCulture, $"the contact {contactId}"));

    private static ContactDto WithETag(ContactDto contact) => contact with { ETag = contact.TimeStamp };

    private static bool IsAmong(string email, string? addresses) =>
        addresses?.Split(BetweenAddresses, StringSplitOptions.RemoveEmptyEntries).Contains(email.Trim(), StringComparer.OrdinalIgnoreCase) == true;
}
