namespace {{ service.namespace }}.Features.Ports;

/// <summary>Publishes an integration event if, and only if, the unit of work saves.</summary>
public interface IEventPublisher
{
    void Publish<T>(string type, string key, T data)
        where T : class;
}
