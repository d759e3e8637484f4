using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Market.Orders.Adapters.Messaging;

/// <summary>An event waiting to be sent. Nothing is due once it is sent, or dead after too many attempts.</summary>
internal sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    public required string Type { get; init; }

    /// <summary>Messages of one key go to one partition.</summary>
    public required string Key { get; init; }

    /// <summary>The whole envelope, as it goes on the wire.</summary>
    public required string Payload { get; init; }

    public string? Traceparent { get; init; }

    public int Attempts { get; private set; }

    public required DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string? Error { get; private set; }

    public bool IsDead => DueAt is null && SentAt is null;

    /// <summary>Keeps the message from other relays while this one sends it; it is due again if this one dies.</summary>
    public void LeaseUntil(DateTimeOffset until) => DueAt = until;

    public void Sent(DateTimeOffset now)
    {
        Attempts++;
        (SentAt, DueAt, Error) = (now, null, null);
    }

    public void Failed(string error, DateTimeOffset now, int maxAttempts)
    {
        Attempts++;
        Error = error.Split('\n')[0].Trim();
        DueAt = Attempts < maxAttempts ? now + Backoff.After(Attempts) : null;
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_messages");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Type).HasMaxLength(128);
        builder.Property(message => message.Key).HasMaxLength(128);
        builder.Property(message => message.Traceparent).HasMaxLength(64);
        builder.HasIndex(message => new { message.DueAt, message.Id });
        builder.HasIndex(message => message.SentAt);
        builder.Ignore(message => message.IsDead);
    }
}
