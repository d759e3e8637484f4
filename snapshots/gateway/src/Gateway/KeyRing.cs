using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shop.ServiceDefaults;
using StackExchange.Redis;

namespace Shop.Gateway;

/// <summary>The keys of cookies and sessions: in Valkey when ConnectionStrings:Valkey is set, so that all gateways share them, else in memory.</summary>
internal static class KeyRing
{
    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var secret = Secret(builder);
        services.AddSingleton(secret);
        services.AddDataProtection().SetApplicationName("shop-gateway");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, scope) =>
        {
            options.XmlEncryptor = new SecretEncryptor(secret);
            options.XmlRepository = scope.GetService<IConnectionMultiplexer>() is null
                ? new MemoryRepository()
                : new RedisXmlRepository(() => scope.GetRequiredService<IConnectionMultiplexer>().GetDatabase(), "gateway:keys");
        });
        if (builder.Configuration.GetConnectionString("Valkey") is not { Length: > 0 } valkey)
        {
            services.AddDistributedMemoryCache();
            return;
        }

        services.AddSingleton<IConnectionMultiplexer>(_ =>
        {
            var options = ConfigurationOptions.Parse("abortConnect=false,connectTimeout=1000,syncTimeout=1000,asyncTimeout=1000," + valkey);
            options.BacklogPolicy = BacklogPolicy.FailFast;
            return ConnectionMultiplexer.Connect(options);
        });
        services.AddStackExchangeRedisCache(options => options.InstanceName = "gateway:");
        services.AddOptions<RedisCacheOptions>().Configure<IServiceProvider>((options, scope) =>
            options.ConnectionMultiplexerFactory = () => Task.FromResult(scope.GetRequiredService<IConnectionMultiplexer>()));
        services.AddReadiness<ValkeyHealth>("valkey", HealthStatus.Degraded);
    }

    private static KeySecret Secret(WebApplicationBuilder builder)
    {
        var text = builder.Configuration["Session:Secret"];
        if (!builder.Environment.IsDevelopment() && text is not { Length: >= 32 })
        {
            throw new InvalidOperationException("Set Session:Secret to at least 32 random characters, the same for all gateways.");
        }

        var bytes = string.IsNullOrEmpty(text) ? RandomNumberGenerator.GetBytes(32) : Encoding.UTF8.GetBytes(text);
        return new KeySecret(HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, info: "gateway key ring"u8.ToArray()));
    }

    private sealed class MemoryRepository : IXmlRepository
    {
        private readonly List<XElement> _elements = [];

        public IReadOnlyCollection<XElement> GetAllElements()
        {
            lock (_elements)
            {
                return [.. _elements];
            }
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            lock (_elements)
            {
                _elements.Add(element);
            }
        }
    }
}

/// <summary>What the keys lie encrypted with: AES-256.</summary>
internal sealed record KeySecret(byte[] Key);

internal sealed class SecretEncryptor(KeySecret secret) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(12);
        var tag = new byte[16];
        var cipher = new byte[plain.Length];
        using var aes = new AesGcm(secret.Key, tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return new EncryptedXmlInfo(
            new XElement("encrypted", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(SecretDecryptor));
    }
}

internal sealed class SecretDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var bytes = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var plain = new byte[bytes.Length - 28];
        using var aes = new AesGcm(services.GetRequiredService<KeySecret>().Key, 16);
        aes.Decrypt(bytes[..12], bytes[28..], bytes[12..28], plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

/// <summary>Without Valkey nobody who is signed in is served, but everything else is.</summary>
internal sealed class ValkeyHealth(IConnectionMultiplexer valkey) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await valkey.GetDatabase().PingAsync();
        return HealthCheckResult.Healthy();
    }
}

/// <summary>A session that cannot be looked up is a 503, to be tried again, and neither a 401 nor a 500.</summary>
internal sealed partial class ValkeyAway(IProblemDetailsService problems, ILogger<ValkeyAway> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Cause(exception) is not { } cause)
        {
            return ValueTask.FromResult(false);
        }

        LogAway(cause.Message);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = { Status = StatusCodes.Status503ServiceUnavailable } });
    }

    private static RedisException? Cause(Exception? exception) =>
        exception as RedisException ?? (exception?.InnerException is { } inner ? Cause(inner) : null);

    [LoggerMessage(LogLevel.Warning, "Valkey is away: {Reason}")]
    private partial void LogAway(string reason);
}
