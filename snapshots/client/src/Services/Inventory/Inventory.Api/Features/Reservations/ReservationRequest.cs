using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Shop.Inventory.Domain;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Reservations;

/// <summary>What clients may set of a reservation.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReservationRequest
{
    /// <summary>The id of an item.</summary>
    [Required]
    public Guid? ItemId { get; set; }

    /// <summary>The quantity.</summary>
    [Required, Whole(1, int.MaxValue)]
    public int? Quantity { get; set; }

    /// <summary>The held until.</summary>
    [Required]
    public DateTimeOffset? HeldUntil { get; set; }

    internal ReservationDetails ToDetails() => new()
    {
        ItemId = ItemId!.Value,
        Quantity = Quantity!.Value,
        HeldUntil = HeldUntil!.Value,
    };
}
