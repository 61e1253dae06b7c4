using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>An order as CCV lists it, without its rows (schema <c>vnd.verto.webshop.resource.orders.v1</c>). Amounts are in <see cref="Currency"/>; times are UTC; what CCV left out or sent in an unreadable form is null.</summary>
public sealed record CcvOrder
{
    /// <summary>The <see cref="Status"/> of a cancelled order.</summary>
    public const int Cancelled = 8;

    /// <summary>CCV's key; always present.</summary>
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    /// <summary>Where CCV serves the order.</summary>
    [JsonPropertyName("href")]
    public string? Href { get; init; }

    /// <summary>Null while not completed.</summary>
    [JsonPropertyName("ordernumber_prefix")]
    public string? OrderNumberPrefix { get; init; }

    /// <summary>The number without its prefix; null while not completed.</summary>
    [JsonPropertyName("ordernumber")]
    public long? OrderNumber { get; init; }

    /// <summary>Prefix and number, as printed on the receipt; null while not completed.</summary>
    [JsonPropertyName("ordernumber_full")]
    public string? OrderNumberFull { get; init; }

    /// <summary>The number of the invoice, where there is one.</summary>
    [JsonPropertyName("invoicenumber")]
    public long? InvoiceNumber { get; init; }

    /// <summary>The latest transaction of the payment provider.</summary>
    [JsonPropertyName("transaction_id")]
    public string? TransactionId { get; init; }

    /// <summary>When the order was made.</summary>
    [JsonPropertyName("create_date")]
    public DateTimeOffset? CreateDate { get; init; }

    /// <summary>1 new … 7 completed, 8 cancelled … 14 reserved; null while not completed.</summary>
    [JsonPropertyName("status")]
    public int? Status { get; init; }

    /// <summary>False for an abandoned or unfinished basket.</summary>
    [JsonPropertyName("is_completed")]
    public bool? IsCompleted { get; init; }

    /// <summary>Whether the order is paid in full.</summary>
    [JsonPropertyName("paid")]
    public bool Paid { get; init; }

    /// <summary>See <see cref="CcvPaymethod.Id"/>.</summary>
    [JsonPropertyName("paymethod_id")]
    public long? PaymethodId { get; init; }

    /// <summary>See <see cref="CcvPaymethod.CombinedName"/>.</summary>
    [JsonPropertyName("paymethod")]
    public string? Paymethod { get; init; }

    /// <summary>The name people see.</summary>
    [JsonPropertyName("paymethod_label")]
    public string? PaymethodLabel { get; init; }

    /// <summary>Shipping, delivery or pickup.</summary>
    [JsonPropertyName("deliver_method")]
    public string? DeliverMethod { get; init; }

    /// <summary>The wanted day of delivery.</summary>
    [JsonPropertyName("deliver_date")]
    public DateTimeOffset? DeliverDate { get; init; }

    /// <summary>The slot in which the customer fetches the goods.</summary>
    [JsonPropertyName("take_out_window")]
    public CcvTimeWindow? TakeOutWindow { get; init; }

    /// <summary>The language the customer ordered in.</summary>
    [JsonPropertyName("orderedinlng")]
    public string? Language { get; init; }

    /// <summary>ISO 4217.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>False where taxes are hidden or not calculated.</summary>
    [JsonPropertyName("taxes_included")]
    public bool? TaxesIncluded { get; init; }

    /// <summary>Whether the row prices contain VAT.</summary>
    [JsonPropertyName("order_row_taxes_included")]
    public bool? OrderRowTaxesIncluded { get; init; }

    /// <summary>Whether the shipping costs contain VAT.</summary>
    [JsonPropertyName("shipping_taxes_included")]
    public bool? ShippingTaxesIncluded { get; init; }

    /// <summary>VAT of the shipping costs in percent.</summary>
    [JsonPropertyName("shipping_tax_percentage")]
    public decimal? ShippingTaxPercentage { get; init; }

    /// <summary>A delivery to a business in another EU country: 0 % VAT.</summary>
    [JsonPropertyName("is_intra_community_order")]
    public bool? IsIntraCommunityOrder { get; init; }

    /// <summary>A sale in which a marketplace owes the VAT: 0 % VAT.</summary>
    [JsonPropertyName("is_platform_sale")]
    public bool? IsPlatformSale { get; init; }

    /// <summary>All rows together.</summary>
    [JsonPropertyName("total_orderrow_price")]
    public decimal? TotalOrderRowPrice { get; init; }

    /// <summary>Shipping costs.</summary>
    [JsonPropertyName("total_shipping")]
    public decimal? TotalShipping { get; init; }

    /// <summary>Discounts on the whole order.</summary>
    [JsonPropertyName("total_discounts")]
    public decimal? TotalDiscounts { get; init; }

    /// <summary>What the customer pays.</summary>
    [JsonPropertyName("total_price")]
    public decimal? TotalPrice { get; init; }

    /// <summary>The VAT in or on top of the price.</summary>
    [JsonPropertyName("total_tax")]
    public decimal? TotalTax { get; init; }

    /// <summary>In kilograms.</summary>
    [JsonPropertyName("total_weight")]
    public decimal? TotalWeight { get; init; }

