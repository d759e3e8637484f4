using System.ComponentModel.DataAnnotations;

namespace Shop.Orders.Adapters.Clients;

/// <summary>A section of <c>Clients</c>: where a service is, and how long it is waited for.</summary>
internal sealed class SiblingSettings
{
    [Required]
    public Uri? BaseAddress { get; set; }

    /// <summary>Milliseconds for all attempts together.</summary>
    [Range(1, 600_000)]
    public int TimeoutMs { get; set; } = 2_000;

    /// <summary>How often what may be repeated is tried.</summary>
    [Range(1, 100)]
    public int Attempts { get; set; } = 3;

    /// <summary>A read without an answer after so many milliseconds is asked a second time, beside the first; 0 for never.</summary>
    [Range(0, 600_000)]
    public int HedgeAfterMs { get; set; }

    public TimeSpan Timeout => TimeSpan.FromMilliseconds(TimeoutMs);

    /// <summary>Each attempt has its share, so that one that hangs leaves time for the next.</summary>
    public TimeSpan AttemptTimeout => Timeout / Attempts;
}
