using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Messaging;

/// <summary>Takes from the connection string <c>rabbitmq</c> what the section leaves open, then the defaults.</summary>
internal sealed class RabbitMqConnectionString(IConfiguration configuration) : IPostConfigureOptions<MessagingOptions>
{
    public const string Name = "rabbitmq";

    public void PostConfigure(string? name, MessagingOptions options)
    {
        var rabbit = options.RabbitMq;
        if (Uri.TryCreate(configuration.GetConnectionString(Name), UriKind.Absolute, out var uri))
        {
            var login = uri.UserInfo.Split(':', 2);
            rabbit.UseTls ??= uri.Scheme == "amqps";
            rabbit.Host ??= uri.Host;
            rabbit.Port ??= uri.IsDefaultPort || uri.Port < 0 ? null : uri.Port;
            rabbit.VirtualHost ??= uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : null;
            rabbit.Username ??= login[0].Length > 0 ? Uri.UnescapeDataString(login[0]) : null;
            rabbit.Password ??= login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null;
        }

        rabbit.UseTls ??= false;
        rabbit.Port ??= rabbit.UseTls.Value ? 5671 : 5672;
        rabbit.VirtualHost ??= "/";
    }
}
