using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Library.Lending.Domain;
using Library.ServiceDefaults;

namespace Library.Lending.Features.Loans;

/// <summary>What clients may set of a loan.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LoanRequest
{
    /// <summary>The id of a book.</summary>
    [Required]
    public Guid? BookId { get; set; }

    /// <summary>When it was due.</summary>
    [Required]
    public DateOnly? DueOn { get; set; }

    /// <summary>When it was returned.</summary>
    public DateTimeOffset? ReturnedAt { get; set; }

    /// <summary>The state.</summary>
    [NonNull, NameOf<LoanState>, Default("out")]
    public string? State { get; set; } = "out";

    internal LoanDetails ToDetails() => new()
    {
        BookId = BookId!.Value,
        DueOn = DueOn!.Value,
        ReturnedAt = ReturnedAt,
        State = EnumNames.Parse<LoanState>(State!),
    };
}
