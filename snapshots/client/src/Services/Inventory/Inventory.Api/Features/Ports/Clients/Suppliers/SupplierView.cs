using System.Text.Json;

namespace Shop.Inventory.Features.Ports.Clients.Suppliers;

/// <summary>A supplier.</summary>
public sealed record SupplierView(
    Guid Id,
    string Name,
    long? Rating,
    bool Trusted,
    string? Contact,
    JsonElement? Terms,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

/// <summary>A supplier as lists have it: without what may be long.</summary>
public sealed record SupplierSummary(
    Guid Id,
    string Name,
    long? Rating,
    bool Trusted,
    string? Contact,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
