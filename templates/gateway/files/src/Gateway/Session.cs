using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ solution.name.pascal }}.Gateway;

/// <summary>Backend for frontend: the browser holds a cookie, everything else stays on the server.</summary>
internal static class Session
{
    public const string AntiforgeryHeader = "X-XSRF-TOKEN";

    public static void AddSession(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddKeyRing();
        services.AddExceptionHandler<ValkeyAway>();
        services.AddSingleton<People>();
        services.AddSingleton<Refresh>();
        services.AddSingleton<TicketStore>();
        services.AddSingleton<ITicketStore>(scope => scope.GetRequiredService<TicketStore>());
        services.AddMemoryCache();
        services.AddSingleton<InternalTokens>();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryHeader;
            options.SuppressReadingTokenFromFormBody = true; // The body is for a service.
            options.Cookie.Name = "__Host-xsrf";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "__Host-session";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.ExpireTimeSpan = TimeSpan.FromHours(builder.Configuration.GetValue("Session:Hours", 8));
            options.SlidingExpiration = false;
            options.Events.OnRedirectToLogin = context => AnswerAsync(context.Response, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context.Response, StatusCodes.Status403Forbidden);
            options.Events.OnValidatePrincipal = context =>
                context.HttpContext.RequestServices.GetRequiredService<Refresh>().CheckAsync(context);
        });
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<ITicketStore>((options, store) => options.SessionStore = store);
        authentication.AddProviders(builder.Configuration);
    }

    /// <summary>What rides on the cookie and may change something has to prove that our own page sent it.</summary>
    public static void UseSession(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.User.Identity?.IsAuthenticated is not true || IsSafe(http.Request.Method)
            || await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            await next(http);
            return;
        }

        await Problems.BadRequest($"The header {AntiforgeryHeader} is missing or wrong: GET /bff/user tells it.").ExecuteAsync(http);
    });

    public static void MapSession(this WebApplication app)
    {
        var session = app.MapGroup("/bff");
        session.MapGet("/login/{provider}", LoginAsync).AllowAnonymous();
        session.MapGet("/user", (ClaimsPrincipal user, HttpContext http, IAntiforgery antiforgery) => TypedResults.Ok(new SessionUser(
            user.FindFirstValue("sub")!,
            user.FindFirstValue("name"),
            user.FindFirstValue("email"),
            [.. user.FindAll("role").Select(role => role.Value)],
            antiforgery.GetAndStoreTokens(http).RequestToken!)));
        session.MapPost("/logout", () => TypedResults.SignOut(authenticationSchemes: [CookieAuthenticationDefaults.AuthenticationScheme]));
    }

    private static async Task<IResult> LoginAsync(string provider, string? returnUrl, IAuthenticationSchemeProvider schemes)
    {
        if (provider == CookieAuthenticationDefaults.AuthenticationScheme || await schemes.GetSchemeAsync(provider) is null)
        {
            return TypedResults.NotFound();
        }

        var isLocal = returnUrl is ['/', .. var rest] && rest is not ['/' or '\\', ..] && !rest.Any(char.IsControl);
        return TypedResults.Challenge(new AuthenticationProperties { RedirectUri = isLocal ? returnUrl : "/" }, [provider]);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static Task AnswerAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}

/// <summary>Who is signed in, and what unsafe requests have to carry in <see cref="Session.AntiforgeryHeader" />.</summary>
internal sealed record SessionUser(string Id, string? Name, string? Email, string[] Roles, string AntiforgeryToken);
