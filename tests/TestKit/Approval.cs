using System.Runtime.CompilerServices;
using Shouldly;

namespace TestKit;

/// <summary>
/// Compares text with a file that a person approved: <c>Approved/&lt;name&gt;.approved.&lt;extension&gt;</c> beside the test. On a
/// mismatch the text is written as <c>.received</c> beside it; moving that over the approved file approves the change.
/// </summary>
public static class Approval
{
    public static void Verify(string actual, string name, string extension = "txt", [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved");
        var approvedFile = Path.Combine(folder, $"{name}.approved.{extension}");
        var receivedFile = Path.Combine(folder, $"{name}.received.{extension}");
        var received = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : string.Empty;
        if (string.Equals(received, approved, StringComparison.Ordinal))
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedFile, received);
        throw new ShouldAssertException(
            $"""
             {name} differs from what was approved (- approved, + received):
             {LineDiff.Between(approved, received)}
             If the change is meant: mv "{receivedFile}" "{approvedFile}"
             """);
    }

    /// <summary>The names that have an approved file, to notice what nobody verifies any more.</summary>
    public static IReadOnlyList<string> Names(string extension = "txt", [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved");
        var ending = $".approved.{extension}";
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, $"*{ending}").Select(file => Path.GetFileName(file)[..^ending.Length]).Order()]
            : [];
    }
}
