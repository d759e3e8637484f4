using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Polly;
using Shop.Inventory.Features.Ports.Clients;

namespace Shop.Inventory.Adapters.Clients;

/// <summary>What clients of other services do alike: answers become values, what goes wrong one of two exceptions.</summary>
internal abstract partial class SiblingClient(string service, HttpClient http)
{
    protected async Task<Tagged<T>?> FindAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await TaggedAsync(response, type, cancellationToken);
    }

    protected async Task<T> ReadAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request, cancellationToken);
        return await ValueAsync(response, type, cancellationToken);
    }

    protected async Task<Tagged<T>> CreateAsync<T>(
        string path, HttpContent body, string idempotencyKey, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var response = await SendAsync(request, cancellationToken);
        return await TaggedAsync(response, type, cancellationToken);
    }

    protected async Task<Tagged<T>> ReplaceAsync<T>(
        string path, HttpContent body, string etag, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = body };
        request.Headers.Add("If-Match", etag);
        using var response = await SendAsync(request, cancellationToken);
        return await TaggedAsync(response, type, cancellationToken);
    }

    /// <summary>A path with those parameters that have a value.</summary>
    protected static string Query(string path, params (string Name, object? Value)[] parameters) =>
        QueryHelpers.AddQueryString(path, parameters.Where(it => it.Value is not null).Select(it => KeyValuePair.Create(it.Name, Text(it.Value!))));

    private static string? Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.Set(SiblingPipeline.Started, Stopwatch.GetTimestamp());
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or ExecutionRejectedException)
        {
            throw new SiblingUnavailableException(service, null, failure);
        }
    }

    private async Task<Tagged<T>> TaggedAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        new(await ValueAsync(response, type, cancellationToken), $"{response.Headers.ETag}");

    private async Task<T> ValueAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        if (response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout)
        {
            var wait = SiblingPipeline.RetryAfter(response);
            throw new SiblingUnavailableException(service, wait > TimeSpan.Zero ? wait : null);
        }

        if (!response.IsSuccessStatusCode)
        {
            var problem = await ProblemAsync(response, cancellationToken);
            throw new SiblingRefusedException(service, response.StatusCode, problem.Detail ?? problem.Title, problem.Errors ?? []);
        }

        try
        {
            return await response.Content.ReadFromJsonAsync(type, cancellationToken) ?? throw new JsonException("null");
        }
        catch (JsonException failure)
        {
            throw new SiblingRefusedException(service, HttpStatusCode.BadGateway, $"Its answer is not what its contract says: {failure.Message}", new Dictionary<string, string[]>());
        }
    }

    private static async Task<Problem> ProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(ProblemJson.Default.Problem, cancellationToken) ?? new Problem(null, null, null);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return new Problem(response.ReasonPhrase, null, null); // Of something between the two services.
        }
    }

    /// <summary>What is read of RFC 9457.</summary>
    internal sealed record Problem(string? Title, string? Detail, Dictionary<string, string[]>? Errors);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Problem))]
    internal sealed partial class ProblemJson : JsonSerializerContext;
}
