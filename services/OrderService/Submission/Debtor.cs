namespace OrderService.Submission;

/// <summary>Whom the document is for.</summary>
/// <param name="Number">The debtor's number.</param>
/// <param name="ContactId">The company's contact, where there is one.</param>
internal sealed record Debtor(string Number, int? ContactId);
