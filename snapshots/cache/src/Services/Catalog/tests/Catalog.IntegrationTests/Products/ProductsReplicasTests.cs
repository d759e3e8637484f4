using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Store.Catalog.IntegrationTests;

/// <summary>Two replicas on one Valkey, when ConnectionStrings__Valkey is set: neither serves what the other has changed.</summary>
public sealed class ProductsReplicasTests(CatalogApp app) : IClassFixture<CatalogApp>
{
    private const string Setting = "ConnectionStrings__Valkey";

    [Fact]
    public async Task A_change_in_one_is_seen_in_the_other()
    {
        using var line = Line();
        await using var one = Replica(line);
        await using var other = Replica(line);
        var path = await ReadInBothAsync(one, other);

        var changed = await ChangeAsync(one, path);

        await SeesAsync(other, path, changed, TimeSpan.FromSeconds(5)); // Its own memory would keep it for longer.
    }

    [Fact]
    public async Task After_Valkey_was_away_none_serves_what_is_old()
    {
        using var line = Line();
        await using var one = Replica(line);
        await using var other = Replica(line);
        var path = await ReadInBothAsync(one, other);

        line.Cut();
        var changed = await ChangeAsync(one, path);
        line.Mend();

        await SeesAsync(other, path, changed, TimeSpan.FromSeconds(25)); // Valkey would keep it for longer.
    }

    private static CuttableLine Line()
    {
        var server = Environment.GetEnvironmentVariable(Setting);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{Setting} is not set.");
        return new CuttableLine(server);
    }

    private WebApplicationFactory<Program> Replica(CuttableLine line) =>
        app.WithWebHostBuilder(builder => builder.UseSetting("ConnectionStrings:Valkey", line.ConnectionString));

    private HttpClient Client(WebApplicationFactory<Program> replica)
    {
        var client = replica.CreateClient();
        client.DefaultRequestHeaders.Authorization = app.Admin().DefaultRequestHeaders.Authorization;
        return client;
    }

    private async Task<string> ReadInBothAsync(WebApplicationFactory<Program> one, WebApplicationFactory<Program> other)
    {
        var created = await ProductSamples.CreateAsync(Client(one));
        var path = $"{ProductSamples.Path}/{created.Id()}";
        await Client(one).ReadAsync(path);
        await Client(other).ReadAsync(path);
        return path;
    }

    private async Task<EntityTagHeaderValue?> ChangeAsync(WebApplicationFactory<Program> replica, string path)
    {
        var client = Client(replica);
        var before = await client.GetAsync(path);
        var changed = await client.ReplaceAsync(path, await ProductSamples.BodyAsync(client), $"{before.Headers.ETag}");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(before.Headers.ETag, changed.Headers.ETag);
        return changed.Headers.ETag;
    }

    private async Task SeesAsync(WebApplicationFactory<Program> replica, string path, EntityTagHeaderValue? wanted, TimeSpan within)
    {
        var client = Client(replica);
        var deadline = DateTimeOffset.UtcNow + within;
        EntityTagHeaderValue? seen;
        while ((seen = (await client.GetAsync(path)).Headers.ETag)?.Equals(wanted) != true && DateTimeOffset.UtcNow < deadline)
        {
            await Task.Delay(100);
        }

        Assert.Equal(wanted, seen);
    }
}
