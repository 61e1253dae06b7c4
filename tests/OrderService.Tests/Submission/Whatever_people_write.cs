using CsCheck;
using Contracts.Customers;
using Integrations;
using OrderService.Domain;
using OrderService.Submission;
using OrderService.Tests.Domain;
using Visma.Texts;

namespace OrderService.Tests.Submission;

/// <summary>Names, streets and row texts of any characters fit Visma's fields and come through as far as they fit.</summary>
public sealed class Whatever_people_write
{
    // Letters, blanks of all sorts, control characters, halves of characters, combining marks, emoji, right-to-left.
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Char['a', 'z'].Select(c => c.ToString()),
            Gen.OneOf(" ", "  ", "\t", "\r\n", "\0", "\u00a0", "\u2028", "\u200b", "\ud83d", "\udc4d", "👍🏽", "é", "e\u0301", "ß", "محمد", "李", "\ufffd"),
            Gen.Char.Select(c => c.ToString()))
        .Array[0, 400].Select(string.Concat);

    [Fact]
    public void A_text_fits_its_field_whole_or_up_to_its_length() =>
        Gen.Select(AnyText, Gen.Int[1, 300]).Sample((text, max) =>
        {
            var fitted = VismaText.Fit(text, max);
            VismaText.Fit(fitted, max).ShouldBe(fitted);
            var clean = VismaText.Clean(text);
            if (fitted is null)
            {
                (clean.Length == 0 || (max == 1 && char.IsHighSurrogate(clean[0]))).ShouldBeTrue();
                return;
            }

            fitted.Length.ShouldBeInRange(1, max);
            clean.StartsWith(fitted, StringComparison.Ordinal).ShouldBeTrue();
            IsWhole(fitted).ShouldBeTrue();
            if (clean.Length <= max)
                fitted.ShouldBe(clean);
            else
                fitted.Length.ShouldBeGreaterThanOrEqualTo(max - 2 - (max - 1 - clean[..(max - 1)].TrimEnd().Length));
        }, iter: 3000);

    [Fact]
    public void An_address_loses_nothing_that_three_lines_can_hold() =>
        Gen.Select(AnyText, AnyText).Sample((one, two) =>
        {
            var lines = AddressLines.Fit(one, two);
            lines.Length.ShouldBe(3);
            lines.OfType<string>().ShouldAllBe(line => line.Length > 0 && line.Length <= FieldLengths.AddressLine && IsWhole(line));
            lines.SkipWhile(line => line is not null).ShouldAllBe(line => line == null);
            var kept = Letters(string.Concat(lines));
            var stated = Letters(VismaText.Clean(one) + VismaText.Clean(two));
            stated.StartsWith(kept, StringComparison.Ordinal).ShouldBeTrue();
            if (VismaText.Clean(one).Length <= 50 && VismaText.Clean(two).Length <= 50)
                kept.ShouldBe(stated);
        }, iter: 3000);

    [Fact]
    public void An_order_for_whomever_fits_Visma() =>
        Gen.Select(AnyText, AnyText, AnyText, AnyText).Sample((name, street, city, text) =>
        {
            var address = new PostalAddress(street, text, city, city, null, "NL", name);
            var customer = new CustomerDetails(text, name, name, city, name, street, null, null, text, address, address);
            var sale = Sales.Of(10m, Sales.Row(1, 10m, rate: 0) with { Description = text }) with { Customer = customer };
            var integration = new Integration { Id = "shop", Orders = Sales.Settings };
            var submission = new OrderSubmission(integration, sale, SalesDocumentFactory.Create(sale, integration.Orders));

            var body = SalesOrderWriter.Body(submission, new Debtor("10001", null));

            foreach (var place in new[] { (body.Billing?.Contact, body.Billing?.Address), (body.Shipping?.Contact, body.Shipping?.Address) })
            {
                Fits(place.Contact?.Name, FieldLengths.ContactName);
                Fits(place.Contact?.Attention, FieldLengths.ContactName);
                Fits(place.Address?.City, FieldLengths.City);
                Fits(place.Address?.PostalCode, FieldLengths.PostalCode);
                Fits(place.Address?.Line3, FieldLengths.AddressLine);
            }

            Fits(body.OrderLines![0].Description, FieldLengths.LineDescription);
            var invoice = InvoiceWriter.Body(submission, new Debtor("10001", null));
            Fits(invoice.Lines![0].Description, FieldLengths.LineDescription);
        }, iter: 500);

    private static void Fits(string? text, int max)
    {
        if (text is null)
            return;
        text.Length.ShouldBeInRange(1, max);
        IsWhole(text).ShouldBeTrue();
    }

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsWhole(string text) =>
        text.EnumerateRunes().Count(rune => rune == System.Text.Rune.ReplacementChar) == text.Count(c => c == '\ufffd');
}
