using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Market.Orders.Adapters.Messaging;

/// <summary>The receipt of a message a handler has dealt with.</summary>
internal sealed class InboxMessage
{
    public required string MessageId { get; init; }

    public required string Handler { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}

internal sealed class InboxMessageConfiguration : IEntityTypeConfiguration<InboxMessage>
{
    public void Configure(EntityTypeBuilder<InboxMessage> builder)
    {
        builder.ToTable("inbox_messages").HasKey(message => new { message.MessageId, message.Handler });
        builder.Property(message => message.MessageId).HasMaxLength(256);
        builder.Property(message => message.Handler).HasMaxLength(128);
        builder.HasIndex(message => message.ReceivedAt);
    }
}
