using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Suppliers.IntegrationTests;

/// <summary>What tests of resources do again and again.</summary>
internal static partial class Crud
{
    /// <summary>Every permission there is.</summary>
    private static readonly string[] All =
    [
        "suppliers:read", "suppliers:write", "suppliers:admin",
    ];

    /// <summary>Somebody who may do everything.</summary>
    public static HttpClient Admin(this SuppliersApp app) => app.As(All);

    /// <summary>Somebody who may read and write everything that is theirs.</summary>
    public static HttpClient Person(this SuppliersApp app, string subject) => app.WithClaims(new()
    {
        ["sub"] = subject,
        ["scope"] = string.Join(' ', All.Where(permission => !permission.EndsWith(":admin", StringComparison.Ordinal))),
    });

    public static async Task<JsonObject> CreateAsync(this HttpClient client, string path, JsonNode body)
    {
        var answer = await client.SendAsync(HttpMethod.Post, path, body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.JsonAsync()).AsObject();
    }

    public static async Task<JsonNode> ReadAsync(this HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    public static Task<HttpResponseMessage> ReplaceAsync(this HttpClient client, string path, JsonNode body, string? ifMatch) =>
        client.SendAsync(HttpMethod.Put, path, body, ifMatch is null ? [] : [("If-Match", ifMatch)]);

    /// <summary>Posts text that may be no JSON.</summary>
    public static Task<HttpResponseMessage> PostTextAsync(this HttpClient client, string path, string json) =>
        client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>All items of a list, page by page.</summary>
    public static async Task<List<JsonNode>> AllAsync(this HttpClient client, string path, string query)
    {
        var all = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = await client.ReadAsync($"{path}?{query}{(cursor is null ? "" : $"&cursor={cursor}")}");
            all.AddRange(page["items"]!.AsArray()!);
            cursor = (string?)page["next"];
        }
        while (cursor is not null);

        return all;
    }

    public static string Id(this JsonNode node) => (string)node["id"]!;

    /// <summary>The value at a path such as <c>lines[0].sku</c>.</summary>
    public static JsonNode? At(this JsonNode node, string path) =>
        Steps(path).Aggregate<object, JsonNode?>(node, (at, step) => step is int index ? at![index] : at![(string)step]);

    /// <summary>Puts a value at a path.</summary>
    public static JsonObject Set(this JsonObject body, string path, JsonNode? value)
    {
        var steps = Steps(path);
        JsonNode at = body;
        foreach (var step in steps[..^1])
        {
            at = step is int index ? at[index]! : at[(string)step]!;
        }

        at[(string)steps[^1]] = value;
        return body;
    }

    public static JsonObject Without(this JsonObject body, string path)
    {
        var steps = Steps(path);
        var owner = steps.Length == 1 ? body : body.At(path[..path.LastIndexOf('.')])!;
        owner.AsObject().Remove((string)steps[^1]);
        return body;
    }

    /// <summary>The body as text, with this JSON at a path: also such as no serializer writes.</summary>
    public static string With(this JsonObject body, string path, string json) =>
        body.Set(path, "\uE000").ToJsonString().Replace("\"\\uE000\"", json, StringComparison.Ordinal);

    /// <summary>Names this field, maybe among others.</summary>
    public static void Names(this JsonNode problem, string field) =>
        Assert.Contains(field, problem["errors"]!.AsObject().Select(error => error.Key));

    private static object[] Steps(string path) =>
        [.. Step().Matches(path).Select(match => int.TryParse(match.Value, out var index) ? (object)index : match.Value)];

    [GeneratedRegex(@"[^.\[\]]+")]
    private static partial Regex Step();
}
