using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

/// <summary>What clients may set of a record.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RecordRequest
{
    /// <summary>The type.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 10)]
    public string? Type { get; set; }

    /// <summary>The value.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 10)]
    public string? Value { get; set; }

    /// <summary>The key.</summary>
    [Required, Whole(int.MinValue, int.MaxValue)]
    public int? Key { get; set; }

    /// <summary>The name.</summary>
    [NonNull, Text(0, 12), Default("q\"u'\\ $x `y")]
    public string? Name { get; set; } = "q\"u'\\ $x `y";

    /// <summary>The async.</summary>
    [Required]
    public bool? Async { get; set; }

    /// <summary>The item.</summary>
    [Required(AllowEmptyStrings = true), NameOf<RecordItem>]
    public string? Item { get; set; }

    /// <summary>The s3key.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 20)]
    public string? S3key { get; set; }

    /// <summary>The line2.</summary>
    [Text(0, 20)]
    public string? Line2 { get; set; }

    /// <summary>The an identifier of exactly forty char long.</summary>
    [Required, Whole(int.MinValue, int.MaxValue)]
    public int? AnIdentifierOfExactlyFortyCharLong { get; set; }

    /// <summary>The label.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 30), Pattern("^[^\"\\\\/<>{}]+(?:\\.[0-9]{2,4})?$")]
    public string? Label { get; set; }

    internal RecordDetails ToDetails() => new()
    {
        Type = Type!,
        Value = Value!,
        Key = Key!.Value,
        Name = Name!,
        Async = Async!.Value,
        Item = EnumNames.Parse<RecordItem>(Item!),
        S3key = S3key!,
        Line2 = Line2,
        AnIdentifierOfExactlyFortyCharLong = AnIdentifierOfExactlyFortyCharLong!.Value,
        Label = Label!,
    };
}
