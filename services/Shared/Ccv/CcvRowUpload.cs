using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>A file that the customer sent along with a row.</summary>
public sealed record CcvRowUpload
{
    /// <summary>What it is.</summary>
    [JsonPropertyName("upload_description")]
    public string? UploadDescription { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("file_name")]
    public string? FileName { get; init; }

    /// <summary>Where it is.</summary>
    [JsonPropertyName("deeplink")]
    public string? Deeplink { get; init; }

    /// <summary>Names the object and nothing in it: the contents are not for logs.</summary>
    public override string ToString() => "CCV row upload";
}
