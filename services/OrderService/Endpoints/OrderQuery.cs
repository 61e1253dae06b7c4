using System.ComponentModel;

namespace OrderService.Endpoints;

/// <summary>What a list of orders is asked for.</summary>
internal sealed class OrderQuery : SelectionQuery
{
    [Description("Only orders with this order number, Visma document number or CCV id.")]
    public string? Number { get; init; }

    [Description("Only orders that changed in CCV after they were taken in (true), or that did not (false).")]
    public bool? Changed { get; init; }

    [Description("1 to 500 orders; 50 unless said.")]
    public int? Limit { get; init; }

    [Description("The 'next' of the page before.")]
    public string? After { get; init; }

    public int Size => Limit ?? Paging.Usual;

    public override Dictionary<string, string[]> Errors()
    {
        var errors = base.Errors();
        Paging.Check(errors, Size, After);
        return errors;
    }
}
