using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OrderService.Domain;

/// <summary>
/// An order's id everywhere in this system, derived from integration and CCV order id: whoever meets the order again, by schedule,
/// webhook or replay, meets the same saga.
/// </summary>
public static class OrderIdentity
{
    public static Guid For(string integration, long ccvOrderId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{integration}/{ccvOrderId}"), hash);

        // RFC 9562 version 8: a value of our own making.
        var version = BinaryPrimitives.ReadUInt16BigEndian(hash[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((version & 0x0FFF) | 0x8000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
