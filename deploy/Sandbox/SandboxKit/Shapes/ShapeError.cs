namespace SandboxKit.Shapes;

/// <summary>One place where a body does not have its published shape.</summary>
/// <param name="Path">Where, e.g. <c>orderLines[0].quantity</c>; empty for the body itself.</param>
/// <param name="Rule">Which rule: <c>type</c>, <c>null</c>, <c>unknown</c>, <c>required</c>, <c>length</c>, <c>enum</c>, <c>range</c>, <c>format</c>.</param>
/// <param name="Sentence">What is wrong, without the value.</param>
public readonly record struct ShapeError(string Path, string Rule, string Sentence);
