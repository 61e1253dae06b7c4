namespace SandboxKit.Checks;

/// <summary>
/// One place where a body left the published schema. It names places and rules, never values: bodies carry personal data.
/// </summary>
/// <param name="Method">The verb.</param>
/// <param name="Path">The path template of the operation, or the path when no operation has it.</param>
/// <param name="Side"><c>request</c> or <c>answer</c>.</param>
/// <param name="JsonPath">Where in the body, e.g. <c>#/orderLines[0].quantity</c>.</param>
/// <param name="Kind">The rule that was broken.</param>
public sealed record SchemaViolation(string Method, string Path, string Side, string JsonPath, string Kind);
