using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Inventory.Features.Ports;

namespace Shop.Inventory.Features.Reservations;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReservationRequest))]
[JsonSerializable(typeof(ReservationView))]
[JsonSerializable(typeof(Page<ReservationView>))]
internal sealed partial class ReservationsJson : JsonSerializerContext;
