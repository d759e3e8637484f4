using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Shop.ServiceDefaults;

/// <summary>JWT bearer from Authentication:Schemes:Bearer. Symmetric keys (dotnet user-jwts) work in Development only.</summary>
internal static class Authentication
{
    internal const string Section = "Authentication:Schemes:Bearer";

    public static void AddJwtAuthentication(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() && !BuildTime.IsDocumentGeneration)
        {
            RequireIssuer(builder.Configuration.GetSection(Section));
        }

        // AddAuthentication would bring Data Protection and its key ring along, which only cookies need.
        var services = builder.Services;
        services.AddPermissions();
        services.AddAuthenticationCore(options => options.DefaultScheme = JwtBearerDefaults.AuthenticationScheme);
        services.AddSingleton<IAuthenticationConfigurationProvider, Settings>();
        services.AddWebEncoders();
        var types = builder.Configuration.GetSection("Authentication:TokenTypes").Get<string[]>();
        new AuthenticationBuilder(services).AddJwtBearer(options =>
        {
            options.TokenHandlers.Clear();
            options.TokenHandlers.Add(new TokenCache { MapInboundClaims = false });
            var keys = options.TokenValidationParameters.IssuerSigningKeys;
            options.TokenValidationParameters.IssuerSigningKeys = [.. keys ?? []]; // Else read from the configuration per request.
            options.TokenValidationParameters.NameClaimType = "sub";
            options.TokenValidationParameters.RoleClaimType = "role";
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            options.TokenValidationParameters.ValidTypes = types;
            options.Events = new JwtBearerEvents { OnTokenValidated = RequireSubject };
        });
    }

    /// <summary>Ownership, rate limits and idempotency hang on the subject, so a token must have one.</summary>
    private static Task RequireSubject(TokenValidatedContext context)
    {
        if (context.Principal?.FindFirst("sub")?.Value is not { Length: > 0 and <= 255 } subject || subject.Any(char.IsControl))
        {
            context.Fail("The token has no usable subject.");
        }

        return Task.CompletedTask;
    }

    private static void RequireIssuer(IConfigurationSection bearer)
    {
        if (string.IsNullOrWhiteSpace(bearer["Authority"]))
        {
            throw new InvalidOperationException($"Set {Section}:Authority: tokens need an issuer.");
        }

        if (bearer.GetSection("SigningKeys").GetChildren().Any(key => !string.IsNullOrEmpty(key["Value"])))
        {
            throw new InvalidOperationException($"{Section}:SigningKeys is for Development only.");
        }
    }

    private sealed class Settings(IConfiguration configuration) : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = configuration.GetSection("Authentication");
    }
}
