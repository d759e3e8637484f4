using System.Text.Json;

namespace Shop.Inventory.Features.Ports.Clients.Suppliers;

/// <summary>What one may set of a supplier. What is null is not sent: the other service then takes its default.</summary>
public sealed record SupplierRequest
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The rating.</summary>
    public long? Rating { get; init; }

    /// <summary>The trusted.</summary>
    public required bool Trusted { get; init; }

    /// <summary>The contact.</summary>
    public string? Contact { get; init; }

    /// <summary>The terms.</summary>
    public JsonElement? Terms { get; init; }
}
