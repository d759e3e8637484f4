using System.Text.Json.Serialization;

namespace {{ service.namespace }}.Features.Ports.Clients.{{ called.name.pascal }};

/// <summary>An amount of money in minor units of its ISO 4217 currency: 1250 EUR is 12.50 euros.</summary>
public sealed record Amount([property: JsonPropertyName("amount")] long Value, string Currency);
