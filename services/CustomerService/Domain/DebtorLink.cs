namespace CustomerService.Domain;

/// <summary>What an order needs to know of its debtor.</summary>
/// <param name="Number">The debtor's number in Visma.</param>
/// <param name="ContactId">The company's contact the order is for; null for persons.</param>
public sealed record DebtorLink(string Number, int? ContactId);
