namespace OrderService.Domain.Pricing;

/// <summary>How the amounts of a sale are to be read, since CCV does not document how its flags, rows and total go together.</summary>
internal enum VatReading
{
    /// <summary>As each amount's own flag says.</summary>
    AsFlagged,

    /// <summary>Every amount includes its VAT, whatever the flag says: only so the rows make the total.</summary>
    Included,

    /// <summary>No VAT is charged: intra-community, export, or not calculated.</summary>
    None,

    /// <summary>The total is without VAT, which is owed on top.</summary>
    OnTopOfTotal,
}
