namespace Standalone;

/// <summary>Tells where everything is and what to try first.</summary>
internal static class Welcome
{
    public static void Print(TextWriter output, StandaloneOptions options, DataFolder data) => output.WriteLine(
        $$"""

        Tillbridge is running.

          Gateway         {{options.GatewayUrl}}         orders: {{options.GatewayUrl}}/api/orders   health: {{options.GatewayUrl}}/health
          CCV sandbox     {{options.CcvUrl}}         the till: sales are made at {{options.CcvUrl}}/_control/sales
          Visma sandbox   {{options.VismaUrl}}         the books: {{options.VismaUrl}}/_control/documents
          Data            {{data.Path}}{{(options.Unlimited ? "\n  Limits          lifted" : "")}}

        Make a sale, then look at the books:

          curl -s -X POST {{options.CcvUrl}}/_control/sales -H 'Content-Type: application/json' -d '{"count":1,"lines":2,"customer":"company","paid":true}'
          curl -s {{options.VismaUrl}}/_control/documents

        Ctrl+C stops it; what it holds is there again at the next start.

        """);
}
