using System.Text.Json.Serialization;

namespace Ccv.Json;

/// <summary>The generated (de)serialisers of everything that goes over the wire or is kept.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(TextConverter), typeof(FlagConverter), typeof(AmountConverter), typeof(WholeNumberConverter), typeof(SmallNumberConverter),
        typeof(KeyConverter), typeof(TimestampConverter),
    ])]
[JsonSerializable(typeof(CcvOrderDocument))]
[JsonSerializable(typeof(CcvPage<CcvOrder>))]
[JsonSerializable(typeof(CcvPage<CcvOrderRow>))]
[JsonSerializable(typeof(CcvPage<CcvWebshop>))]
[JsonSerializable(typeof(CcvPage<CcvPaymethod>))]
[JsonSerializable(typeof(CcvPage<CcvAttribute>))]
[JsonSerializable(typeof(CcvPage<CcvWebhook>))]
[JsonSerializable(typeof(CcvShopSettings))]
[JsonSerializable(typeof(CcvErrorBody))]
[JsonSerializable(typeof(NewWebhook))]
[JsonSerializable(typeof(WebhookChange))]
internal sealed partial class CcvWire : JsonSerializerContext;
