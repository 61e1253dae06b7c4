namespace VismaSandbox.Setup;

/// <summary>A node of the tree of sales categories; the parent of the first level is 0.</summary>
internal sealed record SalesCategory(int Id, string Description, int Parent);
