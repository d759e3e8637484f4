using System.Text.Json.Serialization;
using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence.Orders;

/// <summary>What orders keep in their rows as JSON, as EF Core writes it.</summary>
[JsonSerializable(typeof(List<OrderLine>))]
internal sealed partial class OrderRowJson : JsonSerializerContext;
