namespace Shop.Inventory.Features.Ports.Clients;

/// <summary>Another service gave no answer in time, or said that it cannot now. Whoever does not catch this answers 503.</summary>
public sealed class SiblingUnavailableException(string service, TimeSpan? retryAfter, Exception? cause = null)
    : Exception($"{service} is not available.", cause)
{
    public string Service => service;

    /// <summary>When it may be worth asking again, where that is known.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
