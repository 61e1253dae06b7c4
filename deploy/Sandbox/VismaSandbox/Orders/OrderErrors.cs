using SandboxKit.Shapes;

namespace VismaSandbox.Orders;

/// <summary>Collects everything wrong with a command, so that one answer names all of it.</summary>
internal sealed class OrderErrors
{
    private readonly List<CodedError> _all = [];

    public IReadOnlyList<CodedError> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(string code, string property, string message) => _all.Add(new(code, property, message));

    /// <summary>Adds the error unless the rule holds; tells whether it does.</summary>
    public bool Require(bool holds, string code, string property, string message)
    {
        if (!holds)
        {
            Add(code, property, message);
        }

        return holds;
    }

    /// <summary>Shape errors come from reading the body; only some of them have codes.</summary>
    public static List<CodedError> From(IEnumerable<ShapeError> errors) => errors.Select(error => new CodedError(
        error.Rule switch
        {
            "required" => "0001-NullNotAllowed",
            "length" when error.Sentence.StartsWith("must have 1 ", StringComparison.Ordinal) => "0001-EmptyNotAllowed",
            "length" => "0002-InvalidLength",
            "range" => "0100-OutsideValidRange",
            "enum" => "0003-InvalidValue",
            _ => "",
        },
        error.Path,
        $"{error.Path} {error.Sentence}")).ToList();
}
