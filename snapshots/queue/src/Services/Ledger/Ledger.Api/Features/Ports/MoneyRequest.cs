using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Market.Ledger.Domain;
using Market.ServiceDefaults;

namespace Market.Ledger.Features.Ports;

/// <summary>An amount in minor units of its currency.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MoneyRequest : IAmount
{
    /// <summary>In minor units: 1250 is 12.50 euros.</summary>
    [Required]
    public long? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    [Required(AllowEmptyStrings = true), Pattern("^[A-Z]{3}$")]
    public string? Currency { get; init; }

    internal Money ToMoney() => new(Amount!.Value, Currency!);
}
