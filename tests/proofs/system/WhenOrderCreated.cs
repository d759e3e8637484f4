using Shop.Billing.Domain;
using Shop.Billing.Features.Ports;
using Shop.Orders.Contracts;

namespace Shop.Billing.Features.IncomingEvents;

/// <summary>Bills an order. What it changes is saved once, together with the message's receipt.</summary>
internal sealed class WhenOrderCreated(IInvoices invoices, TimeProvider clock) : IEventHandler<OrderCreated>
{
    public Task HandleAsync(OrderCreated data, CancellationToken cancellationToken)
    {
        var details = new InvoiceDetails { OrderRef = data.OrderId, Amount = new Money(data.Total.Value, data.Total.Currency) };
        invoices.Add(Invoice.Create(details, clock.Now()));
        return Task.CompletedTask;
    }
}
