namespace Visma.Errors;

/// <summary>One thing that is wrong with a document.</summary>
/// <param name="Code">v3's code, such as <c>1804-InventoryIdNotFound</c>.</param>
/// <param name="Field">The field it is about.</param>
/// <param name="Message">Visma's words.</param>
internal sealed record ErrorDetail(string? Code, string? Field, string? Message);
