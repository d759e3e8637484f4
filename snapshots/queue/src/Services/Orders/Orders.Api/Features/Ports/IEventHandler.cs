namespace Market.Orders.Features.Ports;

/// <summary>Reacts to an integration event. It must not save: the inbox saves its changes and its receipt together.</summary>
public interface IEventHandler<in T>
    where T : class
{
    Task HandleAsync(T data, CancellationToken cancellationToken);
}