    /// <summary>The surcharge for the way of paying.</summary>
    [JsonPropertyName("paymethod_costs")]
    public decimal? PaymethodCosts { get; init; }

    /// <summary>Other costs; negative for a discount.</summary>
    [JsonPropertyName("extra_costs")]
    public decimal? ExtraCosts { get; init; }

    /// <summary>What the other costs are for.</summary>
    [JsonPropertyName("extra_costs_description")]
    public string? ExtraCostsDescription { get; init; }

    /// <summary>Superseded by <see cref="ExtraCosts"/>; still sent.</summary>
    [JsonPropertyName("extra_price")]
    public decimal? ExtraPrice { get; init; }

    /// <summary>Paid with loyalty points.</summary>
    [JsonPropertyName("credit_point_discount")]
    public decimal? CreditPointDiscount { get; init; }

    /// <summary>The name of the extra payment option.</summary>
    [JsonPropertyName("extra_payment_option")]
    public string? ExtraPaymentOption { get; init; }

    /// <summary>Its price.</summary>
    [JsonPropertyName("extra_payment_option_price")]
    public decimal? ExtraPaymentOptionPrice { get; init; }

    /// <summary>Whether it waives the shipping costs.</summary>
    [JsonPropertyName("extra_payment_option_no_sentprice")]
    public bool? ExtraPaymentOptionNoSentPrice { get; init; }

    /// <summary>Whether it is paid on pickup.</summary>
    [JsonPropertyName("extra_payment_option_pay_on_pickup")]
    public bool? ExtraPaymentOptionPayOnPickup { get; init; }

    /// <summary>The coupon used.</summary>
    [JsonPropertyName("discountcoupon")]
    public CcvDiscountCoupon? DiscountCoupon { get; init; }

    /// <summary>The registered customer; its id is null for a guest or walk-in.</summary>
    [JsonPropertyName("user")]
    public CcvOrderUser? User { get; init; }

    /// <summary>Who bought; null or nearly empty for a walk-in sale.</summary>
    [JsonPropertyName("customer")]
    public CcvCustomer? Customer { get; init; }

    /// <summary>The pickup point.</summary>
    [JsonPropertyName("pickup_address")]
    public CcvPickupAddress? PickupAddress { get; init; }

    /// <summary>The parcel's code.</summary>
    [JsonPropertyName("track_and_trace_code")]
    public string? TrackAndTraceCode { get; init; }

    /// <summary>The parcel's carrier.</summary>
    [JsonPropertyName("track_and_trace_carrier")]
    public string? TrackAndTraceCarrier { get; init; }

    /// <summary>Where the parcel can be followed.</summary>
    [JsonPropertyName("track_and_trace_deeplink")]
    public string? TrackAndTraceDeeplink { get; init; }

    /// <summary>The number of the reservation.</summary>
    [JsonPropertyName("reservationnumber")]
    public string? ReservationNumber { get; init; }

    /// <summary>The carrier's option chosen.</summary>
    [JsonPropertyName("delivery_option")]
    public string? DeliveryOption { get; init; }

    /// <summary>Whether the deposit was given back.</summary>
    [JsonPropertyName("safety_deposit_returned")]
    public bool? SafetyDepositReturned { get; init; }

    /// <summary>The basket, while there is one.</summary>
    [JsonPropertyName("basket_href")]
    public string? BasketHref { get; init; }

    /// <summary>The checkout, while there is one.</summary>
    [JsonPropertyName("checkout_href")]
    public string? CheckoutHref { get; init; }

    /// <summary>The packing slip.</summary>
    [JsonPropertyName("packing_slip_deeplink")]
    public string? PackingSlipDeeplink { get; init; }

    /// <summary>Where the rows are.</summary>
    [JsonPropertyName("orderrows")]
    public CcvLink? OrderRows { get; init; }

    /// <summary>Where the internal notes are.</summary>
    [JsonPropertyName("ordernotes")]
    public CcvLink? OrderNotes { get; init; }

    /// <summary>Where the messages to the customer are.</summary>
    [JsonPropertyName("ordermessages")]
    public CcvLink? OrderMessages { get; init; }

    /// <summary>Where the e-mails to the customer are.</summary>
    [JsonPropertyName("ordernotifications")]
    public CcvLink? OrderNotifications { get; init; }

    /// <summary>Where the affiliate networks are.</summary>
    [JsonPropertyName("orderaffiliatenetworks")]
    public CcvLink? OrderAffiliateNetworks { get; init; }

    /// <summary>Where the labels are.</summary>
    [JsonPropertyName("orderlabels")]
    public CcvLink? OrderLabels { get; init; }

    /// <summary>Where the invoices are.</summary>
    [JsonPropertyName("invoices")]
    public CcvLink? Invoices { get; init; }

    /// <summary>Where the payment terminal's receipts are.</summary>
    [JsonPropertyName("terminalreceipts")]
    public CcvLink? TerminalReceipts { get; init; }

    /// <summary>Where the fiscal signatures are.</summary>
    [JsonPropertyName("fiscaltransactionsignatures")]
    public CcvLink? FiscalTransactionSignatures { get; init; }

    /// <summary>Names the object and nothing in it: the contents are not for logs.</summary>
    public override string ToString() => $"CCV order {Id}";
}
