using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

/// <summary>What clients may set of a child.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ChildRequest
{
    /// <summary>The id of a person.</summary>
    [Required]
    public Guid? PersonId { get; set; }

    /// <summary>The partial.</summary>
    [Required, Number(28, 10)]
    public decimal? Partial { get; set; }

    /// <summary>The field.</summary>
    [Required, Whole(-9_007_199_254_740_991, 9_007_199_254_740_991)]
    public long? Field { get; set; }

    /// <summary>The body.</summary>
    [Required, Document]
    public JsonElement? Body { get; set; }

    /// <summary>The required.</summary>
    [NonNull, Default(false)]
    public bool? Required { get; set; } = false;

    internal ChildDetails ToDetails() => new()
    {
        PersonId = PersonId!.Value,
        Partial = Partial!.Value,
        Field = Field!.Value,
        Body = Body!.Value.ToText(),
        Required = Required!.Value,
    };
}
