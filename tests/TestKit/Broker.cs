namespace TestKit;

/// <summary>Where a broker is: its AMQP address with virtual host and credentials, and its management API where it has one.</summary>
internal sealed record Broker(Uri Amqp, Uri? Management)
{
    public string Username => Uri.UnescapeDataString(Amqp.UserInfo.Split(':')[0]);

    public string Password => Uri.UnescapeDataString(Amqp.UserInfo.Split(':') is [_, var password] ? password : string.Empty);

    public string VirtualHost => Amqp.AbsolutePath is { Length: > 1 } path ? Uri.UnescapeDataString(path[1..]) : "/";

    public Broker WithVirtualHost(string name) => this with { Amqp = new UriBuilder(Amqp) { Path = name }.Uri };
}
