using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cli.Api;
using Cli.Asking;
using Cli.Commands;
using Cli.Doctor;

namespace Cli;

/// <summary>What is read from the gateway and what <c>--json</c> writes. What is not known here is passed over: a newer gateway may say more.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ErrorOutput))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(KeyHolder))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(OrderPage))]
[JsonSerializable(typeof(IReadOnlyList<OrderAction>))]
[JsonSerializable(typeof(IReadOnlyList<OrderGroup>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, int>))]
[JsonSerializable(typeof(OrderOutput))]
[JsonSerializable(typeof(IReadOnlyList<Order>))]
[JsonSerializable(typeof(ResolveRequest))]
[JsonSerializable(typeof(ReplayCount))]
[JsonSerializable(typeof(ReplayRequest))]
[JsonSerializable(typeof(ReplayManyRequest))]
[JsonSerializable(typeof(ReplayRun))]
[JsonSerializable(typeof(ReplayRunPage))]
[JsonSerializable(typeof(ReplayItemPage))]
[JsonSerializable(typeof(RunOutput))]
[JsonSerializable(typeof(IReadOnlyList<RunOutput>))]
[JsonSerializable(typeof(IntegrationPage))]
[JsonSerializable(typeof(IReadOnlyList<Integration>))]
[JsonSerializable(typeof(IntegrationDetail))]
[JsonSerializable(typeof(IReadOnlyList<Question>))]
[JsonSerializable(typeof(ImportPlan))]
[JsonSerializable(typeof(ImportOutput))]
[JsonSerializable(typeof(IReadOnlyList<MessageGroup>))]
[JsonSerializable(typeof(IReadOnlyList<Pause>))]
[JsonSerializable(typeof(IReadOnlyList<Intake>))]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(Diagnosis))]
[JsonSerializable(typeof(QueueReport))]
[JsonSerializable(typeof(StatusOutput))]
[JsonSerializable(typeof(DoctorOutput))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>Letters stay letters; nothing here ends up in a web page.</summary>
    public static CliJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
