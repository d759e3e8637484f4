using Market.Ledger.Contracts;
using Market.Ledger.Domain;
using Market.Ledger.Features.Ports;

namespace Market.Ledger.Features.Entries;

/// <summary>What other services are told of entries. Sent if, and only if, the change is saved.</summary>
internal static class EntryEvents
{
    /// <summary>An entry was created.</summary>
    public static void PublishCreated(this IEventPublisher events, Entry entry) =>
        events.Publish(EntryCreated.EventType, $"{entry.Id}", new EntryCreated(
            entry.Id,
            entry.Label,
            entry.BookedAt,
            entry.Day,
            entry.Rate,
            entry.Pieces,
            entry.Total,
            entry.Settled,
            entry.Version)
        {
            SettledAt = entry.SettledAt,
            Fee = entry.Fee is { } fee ? new Amount(fee.Amount, fee.Currency) : null,
            Batch = entry.Batch,
            Contact = entry.Contact,
            Page = entry.Page,
        });

    /// <summary>An entry was booked.</summary>
    public static void PublishBooked(this IEventPublisher events, Entry entry) =>
        events.Publish(EntryBooked.EventType, $"{entry.Id}", new EntryBooked(
            entry.Id,
            entry.Label,
            entry.BookedAt,
            entry.Day,
            entry.Rate,
            entry.Pieces,
            entry.Total,
            entry.Settled,
            entry.Version)
        {
            SettledAt = entry.SettledAt,
            Fee = entry.Fee is { } fee ? new Amount(fee.Amount, fee.Currency) : null,
            Batch = entry.Batch,
            Contact = entry.Contact,
            Page = entry.Page,
        });
}
