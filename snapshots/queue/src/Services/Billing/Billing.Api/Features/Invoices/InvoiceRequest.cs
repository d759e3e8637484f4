using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Market.Billing.Domain;
using Market.Billing.Features.Ports;
using Market.ServiceDefaults;

namespace Market.Billing.Features.Invoices;

/// <summary>What clients may set of an invoice.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record InvoiceRequest
{
    /// <summary>The order ref.</summary>
    [Required]
    public Guid? OrderRef { get; set; }

    /// <summary>The amount, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? Amount { get; set; }

    internal InvoiceDetails ToDetails() => new()
    {
        OrderRef = OrderRef!.Value,
        Amount = Amount!.ToMoney(),
    };
}
