using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Orders.IntegrationTests.Clients;

/// <summary>Stands where the network would be: answers as told, and keeps what it was asked.</summary>
internal sealed class StubSibling : HttpMessageHandler
{
    private int _count;

    /// <summary>The answer to the request of this number, from 1.</summary>
    public Func<int, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = (_, _) => Status(HttpStatusCode.OK);

    public ConcurrentQueue<(HttpRequestMessage Request, string Body, TimeSpan At)> Asked { get; } = new();

    public static Task<HttpResponseMessage> Status(HttpStatusCode status) => Task.FromResult(new HttpResponseMessage(status));

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK, string type = "application/json") =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, type) };

    public static async Task<HttpResponseMessage> Never(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Enqueue((request, body, TimeSpan.FromMilliseconds(Environment.TickCount64)));
        return await Answer(Interlocked.Increment(ref _count), cancellationToken);
    }
}

/// <summary>The service, with a stub for one that it calls.</summary>
internal sealed class CallingApp(string name, string section, params (string Name, object Value)[] settings) : OrdersApp
{
    public StubSibling Sibling { get; } = new();

    protected override void Configure(IWebHostBuilder builder)
    {
        foreach (var (key, value) in settings)
        {
            builder.UseSetting($"Clients:{section}:{key}", $"{value}");
        }
    }

    protected override void Replace(IServiceCollection services) =>
        services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => Sibling);
}
