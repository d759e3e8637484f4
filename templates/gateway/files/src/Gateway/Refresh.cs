using System.Globalization;
using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace {{ solution.name.pascal }}.Gateway;

/// <summary>Asks the provider again when its access token ends: who was locked out there is signed out here, and roles are made anew.</summary>
/// <remarks>Without a refresh token a session lasts Session:Hours. A provider that is away is asked again a minute later.</remarks>
internal sealed partial class Refresh(
    TicketStore tickets, People people, IOptionsMonitor<OpenIdConnectOptions> providers, TimeProvider clock, ILogger<Refresh> logger)
{
    private const string RefreshToken = "refresh_token";
    private const string ExpiresAt = "expires_at";
    private const string Provider = "provider";
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <summary>Providers let a refresh token be used once, so requests of one session must not ask at the same time.</summary>
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The id and access tokens are never used again.</summary>
    public static void KeepWhatIsNeeded(AuthenticationProperties properties, string provider)
    {
        properties.StoreTokens([.. properties.GetTokens().Where(token => token.Name is RefreshToken or ExpiresAt)]);
        properties.Items[Provider] = provider;
    }

    public async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (!IsDue(context.Properties))
        {
            return;
        }

        var key = TicketStore.KeyOf(context.Properties);
        var gate = _gates[(uint)key.GetHashCode(StringComparison.Ordinal) % _gates.Length];
        await gate.WaitAsync(context.HttpContext.RequestAborted);
        try
        {
            var ticket = await tickets.RetrieveAsync(key); // Another request may have been faster.
            if (ticket is not null && IsDue(ticket.Properties))
            {
                ticket = await AskAsync(key, ticket);
            }

            if (ticket is null)
            {
                context.RejectPrincipal();
                await tickets.RemoveAsync(key);
                return;
            }

            context.ReplacePrincipal(ticket.Principal);
        }
        finally
        {
            gate.Release();
        }
    }

    private bool IsDue(AuthenticationProperties properties) =>
        properties.GetTokenValue(RefreshToken) is not null
        && DateTimeOffset.TryParse(properties.GetTokenValue(ExpiresAt), CultureInfo.InvariantCulture, out var end)
        && end - clock.GetUtcNow() < TimeSpan.FromSeconds(30);

    /// <summary>The ticket for the next while, or null when the provider refuses. Not bound to the request: a used token is gone.</summary>
    private async Task<AuthenticationTicket?> AskAsync(string key, AuthenticationTicket ticket)
    {
        var provider = ticket.Properties.Items[Provider]!;
        Answer? answer = null;
        try
        {
            var options = providers.Get(provider);
            var configuration = await options.ConfigurationManager!.GetConfigurationAsync(CancellationToken.None);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = RefreshToken,
                [RefreshToken] = ticket.Properties.GetTokenValue(RefreshToken)!,
                ["client_id"] = options.ClientId!,
                ["client_secret"] = options.ClientSecret!,
            });
            using var response = await options.Backchannel.PostAsync(configuration.TokenEndpoint, form);
            if ((int)response.StatusCode is 400 or 401)
            {
                var after = await tickets.RetrieveAsync(key); // Another gateway may have been faster.
                return after is not null && !IsDue(after.Properties) ? after : null;
            }

            answer = response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<Answer>() : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            LogAway(provider, exception.Message);
        }

        return await RenewAsync(key, ticket, provider, answer);
    }

    private async Task<AuthenticationTicket?> RenewAsync(string key, AuthenticationTicket ticket, string provider, Answer? answer)
    {
        var principal = ticket.Principal;
        if (answer?.IdToken is { } idToken)
        {
            // Straight from the provider over TLS; it may not become somebody else's session.
            principal = people.Of(provider, new JsonWebToken(idToken).Claims);
            if (principal.FindFirstValue("sub") != ticket.Principal.FindFirstValue("sub"))
            {
                return null;
            }
        }

        var end = clock.GetUtcNow() + (answer is null ? Later + Later / 2 : TimeSpan.FromSeconds(Math.Max(answer.ExpiresIn, 90)));
        ticket.Properties.UpdateTokenValue(ExpiresAt, end.ToString("o", CultureInfo.InvariantCulture));
        if (answer?.RefreshToken is { } next)
        {
            ticket.Properties.UpdateTokenValue(RefreshToken, next);
        }

        var renewed = new AuthenticationTicket(principal, ticket.Properties, ticket.AuthenticationScheme);
        await tickets.RenewAsync(key, renewed);
        return renewed;
    }

    [LoggerMessage(LogLevel.Warning, "{Provider} could not be asked to refresh a session: {Reason}")]
    private partial void LogAway(string provider, string reason);

    private sealed record Answer(
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken,
        [property: JsonPropertyName("id_token")] string? IdToken);
}
