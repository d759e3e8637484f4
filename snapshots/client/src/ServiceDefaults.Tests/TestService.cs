using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Shop.ServiceDefaults.Tests;

/// <summary>A service with nothing but the defaults and the endpoints of one test.</summary>
internal sealed class TestService(WebApplication app) : IAsyncDisposable
{
    private const string Bearer = "Authentication:Schemes:Bearer";
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static async Task<TestService> StartAsync(Action<WebApplication> map, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(
            Defaults.Concat(settings).Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.AddServiceDefaults();
        var app = builder.Build();
        app.UseServiceDefaults();
        map(app);
        await app.StartAsync();
        return new TestService(app);
    }

    public HttpClient Anonymous() => app.GetTestClient();

    public HttpClient With(params (string Type, object Value)[] claims) => WithToken("JWT", claims);

    public HttpClient WithToken(string type, params (string Type, object Value)[] claims)
    {
        var all = claims.ToDictionary(claim => claim.Type, claim => claim.Value);
        all.TryAdd("sub", "tester");
        var client = app.GetTestClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = "tests",
                Audience = "tests",
                Claims = all,
                TokenType = type,
                SigningCredentials = new(new SymmetricSecurityKey(Key), SecurityAlgorithms.HmacSha256),
            }));
        return client;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static (string Key, string Value)[] Defaults =>
    [
        ($"{Bearer}:ValidAudiences:0", "tests"),
        ($"{Bearer}:ValidIssuer", "tests"),
        ($"{Bearer}:SigningKeys:0:Issuer", "tests"),
        ($"{Bearer}:SigningKeys:0:Value", Convert.ToBase64String(Key)),
        ("Logging:LogLevel:Default", "None"),
    ];
}

internal static class Answers
{
    /// <summary>Asserts an RFC 9457 problem with a trace id, and returns it.</summary>
    public static async Task<JsonNode> ProblemAsync(this HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(status, (int)problem["status"]!);
        Assert.NotEmpty((string)problem["traceId"]!);
        return problem;
    }
}
