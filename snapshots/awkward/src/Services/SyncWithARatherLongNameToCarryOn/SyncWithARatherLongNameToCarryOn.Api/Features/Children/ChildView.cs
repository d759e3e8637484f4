using System.Text.Json;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

/// <summary>A child.</summary>
internal sealed record ChildView(
    Guid Id,
    Guid PersonId,
    decimal Partial,
    long Field,
    JsonElement Body,
    bool Required,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ChildView Of(Child child) => new(
        child.Id,
        child.PersonId,
        child.Partial,
        child.Field,
        child.Body.ToElement(),
        child.Required,
        child.CreatedAt,
        child.UpdatedAt,
        child.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A child as lists have it: without what may be long.</summary>
internal sealed record ChildSummary(
    Guid Id,
    Guid PersonId,
    decimal Partial,
    long Field,
    bool Required,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
