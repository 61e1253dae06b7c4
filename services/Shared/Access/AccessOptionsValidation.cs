using System.Text;
using Microsoft.Extensions.Options;

namespace Access;

/// <summary>A key that can be guessed is worse than none: the host does not start. The key itself is never told.</summary>
internal sealed class AccessOptionsValidation : IValidateOptions<AccessOptions>
{
    private const string Remedy = "give the gateway and every service the same 32 or more random characters, such as those of: openssl rand -hex 32";

    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        var errors = new List<string>();
        if (string.IsNullOrWhiteSpace(options.SigningKey))
            errors.Add($"Access:SigningKey is not set: {Remedy}.");
        else if (IsShort(options.SigningKey))
            errors.Add($"Access:SigningKey is shorter than {AccessOptions.ShortestKey} bytes: {Remedy}.");
        if (options.PreviousSigningKey is { } previous && IsShort(previous))
            errors.Add($"Access:PreviousSigningKey is shorter than {AccessOptions.ShortestKey} bytes: leave it out, or give the key that was used before.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsShort(string key) => Encoding.UTF8.GetByteCount(key.Trim()) < AccessOptions.ShortestKey;
}
