using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Shop.Orders.IntegrationTests;

/// <summary>The whole service on a database of its own: SQLite, or PostgreSQL when ConnectionStrings__Postgres is set.</summary>
public class OrdersApp : WebApplicationFactory<Program>
{
    private const string Issuer = "dotnet-user-jwts";

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly TestDatabase _database = TestDatabase.Create();

    /// <summary>A client whose token carries these scopes.</summary>
    public HttpClient As(params string[] scopes) => WithClaims(new() { ["scope"] = string.Join(' ', scopes) });

    public HttpClient WithClaims(Dictionary<string, object> claims, string type = "JWT")
    {
        claims.TryAdd("iss", Issuer);
        claims.TryAdd("aud", "orders");
        claims.TryAdd("sub", "tester");
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Claims = claims,
                TokenType = type,
                SigningCredentials = new(new SymmetricSecurityKey(_key), SecurityAlgorithms.HmacSha256),
            }));
        return client;
    }

    protected virtual void Configure(IWebHostBuilder builder)
    {
    }

    protected virtual void Replace(IServiceCollection services)
    {
    }

    protected sealed override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:Provider", _database.Provider);
        builder.UseSetting("ConnectionStrings:Orders", _database.ConnectionString);
        builder.UseSetting("Authentication:Schemes:Bearer:SigningKeys:0:Issuer", Issuer);
        builder.UseSetting("Authentication:Schemes:Bearer:SigningKeys:0:Value", Convert.ToBase64String(_key));
        builder.UseSetting("Development:Seed", "false");
        builder.UseSetting("RateLimit:Burst", "100000");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        Configure(builder);
        builder.ConfigureTestServices(Replace);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _database.Drop();
        GC.SuppressFinalize(this);
    }
}
