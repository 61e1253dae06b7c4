using Microsoft.Extensions.Options;

namespace Gateway;

/// <summary>Names every mistake at once, with the setting to mend.</summary>
internal sealed class GatewayOptionsValidator : IValidateOptions<GatewayOptions>
{
    public ValidateOptionsResult Validate(string? name, GatewayOptions options)
    {
        List<string> errors =
        [
            .. AddressErrors(nameof(options.OrderService), options.OrderService),
            .. AddressErrors(nameof(options.CustomerService), options.CustomerService),
            .. AddressErrors(nameof(options.ProductService), options.ProductService),
            .. RangeErrors(nameof(options.Timeout), options.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            .. RangeErrors(nameof(options.HealthTimeout), options.HealthTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
            .. RangeErrors(nameof(options.HookBodyLimit), options.HookBodyLimit, 1024, 10 * 1024 * 1024),
            .. RangeErrors(nameof(options.ApiBodyLimit), options.ApiBodyLimit, 1024, 100 * 1024 * 1024),
        ];
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> AddressErrors(string setting, Uri? address)
    {
        if (address is null)
        {
            yield return $"{GatewayOptions.Section}:{setting} is missing: the address of the service, such as http://localhost:5001.";
        }
        else if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.PathAndQuery is not "/")
        {
            yield return $"{GatewayOptions.Section}:{setting} must be scheme, host and port only, such as http://localhost:5001, but is '{address}'.";
        }
    }

    private static IEnumerable<string> RangeErrors<T>(string setting, T value, T from, T to)
        where T : IComparable<T>
    {
        if (value.CompareTo(from) < 0 || value.CompareTo(to) > 0)
        {
            yield return $"{GatewayOptions.Section}:{setting} must be from {from} to {to} but is {value}.";
        }
    }
}
