using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Store.Gateway.Tests;

/// <summary>One replica of a service behind the gateway: tells what reached it.</summary>
internal sealed class Upstream : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _hits;

    private Upstream(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public bool Ready { get; set; } = true;

    /// <summary>Closes the connection instead of answering.</summary>
    public bool Breaks { get; set; }

    public TimeSpan Delay { get; set; }

    public int Hits => _hits;

    public static async Task<Upstream> StartAsync(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var upstream = new Upstream(app);
        app.MapGet("/health/ready", () => upstream.Ready ? Results.Ok() : Results.StatusCode(503));
        app.Map("/{**rest}", async (HttpContext http) =>
        {
            Interlocked.Increment(ref upstream._hits);
            await http.Request.Body.CopyToAsync(Stream.Null);
            await Task.Delay(upstream.Delay);
            if (upstream.Breaks)
            {
                http.Abort();
            }

            http.Response.Headers["X-Powered-By"] = "secret";
            http.Response.Headers.SetCookie = "stolen=1";
            var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
            return new Seen(name, http.Request.Path, headers);
        });
        await app.StartAsync();
        return upstream;
    }

    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>A request as it came out of the gateway.</summary>
internal sealed record Seen(string Replica, string Path, Dictionary<string, string> Headers)
{
    public string? this[string header] => Headers.FirstOrDefault(pair => pair.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Value;

    public static async Task<Seen> OfAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<Seen>(response.Content))!;
    }
}
