using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shop.ServiceDefaults;

namespace Shop.Inventory.IntegrationTests;

/// <summary>PERMISSIONS.md is true: of each endpoint and each caller, and of the code.</summary>
public sealed partial class PermissionTests(InventoryApp app) : IClassFixture<InventoryApp>
{
    public static TheoryData<string, string, string> Requests =>
    [
        .. from row in PermissionTable.Rows
           from caller in PermissionTable.Roles.Keys.Append(PermissionTable.Anonymous)
           select (row.Method, row.Path, caller),
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Each_endpoint_lets_in_only_whom_the_page_says(string method, string path, string caller)
    {
        var row = PermissionTable.Rows.First(row => row.Method == method && row.Path == path);
        var client = caller == PermissionTable.Anonymous ? app.CreateClient() : app.WithClaims(new() { ["role"] = caller });

        var status = (int)(await client.SendAsync(new HttpMethod(method), Concrete(row))).StatusCode;

        if (row.Refusal(caller) is { } refusal)
        {
            Assert.Equal(refusal, status);
        }
        else
        {
            // Nothing is there and no body was sent: past the door that is 400, 404 or 428. Only a page can be read as it is.
            Assert.True(status is not (401 or 403) and < 500, $"{method} {path} answers {caller} with {status}.");
            Assert.True(method != "GET" || path.Contains('{') || status == 200, $"{method} {path} answers {caller} with {status}.");
        }
    }

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var unlisted = Mapped().Where(mapped => !PermissionTable.Rows.Any(row => row.Covers(mapped.Method, mapped.Path)))
            .Select(mapped => $"{mapped.Method} {mapped.Path}");
        var unmapped = PermissionTable.Rows.Where(row => !row.IsHealth && !Mapped().Any(mapped => row.Covers(mapped.Method, mapped.Path)))
            .Select(row => $"{row.Method} {row.Path}");

        Assert.Empty(unlisted); // Add a row to PERMISSIONS.md, below "Endpoints of your own".
        Assert.Empty(unmapped);
    }

    [Fact]
    public void The_page_says_what_the_code_asks_for()
    {
        foreach (var row in PermissionTable.Rows)
        {
            foreach (var (_, _, endpoint) in Mapped().Where(mapped => row.Covers(mapped.Method, mapped.Path)))
            {
                Assert.Equal($"{row.Method} {row.Path}: {row.Permission}", $"{row.Method} {row.Path}: {Asked(endpoint)}");
                var answers = endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Select(answer => answer.StatusCode).ToHashSet();
                foreach (var (caller, stated) in row.Stated)
                {
                    Assert.True(
                        row.Refusal(caller) is { } refusal ? stated == refusal : stated < 300 && (answers.Count == 0 || answers.Contains(stated)),
                        $"{row.Method} {row.Path} does not answer {caller} with {stated}.");
                }
            }
        }
    }

    [Fact]
    public void The_page_names_the_roles_of_the_settings()
    {
        var settings = app.Services.GetRequiredService<IConfiguration>().GetSection("Authorization:Roles").GetChildren()
            .ToDictionary(role => role.Key, role => string.Join(' ', (role.Get<string[]>() ?? []).Order()));

        Assert.Equal(
            settings.OrderBy(role => role.Key, StringComparer.Ordinal),
            PermissionTable.Roles.Select(role => KeyValuePair.Create(role.Key, string.Join(' ', role.Value.Order()))));
    }

    private IEnumerable<(string Method, string Path, RouteEndpoint Endpoint)> Mapped() =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, $"/{Parameter().Replace(endpoint.RoutePattern.RawText!, "{$1}").Trim('/')}", endpoint);

    private static string Asked(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "none";
        }

        var permissions = string.Join(" and ", Permissions.RequiredBy(endpoint));
        return permissions.Length > 0 ? permissions : "any";
    }

    /// <summary>The path with values that its constraints take: nothing that there is, but the one document.</summary>
    private string Concrete(Row row)
    {
        var parameters = Mapped().Where(mapped => row.Covers(mapped.Method, mapped.Path)).SelectMany(mapped => mapped.Endpoint.RoutePattern.Parameters)
            .ToLookup(parameter => parameter.Name, parameter => parameter.ParameterPolicies.Select(policy => policy.Content));
        return Parameter().Replace(row.Path.Replace("**", "", StringComparison.Ordinal), parameter =>
        {
            var name = parameter.Groups[1].Value;
            return name == "documentName" ? "v1" : parameters[name].SelectMany(constraint => constraint).FirstOrDefault() switch
            {
                "int" or "long" or "decimal" or "double" or "float" => "1",
                "bool" => "true",
                "datetime" => "2026-01-01",
                "alpha" => "nobody",
                _ => Guid.CreateVersion7().ToString(),
            };
        });
    }

    /// <summary>A parameter with its constraints; its name is what is compared.</summary>
    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
