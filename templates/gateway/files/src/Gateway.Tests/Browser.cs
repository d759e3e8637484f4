{%- if component.inputs.login %}using System.Net;
using System.Net.Http.Json;
{% endif %}
namespace {{ solution.name.pascal }}.Gateway.Tests;

/// <summary>A browser behind a load balancer that ends TLS: keeps cookies, follows nothing by itself.</summary>
internal sealed class Browser(Uri gateway, string address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    })
    { BaseAddress = gateway };

    public Dictionary<string, string> Cookies { get; } = [];

    public string? Antiforgery { get; set; }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent("{}"), headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", address);
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        if (Cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        if (Antiforgery is not null)
        {
            request.Headers.TryAddWithoutValidation("X-XSRF-TOKEN", Antiforgery);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await _http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            Cookies[pair[0]] = pair[1];
            if (pair[1].Length == 0)
            {
                Cookies.Remove(pair[0]);
            }
        }

        return response;
    }
{% if component.inputs.login %}
    /// <summary>Walks the code flow until the provider sends the browser back; returns the path it sends it to.</summary>
    public async Task<string> CallbackAsync(string provider, string returnUrl = "/home")
    {
        var challenge = await GetAsync($"/bff/login/{provider}?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(HttpStatusCode.Redirect, challenge.StatusCode);
        var authorize = await _http.GetAsync(challenge.Headers.Location);
        Assert.Equal(HttpStatusCode.Redirect, authorize.StatusCode);
        var callback = authorize.Headers.Location!;
        Assert.StartsWith($"https://{gateway.Authority}/signin-{provider}?", callback.ToString(), StringComparison.Ordinal);
        return callback.PathAndQuery;
    }

    /// <summary>The same to its end; returns the gateway's answer to the callback.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string provider, Func<string, string>? tamper = null, string returnUrl = "/home")
    {
        var callback = await CallbackAsync(provider, returnUrl);
        var answer = await GetAsync(tamper?.Invoke(callback) ?? callback);
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            Antiforgery = (await UserAsync()).AntiforgeryToken;
        }

        return answer;
    }

    public async Task<SessionUser> UserAsync() => (await (await GetAsync("/bff/user")).Content.ReadFromJsonAsync<SessionUser>())!;
{% endif %}
    public void Dispose() => _http.Dispose();
}
