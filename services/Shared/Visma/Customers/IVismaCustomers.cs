namespace Visma.Customers;

/// <summary>Debtors and their contacts (v1).</summary>
public interface IVismaCustomers
{
    /// <summary>Debtors whose main, invoice or delivery contact has the address. Compared again here, since Visma answers everything to a filter it does not know. An address is not unique: expect several.</summary>
    Task<IReadOnlyList<CustomerDto>> FindCustomersByEmailAsync(string email, CancellationToken ct);

    /// <summary>One debtor with its ETag; null where there is none.</summary>
    Task<CustomerDto?> GetCustomerAsync(string number, CancellationToken ct);

    /// <summary>Creates a debtor; returns its number.</summary>
    Task<string> CreateCustomerAsync(CustomerUpdate body, CancellationToken ct);

    /// <summary>Changes the given fields, leaves the others. With an ETag a change made by others meanwhile is a <c>Conflict</c>.</summary>
    Task UpdateCustomerAsync(string number, CustomerUpdate body, string? etag, CancellationToken ct);

    /// <summary>All debtors page by page, for a local index; only those changed since a time where one is given (company's time zone: overlap generously).</summary>
    IAsyncEnumerable<CustomerDto> ListCustomersAsync(DateTime? modifiedSince, CancellationToken ct);

    /// <summary>Contacts with the address, whichever debtor they belong to (<see cref="ContactDto.BusinessAccount"/>).</summary>
    Task<IReadOnlyList<ContactDto>> FindContactsByEmailAsync(string email, CancellationToken ct);

    /// <summary>All contacts of a debtor.</summary>
    Task<IReadOnlyList<ContactDto>> GetCustomerContactsAsync(string number, CancellationToken ct);

    /// <summary>One contact with its ETag; null where there is none.</summary>
    Task<ContactDto?> GetContactAsync(int contactId, CancellationToken ct);

    /// <summary>Creates a contact; returns its id.</summary>
    Task<int> CreateContactAsync(ContactUpdate body, CancellationToken ct);

    /// <summary>Changes the given fields of a contact.</summary>
    Task UpdateContactAsync(int contactId, ContactUpdate body, string? etag, CancellationToken ct);
}
