using System.Text.Json.Nodes;
using Shop.Inventory.Features.Ports;
using Shop.Inventory.Features.Ports.Clients.Suppliers;

namespace Shop.Inventory.IntegrationTests.Clients;

/// <summary>What this service knows of suppliers is what suppliers says of itself: a change there that breaks a client is red here.</summary>
public sealed class SuppliersContractTests
{
    private readonly SiblingDocument _document = SiblingDocument.Of("suppliers");

    [Fact]
    public void Suppliers_are_read_as_they_are_shown()
    {
        Assert.Empty(_document.Reads("get", "/api/v1/suppliers/{id}", "200", typeof(SupplierView)));
        Assert.Empty(_document.Reads("get", "/api/v1/suppliers", "200", typeof(Page<SupplierSummary>)));
        Assert.Empty(_document.Lacks("get", "/api/v1/suppliers", "rating", "trusted", "sort", "limit", "cursor"));
    }

    [Fact]
    public void Suppliers_are_written_as_they_are_taken()
    {
        Assert.Empty(_document.Takes("post", "/api/v1/suppliers", typeof(SupplierRequest)));
        Assert.Empty(_document.Reads("post", "/api/v1/suppliers", "201", typeof(SupplierView)));
        Assert.Empty(_document.Lacks("post", "/api/v1/suppliers", "Idempotency-Key"));
        Assert.Empty(_document.Takes("put", "/api/v1/suppliers/{id}", typeof(SupplierRequest)));
        Assert.Empty(_document.Reads("put", "/api/v1/suppliers/{id}", "200", typeof(SupplierView)));
        Assert.Empty(_document.Lacks("put", "/api/v1/suppliers/{id}", "If-Match"));
    }

    [Theory]
    [InlineData("""{"id":null}""", "is gone")]
    [InlineData("""{"id":{"type":"integer","format":"int64"}}""", "is no longer string uuid")]
    [InlineData("""{"id":{"type":["null","string"],"format":"uuid"}}""", "may be null")]
    public void A_change_that_breaks_an_answer_is_seen(string change, string expected)
    {
        var members = _document.Root["components"]!["schemas"]!["SupplierView"]!["properties"]!.AsObject();
        foreach (var (name, schema) in JsonNode.Parse(change)!.AsObject())
        {
            members[name] = schema?.DeepClone();
        }

        Assert.Contains($"get /api/v1/suppliers/{{id}}.id {expected}", _document.Reads("get", "/api/v1/suppliers/{id}", "200", typeof(SupplierView)));
    }

    [Fact]
    public void A_member_that_is_needed_now_is_seen()
    {
        var schema = _document.Root["components"]!["schemas"]!["SupplierRequest"]!.AsObject();
        schema["required"] = new JsonArray([.. schema["required"]?.AsArray().Select(it => it?.DeepClone()) ?? [], "surprise"]);

        Assert.Contains("post /api/v1/suppliers.surprise is needed now", _document.Takes("post", "/api/v1/suppliers", typeof(SupplierRequest)));
    }
}
