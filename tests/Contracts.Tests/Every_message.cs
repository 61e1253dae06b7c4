using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestKit;

namespace Contracts.Tests;

public sealed partial class Every_message
{
    private static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(Messages.Assembly.Location, ".xml"));

    public static TheoryData<Type> AllMessages => Messages.Theory;

    [Fact]
    public void Is_there_at_all() => Messages.All.Count.ShouldBeGreaterThan(10);

    [Theory]
    [MemberData(nameof(AllMessages))]
    public void Is_a_sealed_record_in_the_namespace_of_its_subject(Type message)
    {
        message.IsSealed.ShouldBeTrue();
        message.GetMethod("<Clone>$").ShouldNotBeNull($"{message.Name} is no record");
        message.Namespace.ShouldNotBeNull().ShouldMatch(@"^Contracts\.[A-Z][A-Za-z]+$");
    }

    [Theory]
    [MemberData(nameof(AllMessages))]
    public void Is_exactly_one_of_command_answer_and_event(Type message) => Messages.KindsOf(message).Count().ShouldBe(1);

    [Theory]
    [MemberData(nameof(AllMessages))]
    public void Starts_with_its_correlation_and_says_what_that_is(Type message)
    {
        message.GetConstructors()[0].GetParameters()[0].Name.ShouldBe("CorrelationId");
        Member(message).Elements("param").Single(param => param.Attribute("name")!.Value == "CorrelationId").Value.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(AllMessages))]
    public void Says_who_sends_and_who_receives_it(Type message)
    {
        var summary = Summary(message);
        string[] patterns = Messages.KindsOf(message).Single() switch
        {
            var kind when kind == typeof(ICommand) => [@"Sent by ", @"received by ", @"answered with "],
            var kind when kind == typeof(IAnswer) => [@"Sent by .+ to the order saga", @"in answer to "],
            _ => [@"Published by .+(received by|for whoever) |Sent by .+ to "],
        };

        foreach (var pattern in patterns)
        {
            summary.ShouldMatch(pattern, $"{message.Name} has to say so in its summary");
        }
    }

    [Fact]
    public void Stands_alone_in_a_file_of_its_name()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "contracts", "Contracts"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin"]).Any());

        foreach (var file in files)
        {
            var declared = Declaration().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value);
            declared.ShouldBe([Path.GetFileNameWithoutExtension(file)], customMessage: file);
        }
    }

    private static XElement Member(Type type) =>
        Documentation.Descendants("member").Single(member => member.Attribute("name")!.Value == $"T:{type.FullName}");

    private static string Summary(Type type) => Whitespace().Replace(
        string.Concat(Member(type).Element("summary")!.Nodes().Select(node => node is XText text ? text.Value : " it ")), " ");

    [GeneratedRegex(@"^(public|internal)\s[\w\s]*?\b(record|class|interface|enum|struct)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Whitespace();
}
