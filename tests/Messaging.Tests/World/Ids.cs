namespace Messaging.Tests.World;

internal static class Ids
{
    public static Guid New() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
