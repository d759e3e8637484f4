using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Market.Ledger.Domain;
using Market.Ledger.Features.Ports;
using Market.ServiceDefaults;

namespace Market.Ledger.Features.Entries;

/// <summary>What clients may set of an entry.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EntryRequest
{
    /// <summary>The label.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 80)]
    public string? Label { get; set; }

    /// <summary>When it was booked.</summary>
    [Required]
    public DateTimeOffset? BookedAt { get; set; }

    /// <summary>When it was settled.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The day.</summary>
    [Required]
    public DateOnly? Day { get; set; }

    /// <summary>The rate.</summary>
    [Required, Number(8, 4)]
    public decimal? Rate { get; set; }

    /// <summary>The pieces.</summary>
    [Required, Whole(1, int.MaxValue)]
    public int? Pieces { get; set; }

    /// <summary>The total.</summary>
    [Required, Whole(-9_007_199_254_740_991, 9_007_199_254_740_991)]
    public long? Total { get; set; }

    /// <summary>The fee, in minor units of its currency.</summary>
    [Amount(-9_007_199_254_740_991, 9_007_199_254_740_991)]
    public MoneyRequest? Fee { get; set; }

    /// <summary>The settled.</summary>
    [NonNull, Default(false)]
    public bool? Settled { get; set; } = false;

    /// <summary>The batch.</summary>
    public Guid? Batch { get; set; }

    /// <summary>The contact.</summary>
    [Email]
    public string? Contact { get; set; }

    /// <summary>The page.</summary>
    [WebAddress]
    public string? Page { get; set; }

    internal EntryDetails ToDetails() => new()
    {
        Label = Label!,
        BookedAt = BookedAt!.Value,
        SettledAt = SettledAt,
        Day = Day!.Value,
        Rate = Rate!.Value,
        Pieces = Pieces!.Value,
        Total = Total!.Value,
        Fee = Fee?.ToMoney(),
        Settled = Settled!.Value,
        Batch = Batch,
        Contact = Contact,
        Page = Page,
    };
}
