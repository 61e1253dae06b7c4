using System.CommandLine;
using Benchmarks;

var orders = new Option<int>("--orders") { Description = "Orders to sell.", DefaultValueFactory = _ => 3_000 };
var latency = new Option<int>("--latency") { Description = "Milliseconds Visma takes for a call, on top.", DefaultValueFactory = _ => 0 };
var inFlight = new Option<int>("--in-flight") { Description = "Calls to Visma at the same time.", DefaultValueFactory = _ => 64 };
var warmUp = new Option<int>("--warm-up") { Description = "Orders sold before anything is measured.", DefaultValueFactory = _ => 3_000 };
var singles = new Option<int>("--singles") { Description = "Single sales at idle, for the time from sale to document.", DefaultValueFactory = _ => 200 };

var through = new Command("orders", "Orders a second, CPU and calls an order, time from sale to document, beside a raw HttpClient loop.")
{
    orders, latency, inFlight, warmUp, singles,
};
through.SetAction((line, stop) => OrdersBenchmark.RunAsync(
    new OrdersOptions(line.GetValue(orders), line.GetValue(latency), line.GetValue(inFlight), line.GetValue(warmUp), line.GetValue(singles)), stop));

var perHour = new Option<int>("--per-hour") { Description = "Visma's calls an hour.", DefaultValueFactory = _ => 500 };
var limits = new Command("limits", "Orders an hour when Visma grants so many calls.") { warmUp, perHour };
limits.SetAction((line, stop) => LimitsBenchmark.RunAsync(line.GetValue(warmUp), line.GetValue(perHour), stop));

var sizes = new Option<int[]>("--sizes") { Description = "Orders done at which growth is measured.", DefaultValueFactory = _ => [1_000, 10_000, 100_000], AllowMultipleArgumentsPerToken = true };
var rows = new Option<int>("--rows") { Description = "Rows among which the lists are timed.", DefaultValueFactory = _ => 1_000_000 };
var growth = new Command("growth", "Throughput, memory, size of the databases and lists as orders pile up.") { sizes, rows };
growth.SetAction((line, stop) => GrowthBenchmark.RunAsync(line.GetValue(sizes)!, line.GetValue(rows), stop));

return await new RootCommand("Tillbridge's benchmarks, on real RabbitMQ and PostgreSQL.") { through, limits, growth }.Parse(args).InvokeAsync();
