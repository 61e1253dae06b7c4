using Contracts.Orders;

namespace Integrations;

/// <summary>What an order becomes in Visma, and what Visma needs that CCV does not know.</summary>
public sealed record OrderSettings
{
    /// <summary>Which document is made.</summary>
    public DocumentKind Document { get; init; } = DocumentKind.SalesOrder;

    /// <summary>Order type of a sale (Visma: a configured code whose operation is Issue).</summary>
    public string SalesOrderType { get; init; } = "SO";

    /// <summary>Order type of a refund: every row is taken back (a configured code whose operation is Receipt).</summary>
    public string RefundOrderType { get; init; } = "RC";

    /// <summary>Order type of an exchange: some rows are sold, some taken back (a configured code that allows both operations).</summary>
    public string ExchangeOrderType { get; init; } = "RM";

    /// <summary>
    /// Our order number in Visma, by which the order is found again: <c>{ordernumber}</c> (prefix and number, CCV's id where there is
    /// none), <c>{number}</c>, <c>{id}</c> and text. Has to be unique in the company.
    /// </summary>
    public string Reference { get; init; } = "{ordernumber}";

    /// <summary>
    /// Whether the sales order's own number in Visma is our reference, so that a second create cannot succeed. The company's numbering must allow it.
    /// </summary>
    public bool UseReferenceAsOrderNumber { get; init; }

    /// <summary>Whether the document is made on hold.</summary>
    public bool Hold { get; init; }

    /// <summary>The shop's time zone (IANA name): it decides the day of a sale, which CCV states in UTC.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    /// <summary>Branch; null leaves Visma's default.</summary>
    public string? Branch { get; init; }

    /// <summary>Warehouse of the lines; null leaves the item's default.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Visma payment method by CCV <c>paymethod</c>.</summary>
    public MappedSetting PaymentMethod { get; init; } = new() { Enabled = false };

    /// <summary>Visma payment terms by CCV <c>paymethod</c>.</summary>
    public MappedSetting PaymentTerms { get; init; } = new() { Enabled = false };

    /// <summary>Visma cash account by CCV <c>paymethod</c>.</summary>
    public MappedSetting CashAccount { get; init; } = new() { Enabled = false };

    /// <summary>
    /// Visma VAT category by rate: the key is the percentage (<c>21</c>), or country and percentage (<c>BE:21</c>), which goes first;
    /// <c>intra</c> stands for an intra-community sale.
    /// </summary>
    public MappedSetting TaxCategory { get; init; } = new() { Enabled = false };

    /// <summary>
    /// Whether the VAT categories of the company are set up with VAT included in the price. Otherwise prices are sent without VAT and Visma adds it.
    /// </summary>
    public bool PricesIncludeVat { get; init; }

    /// <summary>Decimals of a unit price in Visma.</summary>
    public int UnitPriceDecimals { get; init; } = 6;

    /// <summary>Whether a row's discount is sent as the line's discount; otherwise the price is sent after discount.</summary>
    public bool SendDiscounts { get; init; } = true;

    /// <summary>Item of the line for shipping cost.</summary>
    public ExtraLine Shipping { get; init; } = new();

    /// <summary>Item of the line for payment cost (CCV <c>paymethod_costs</c>).</summary>
    public ExtraLine PaymentCost { get; init; } = new();

    /// <summary>Item of the line for other costs (CCV <c>extra_costs</c>); a negative amount is a discount.</summary>
    public ExtraLine ExtraCost { get; init; } = new();

    /// <summary>Item of rows without a product (free-text sales); without it such an order fails with reason <c>missing</c>.</summary>
    public ExtraLine FallbackItem { get; init; } = new();

    /// <summary>Item of deposit rows; the fallback item where it is not set.</summary>
    public ExtraLine Deposit { get; init; } = new();

    /// <summary>Item of the line that evens out cents; without it a difference of one cent is a failure.</summary>
    public ExtraLine Rounding { get; init; } = new();

    /// <summary>The largest difference, in the order's currency, that the rounding line may even out.</summary>
    public decimal RoundingThreshold { get; init; } = 0.05m;

    /// <summary>
    /// How long one attempt may take to create the document; then it is given up. Longer than the connection's timeout. An attempt that was
    /// killed is searched for after this time, and made again only after <see cref="SettleTime"/> besides.
    /// </summary>
    public TimeSpan SubmitLease { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>
    /// How long after a create whose outcome is unknown Visma may still come to an end with it (it cuts calls off after four minutes);
    /// only then is the order searched for once more and, where it is not there, created again.
    /// </summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromMinutes(4);
}
