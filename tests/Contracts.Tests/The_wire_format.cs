using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Messaging;
using TestKit;

namespace Contracts.Tests;

public sealed class The_wire_format
{
    // Readable in review; what an escape stands for is the same for every reader.
    private static readonly JsonSerializerOptions Indented =
        new(WireFormat.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<Type> AllMessages => Messages.Theory;

    [Theory]
    [MemberData(nameof(AllMessages))]
    public void Is_the_approved_one(Type message) =>
        Approval.Verify(JsonSerializer.Serialize(Example.Of(message), message, Indented), Name(message), "json");

    [Theory]
    [MemberData(nameof(AllMessages))]
    public void Is_read_back_without_loss(Type message)
    {
        var sent = JsonSerializer.Serialize(Example.Of(message), message, Indented);

        var received = JsonSerializer.Deserialize(sent, message, Indented);

        JsonSerializer.Serialize(received, message, Indented).ShouldBe(sent);
    }

    [Fact]
    public void No_approved_message_has_disappeared() =>
        Approval.Names("json").ShouldBe(Messages.All.Select(Name).Order());

    [Fact]
    public void Members_and_their_types_are_the_approved_ones()
    {
        var list = new StringBuilder();
        foreach (var type in Messages.Travelling)
        {
            list.Append($"{Kind(type)} {type.FullName}\n");
            foreach (var line in type.IsEnum ? Enum.GetNames(type) : Members(type))
            {
                list.Append($"    {line}\n");
            }
        }

        Approval.Verify(list.ToString(), "Members");
    }

    private static IEnumerable<string> Members(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return type.GetProperties().Select(property =>
            $"{property.Name}: {Display(property.PropertyType)}{(nullability.Create(property).ReadState == NullabilityState.Nullable ? "?" : "")}");
    }

    private static string Display(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsGenericType: true } t => $"{t.Name[..t.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", t.GetGenericArguments().Select(Display))}>",
        var t => t.Name,
    };

    private static string Kind(Type type) =>
        Messages.KindsOf(type).Select(kind => kind.Name[1..].ToLowerInvariant()).SingleOrDefault() ?? (type.IsEnum ? "enum" : "part");

    private static string Name(Type message) => message.FullName!["Contracts.".Length..];
}
