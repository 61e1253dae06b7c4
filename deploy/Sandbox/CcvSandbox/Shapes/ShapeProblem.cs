namespace CcvSandbox.Shapes;

/// <summary>What is wrong with a document and where, for instance <c>[3].orderrows[0].price must be a number</c>.</summary>
public sealed record ShapeProblem(string Path, string Message)
{
    public override string ToString() => Path.Length == 0 ? Message : $"{Path} {Message}";
}
