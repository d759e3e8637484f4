using System.Text.Json.Serialization;

namespace Shop.Orders.Features.Ports.Clients.Inventory;

/// <summary>An amount of money in minor units of its ISO 4217 currency: 1250 EUR is 12.50 euros.</summary>
public sealed record Amount([property: JsonPropertyName("amount")] long Value, string Currency);
