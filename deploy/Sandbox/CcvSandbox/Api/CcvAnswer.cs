namespace CcvSandbox.Api;

/// <summary>What a resource answers: a status and a JSON body whose links still lack the host.</summary>
public readonly record struct CcvAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    public static CcvAnswer NoContent { get; } = new(204, default);

    public static CcvAnswer Ok(ReadOnlyMemory<byte> body) => new(200, body);

    public static CcvAnswer Created(ReadOnlyMemory<byte> body) => new(201, body);
}
