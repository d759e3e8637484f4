using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Shop.Billing.Domain;
using Shop.Billing.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Billing.Features.Invoices;

/// <summary>What clients may set of an invoice.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record InvoiceRequest
{
    /// <summary>The number.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 32)]
    public string? Number { get; set; }

    /// <summary>The id of an order.</summary>
    [Required]
    public Guid? OrderId { get; set; }

    /// <summary>The amount, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? Amount { get; set; }

    /// <summary>The status.</summary>
    [NonNull, NameOf<InvoiceStatus>, Default("open")]
    public string? Status { get; set; } = "open";

    internal InvoiceDetails ToDetails() => new()
    {
        Number = Number!,
        OrderId = OrderId!.Value,
        Amount = Amount!.ToMoney(),
        Status = EnumNames.Parse<InvoiceStatus>(Status!),
    };
}
