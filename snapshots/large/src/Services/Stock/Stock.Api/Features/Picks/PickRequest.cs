using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.Features.Picks;

/// <summary>What clients may set of a pick.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PickRequest
{
    /// <summary>The code.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 24)]
    public string? Code { get; set; }

    /// <summary>The id of a bin.</summary>
    [Required]
    public Guid? BinId { get; set; }

    /// <summary>The capacity.</summary>
    [Required, Whole(0, int.MaxValue)]
    public int? Capacity { get; set; }

    /// <summary>The remark.</summary>
    [Text(0, 1000, Lines = true)]
    public string? Remark { get; set; }

    internal PickDetails ToDetails() => new()
    {
        Code = Code!,
        BinId = BinId!.Value,
        Capacity = Capacity!.Value,
        Remark = Remark,
    };
}
