using System.Text.Json.Nodes;

namespace System.Tests.Faults;

/// <summary>Settings of shops whose sales do not become sales orders.</summary>
internal static class OtherDocuments
{
    /// <summary>Makes a shop whose sales become invoices.</summary>
    public static void Invoices(JsonObject settings) => settings["Orders"]!["Document"] = "Invoice";

    /// <summary>Makes a shop whose sales become cash sales.</summary>
    public static void CashSales(JsonObject settings)
    {
        settings["Orders"]!["Document"] = "CashSale";
        settings["Orders"]!["CashAccount"] = new JsonObject { ["Enabled"] = true, ["Force"] = "1000" };
    }
}
