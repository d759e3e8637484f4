using System.Security.Cryptography;
using System.Text;

namespace Shop.Inventory.Features.Ports;

/// <summary>A request that may be sent again: its key belongs to its caller and operation, its fingerprint to its content.</summary>
internal sealed record IdempotentRequest(string Key, string Fingerprint)
{
    /// <summary>None of the parts can hold a line break, so no two triples make the same key.</summary>
    public static IdempotentRequest? Of(string caller, string operation, string? key, ReadOnlySpan<byte> content) => key is null
        ? null
        : new(Hash(Encoding.UTF8.GetBytes($"{operation}\n{caller}\n{key}")), Hash(content));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}

/// <summary>Remembers answers by Idempotency-Key, in the transaction of the work itself.</summary>
internal interface IIdempotency
{
    Task<(string Fingerprint, string Response)?> FindAsync(string key, CancellationToken cancellationToken);

    void Remember(IdempotentRequest request, string response);
}
