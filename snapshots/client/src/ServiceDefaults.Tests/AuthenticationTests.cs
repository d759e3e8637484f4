using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace Shop.ServiceDefaults.Tests;

public sealed class AuthenticationTests
{
    [Theory]
    [InlineData("scope", "\"things:write things:read\"", HttpStatusCode.OK)]
    [InlineData("scope", "[\"things:write\", \"things:read\"]", HttpStatusCode.OK)]
    [InlineData("scp", "\"things:read\"", HttpStatusCode.OK)]
    [InlineData("scp", "[\"things:read\"]", HttpStatusCode.OK)]
    [InlineData("scope", "\"things:reader\"", HttpStatusCode.Forbidden)]
    [InlineData("role", "\"viewer\"", HttpStatusCode.OK)]
    [InlineData("roles", "[\"nobody\", \"viewer\"]", HttpStatusCode.OK)]
    [InlineData("role", "\"VIEWER\"", HttpStatusCode.Forbidden)]
    [InlineData("role", "\"things:read\"", HttpStatusCode.Forbidden)]
    public async Task Scopes_and_roles_grant_permissions(string claim, string json, HttpStatusCode expected)
    {
        await using var service = await StartAsync(("Authorization:Roles:viewer:0", "things:read"));

        Assert.Equal(expected, await StatusAsync(service.With((claim, JsonSerializer.Deserialize<JsonElement>(json)))));
    }

    [Theory]
    [InlineData("groups", "[\"viewer\"]", HttpStatusCode.OK)]
    [InlineData("realm_access", "{\"roles\": [\"viewer\", 1]}", HttpStatusCode.OK)]
    [InlineData("https://example.com/roles", "\"viewer\"", HttpStatusCode.OK)]
    [InlineData("realm_access", "{\"groups\": [\"viewer\"]}", HttpStatusCode.Forbidden)]
    [InlineData("realm_access", "[\"viewer\"]", HttpStatusCode.Forbidden)]
    [InlineData("realm_access", "\"{viewer\"", HttpStatusCode.Forbidden)]
    [InlineData("role", "\"viewer\"", HttpStatusCode.Forbidden)]
    public async Task Roles_are_read_from_the_claims_that_settings_name(string claim, string json, HttpStatusCode expected)
    {
        await using var service = await StartAsync(
            ("Authorization:Roles:viewer:0", "things:read"),
            ("Authorization:RoleClaims:0", "groups"),
            ("Authorization:RoleClaims:1", "realm_access.roles"),
            ("Authorization:RoleClaims:2", "https://example.com/roles"));

        Assert.Equal(expected, await StatusAsync(service.With((claim, JsonSerializer.Deserialize<JsonElement>(json)))));
    }

    [Theory]
    [InlineData("JWT", HttpStatusCode.Unauthorized)]
    [InlineData("at+jwt", HttpStatusCode.OK)]
    public async Task Only_the_wanted_types_of_token_are_taken(string type, HttpStatusCode expected)
    {
        await using var service = await StartAsync(("Authentication:TokenTypes:0", "at+jwt"));

        Assert.Equal(expected, await StatusAsync(service.WithToken(type, ("scope", "things:read"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\u0000b")]
    public async Task A_token_without_a_usable_subject_is_no_token(string subject)
    {
        await using var service = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(service.With(("scope", "things:read"), ("sub", subject))));
    }

    [Fact]
    public async Task What_says_nothing_of_permissions_needs_a_token()
    {
        await using var service = await StartAsync();

        await (await service.Anonymous().GetAsync("/plain")).ProblemAsync(401);
        Assert.Equal(HttpStatusCode.OK, (await service.With().GetAsync("/plain")).StatusCode);
    }

    [Theory]
    [InlineData("Authority", null, "tokens need an issuer")]
    [InlineData("Authority", "https://login.example.com", null)]
    [InlineData("SigningKeys:0:Value", "c2VjcmV0", "SigningKeys is for Development only")]
    public void Production_wants_an_issuer_and_no_symmetric_key(string key, string? value, string? refusal)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration["Authentication:Schemes:Bearer:Authority"] = key == "Authority" ? value : "https://login.example.com";
        builder.Configuration[$"Authentication:Schemes:Bearer:{key}"] = value;

        var error = Record.Exception(builder.AddServiceDefaults);

        Assert.Equal(refusal is null, error is null);
        Assert.Matches(refusal ?? "", error?.Message ?? "");
    }

    private static Task<TestService> StartAsync(params (string, string)[] settings) => TestService.StartAsync(
        app =>
        {
            app.MapGet("/things", () => "ok").RequirePermission("things:read");
            app.MapGet("/plain", () => "ok");
        },
        settings);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client) => (await client.GetAsync("/things")).StatusCode;
}
