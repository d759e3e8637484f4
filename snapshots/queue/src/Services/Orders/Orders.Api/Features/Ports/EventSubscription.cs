using System.Text.Json;

namespace Market.Orders.Features.Ports;

/// <summary>Which handler receives which event type.</summary>
internal sealed record EventSubscription(
    string Type, string Handler, Func<IServiceProvider, JsonElement, CancellationToken, Task> Invoke);

internal static class EventSubscriptions
{
    /// <summary>What is missing or unknown to the record's constructor makes a message a dead letter, never a default value.</summary>
    internal static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static void AddEventHandler<T, THandler>(this IServiceCollection services, string type)
        where T : class
        where THandler : class, IEventHandler<T>
    {
        services.AddScoped<THandler>();
        services.AddSingleton(new EventSubscription(type, typeof(THandler).Name, (scope, data, cancellationToken) =>
            scope.GetRequiredService<THandler>().HandleAsync(
                data.Deserialize<T>(Strict) ?? throw new JsonException($"{type} carries no data."), cancellationToken)));
    }
}
