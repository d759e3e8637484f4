using System.Diagnostics;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Shop.ServiceDefaults;

namespace Shop.Orders.Adapters.Clients;

/// <summary>How another service is called: in all a time limit, around retries, around a second question, around a breaker.</summary>
internal static class SiblingPipeline
{
    /// <summary>When the call began: a retry that cannot end in time is not begun.</summary>
    public static readonly HttpRequestOptionsKey<long> Started = new("sibling-started");

    /// <summary>Of at least this many requests in ten seconds half must fail before the circuit opens.</summary>
    public const int BreakerMinimum = 20;

    public static IHttpClientBuilder AddSibling(this IServiceCollection services, string name, string section)
    {
        var settings = services.AddOptions<SiblingSettings>(name).BindConfiguration(section).ValidateDataAnnotations();
        if (!BuildTime.IsDocumentGeneration)
        {
            settings.ValidateOnStart();
        }

        var client = services.AddHttpClient(name, (scope, http) =>
        {
            http.BaseAddress = new Uri($"{Settings(scope, name).BaseAddress}".TrimEnd('/') + "/");
            http.Timeout = Timeout.InfiniteTimeSpan; // The pipeline bounds the time; two clocks would hide each other.
        });
        client.UseSocketsHttpHandler((handler, _) =>
        {
            handler.AllowAutoRedirect = false; // The caller's token goes nowhere else.
            handler.PooledConnectionLifetime = TimeSpan.FromMinutes(1); // Finds replicas that came later.
        });
        client.AddHttpMessageHandler<CallersToken>();
        client.AddResilienceHandler("sibling", (pipeline, context) => Build(pipeline, Settings(context.ServiceProvider, name)));
        client.AddHttpMessageHandler<WholeAnswer>();
        return client;
    }

    private static SiblingSettings Settings(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<SiblingSettings>>().Get(name);

    private static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, SiblingSettings settings)
    {
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = settings.Timeout });
        if (settings.Attempts > 1)
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = settings.Attempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(50), // Doubled each time, with jitter; Retry-After goes before it.
                ShouldHandle = args => ValueTask.FromResult(
                    HttpClientResiliencePredicates.IsTransient(args.Outcome)
                    && args.Context.GetRequestMessage() is { } request && MayRepeat(request)
                    && Elapsed(request) + RetryAfter(args.Outcome.Result) < settings.Timeout),
            });
        }

        if (settings.HedgeAfterMs > 0)
        {
            pipeline.AddHedging(new HttpHedgingStrategyOptions
            {
                MaxHedgedAttempts = 1,
                DelayGenerator = args => ValueTask.FromResult(
                    IsRead(args.Context.GetRequestMessage()) ? TimeSpan.FromMilliseconds(settings.HedgeAfterMs) : Timeout.InfiniteTimeSpan),
                ShouldHandle = _ => ValueTask.FromResult(false), // Against lateness only: what fails is for the retry.
                ActionGenerator = args =>
                {
                    args.ActionContext.SetRequestMessage(Copy(args.PrimaryContext.GetRequestMessage()!));
                    return () => args.Callback(args.ActionContext);
                },
            });
        }

        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = BreakerMinimum,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = TimeSpan.FromSeconds(5),
        });
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = settings.AttemptTimeout });
    }

    /// <summary>Reads, replacements and deletions of a known version, and creations with a key: twice is once.</summary>
    private static bool MayRepeat(HttpRequestMessage request) =>
        IsRead(request)
        || (request.Method == HttpMethod.Put && request.Headers.IfMatch.Count > 0)
        || (request.Method == HttpMethod.Delete && request.Headers.IfMatch.Count > 0)
        || (request.Method == HttpMethod.Post && request.Headers.Contains("Idempotency-Key"));

    private static bool IsRead(HttpRequestMessage? request) =>
        request is not null && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head);

    private static TimeSpan Elapsed(HttpRequestMessage request) =>
        request.Options.TryGetValue(Started, out var started) ? Stopwatch.GetElapsedTime(started) : TimeSpan.Zero;

    public static TimeSpan RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > DateTimeOffset.UtcNow => date - DateTimeOffset.UtcNow,
        _ => TimeSpan.Zero,
    };

    /// <summary>A request that runs beside the first: both write their trace into its headers.</summary>
    private static HttpRequestMessage Copy(HttpRequestMessage read)
    {
        var copy = new HttpRequestMessage(read.Method, read.RequestUri) { Version = read.Version, VersionPolicy = read.VersionPolicy };
        foreach (var (name, values) in read.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }
}
