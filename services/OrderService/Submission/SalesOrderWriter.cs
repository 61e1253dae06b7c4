using System.Globalization;
using Contracts.Orders;
using OrderService.Domain;
using Visma;
using Visma.SalesOrders;
using Visma.Texts;

namespace OrderService.Submission;

/// <summary>A v3 sales order of the type the settings name for sales, refunds or exchanges.</summary>
internal sealed class SalesOrderWriter : IDocumentWriter
{
    public async Task<DocumentLink?> FindAsync(IVismaClient visma, OrderSubmission submission, CancellationToken cancellationToken)
    {
        var type = TypeOf(submission);
        if (submission.Settings.UseReferenceAsOrderNumber)
        {
            var order = await visma.GetSalesOrderAsync(type, submission.Sale.Reference, cancellationToken);
            return order is null ? null : Link(type, order.OrderId ?? submission.Sale.Reference);
        }

        var orders = await visma.FindSalesOrdersAsync(type, submission.Sale.Reference, customerId: null, cancellationToken);
        return orders.Select(order => order.OrderId).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() is { } number
            ? Link(type, number)
            : null;
    }

    public async Task<DocumentLink> CreateAsync(
        IVismaClient visma, OrderSubmission submission, Debtor debtor, CancellationToken cancellationToken)
    {
        var created = await visma.CreateSalesOrderAsync(Body(submission, debtor), cancellationToken);
        return Link(TypeOf(submission), created.Number);
    }

    internal static NewSalesOrder Body(OrderSubmission submission, Debtor debtor)
    {
        var (sale, settings) = (submission.Sale, submission.Settings);
        var own = settings.UseReferenceAsOrderNumber;
        return new NewSalesOrder
        {
            Type = TypeOf(submission),
            OrderId = own ? sale.Reference : null,
            OverrideNumberSeries = own ? true : null,
            CurrencyId = sale.Currency.Length > 0 ? sale.Currency : null,
            Date = sale.Date,
            Description = $"CCV {sale.Reference}",
            Status = settings.Hold ? "Hold" : "Open",
            Customer = new NewSalesOrderCustomer
            {
                Id = debtor.Number,
                ContactId = debtor.ContactId,
                Order = sale.Reference,
                RefNo = sale.CcvOrderId.ToString(CultureInfo.InvariantCulture),
                TermsId = Enrichment.PaymentTerms(submission),
            },
            Billing = Places.Billing(submission),
            Shipping = Places.Shipping(submission),
            PaymentSettings = Payment(submission),
            BranchId = settings.Branch,
            OrderLines = [.. submission.Document.Lines.Select(line => Line(line, submission))],
        };
    }

    private static NewSalesOrderPayment? Payment(OrderSubmission submission)
    {
        var method = Enrichment.PaymentMethod(submission);
        var account = Enrichment.CashAccount(submission);
        return method is null && account is null ? null : new NewSalesOrderPayment(method, account);
    }

    private static NewSalesOrderLine Line(SalesLine line, OrderSubmission submission)
    {
        // Only an exchange has lines that go the other way; elsewhere a negative line keeps its sign in the price.
        var exchange = submission.Document.Nature == DocumentNature.Exchange;
        var negative = line.Quantity < 0;
        return new NewSalesOrderLine
        {
            InventoryId = line.Item,
            Description = VismaText.Fit(line.Description, FieldLengths.LineDescription),
            Quantity = Math.Abs(line.Quantity),
            UnitPrice = negative && !exchange ? -line.UnitPrice : line.UnitPrice,
            HasManualPrice = true,
            DiscountAmount = line.Discount > 0 ? line.Discount : null,
            HasManualDiscount = line.Discount > 0 ? true : null,
            TaxCategoryId = line.TaxCategory,
            WarehouseId = submission.Settings.Warehouse,
            Operation = !exchange ? null : negative ? "Receipt" : "Issue",
        };
    }

    private static string TypeOf(OrderSubmission submission) => submission.Document.Nature switch
    {
        DocumentNature.Refund => submission.Settings.RefundOrderType,
        DocumentNature.Exchange => submission.Settings.ExchangeOrderType,
        _ => submission.Settings.SalesOrderType,
    };

    private static DocumentLink Link(string type, string number) => new(DocumentKind.SalesOrder, type, number);
}
