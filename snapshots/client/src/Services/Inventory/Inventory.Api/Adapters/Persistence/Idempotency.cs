using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Inventory.Features.Ports;

namespace Shop.Inventory.Adapters.Persistence;

internal sealed class IdempotencyKey
{
    public required string Key { get; init; }

    public required string Fingerprint { get; init; }

    public required string Response { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("idempotency_keys").HasKey(key => key.Key);
        builder.Property(key => key.Key).HasMaxLength(64);
        builder.Property(key => key.Fingerprint).HasMaxLength(64);
        builder.HasIndex(key => key.CreatedAt);
    }
}

internal sealed class IdempotencyStore(InventoryDbContext db, TimeProvider clock) : IIdempotency
{
    public async Task<(string Fingerprint, string Response)?> FindAsync(string key, CancellationToken cancellationToken) =>
        await db.Set<IdempotencyKey>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken) is { } row
            ? (row.Fingerprint, row.Response)
            : null;

    public void Remember(IdempotentRequest request, string response) => db.Add(new IdempotencyKey
    {
        Key = request.Key,
        Fingerprint = request.Fingerprint,
        Response = response,
        CreatedAt = clock.Now(),
    });
}
