using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>Instants are stored as UTC: SQLite cannot order DateTimeOffset, PostgreSQL keeps no offset.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
