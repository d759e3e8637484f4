using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Shop.Gateway;

/// <summary>OpenID Connect: code flow with PKCE, one callback a provider. One without a ClientId is not there.</summary>
internal static class Login
{
    public static void AddProviders(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        foreach (var provider in configuration.GetSection("Login:Providers").GetChildren().Where(IsConfigured))
        {
            authentication.AddOpenIdConnect(provider.Key, options => Configure(options, provider));
        }
    }

    private static bool IsConfigured(IConfigurationSection provider) => !string.IsNullOrEmpty(provider["ClientId"]);

    private static void Configure(OpenIdConnectOptions options, IConfigurationSection provider)
    {
        provider.Bind(options); // Authority, ClientId, ClientSecret, RequireHttpsMetadata
        options.CallbackPath = $"/signin-{provider.Key}"; // Two schemes on one path would take each other's answers.
        options.ResponseType = "code";
        options.ResponseMode = "query"; // So the cookies of the round trip may stay SameSite=Lax.
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.Always;
        options.UsePkce = true;
        options.SaveTokens = true;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "email"])
        {
            options.Scope.Add(scope);
        }

        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse(); // A failed login is the caller's 400, not our 500.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        };
        options.Events.OnTokenValidated = context =>
        {
            var people = context.HttpContext.RequestServices.GetRequiredService<People>();
            context.Principal = people.Of(provider.Key, context.Principal!.Claims);
            return Task.CompletedTask;
        };
        options.Events.OnTicketReceived = context =>
        {
            Refresh.KeepWhatIsNeeded(context.Properties!, provider.Key);
            return Task.CompletedTask;
        };
    }
}
