using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using SystemKit;

namespace Benchmarks;

/// <summary>The questions people ask of the order list, over HTTP, on a table that was filled with made-up finished orders.</summary>
internal static class Lists
{
    private const int Times = 15;

    private static readonly string[] Questions =
    [
        "/api/orders",
        "/api/orders?state=Failed",
        "/api/orders?integration=growth&state=Transferred&limit=100",
        "/api/orders?number=R-500000",
        "/api/orders/summary",
        "/api/orders/groups",
    ];

    /// <summary>Median milliseconds of each question.</summary>
    public static async Task<JsonObject> TimeAsync(Deployment deployment, int rows, CancellationToken stop)
    {
        await FillAsync(deployment, rows, stop);
        var medians = new JsonObject { ["rows"] = rows };
        foreach (var question in Questions)
        {
            var took = new List<double>();
            for (var time = 0; time < Times; time++)
            {
                var started = TimeProvider.System.GetTimestamp();
                using var answer = await deployment.Gateway.GetAsync(new Uri(question, UriKind.Relative), stop);
                answer.EnsureSuccessStatusCode();
                took.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            }

            medians[question] = Report.Round(Report.Percentile(took, 0.5));
        }

        return medians;
    }

    /// <summary>Copies one finished order so many times, under ids, numbers and times of their own; one in a thousand failed.</summary>
    private static async Task FillAsync(Deployment deployment, int rows, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(deployment.Servers.Databases[0]) { CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(stop);
        await using var columns = new NpgsqlCommand("SELECT column_name FROM information_schema.columns WHERE table_name = 'order_transfers'", connection);
        var names = new List<string>();
        await using (var reader = await columns.ExecuteReaderAsync(stop))
        {
            while (await reader.ReadAsync(stop))
                names.Add(reader.GetString(0));
        }

        var values = names.Select(name => name switch
        {
            "correlation_id" => "gen_random_uuid()",
            "ccv_order_id" => "10000000 + n",
            "reference" => "'R-' || n",
            "document_number" => "'D-' || n",
            "received_at" => "received_at - n * interval '1 second'",
            "current_state" => "CASE WHEN n % 1000 = 0 THEN 'Failed' ELSE 'Transferred' END",
            "failure_reason" => "CASE WHEN n % 1000 = 0 THEN 'Missing' END",
            "failure_message" => "CASE WHEN n % 1000 = 0 THEN 'The item is not known.' END",
            "failure_advice" => "CASE WHEN n % 1000 = 0 THEN 'Create it and replay.' END",
            _ => name,
        });
        var text = string.Create(CultureInfo.InvariantCulture,
            $"""
             INSERT INTO order_transfers ({string.Join(", ", names)})
             SELECT {string.Join(", ", values)} FROM (SELECT * FROM order_transfers LIMIT 1) AS one, generate_series(1, {rows}) AS n;
             ANALYZE order_transfers;
             """);
#pragma warning disable CA2100 // Column names come from the catalogue, the rest is a number.
        await using var fill = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await fill.ExecuteNonQueryAsync(stop);
    }
}
