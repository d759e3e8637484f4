using System.Text.Json.Nodes;
using Shop.Orders.Features.Ports;
using Shop.Orders.Features.Ports.Clients.Inventory;

namespace Shop.Orders.IntegrationTests.Clients;

/// <summary>What this service knows of inventory is what inventory says of itself: a change there that breaks a client is red here.</summary>
public sealed class InventoryContractTests
{
    private readonly SiblingDocument _document = SiblingDocument.Of("inventory");

    [Fact]
    public void Items_are_read_as_they_are_shown()
    {
        Assert.Empty(_document.Reads("get", "/api/v1/items/{id}", "200", typeof(ItemView)));
        Assert.Empty(_document.Reads("get", "/api/v1/items", "200", typeof(Page<ItemSummary>)));
        Assert.Empty(_document.Lacks("get", "/api/v1/items", "sku", "state", "availableOn", "sort", "limit", "cursor"));
    }

    [Fact]
    public void Items_are_written_as_they_are_taken()
    {
        Assert.Empty(_document.Takes("post", "/api/v1/items", typeof(ItemRequest)));
        Assert.Empty(_document.Reads("post", "/api/v1/items", "201", typeof(ItemView)));
        Assert.Empty(_document.Lacks("post", "/api/v1/items", "Idempotency-Key"));
        Assert.Empty(_document.Takes("put", "/api/v1/items/{id}", typeof(ItemRequest)));
        Assert.Empty(_document.Reads("put", "/api/v1/items/{id}", "200", typeof(ItemView)));
        Assert.Empty(_document.Lacks("put", "/api/v1/items/{id}", "If-Match"));
    }

    [Fact]
    public void Reservations_are_read_as_they_are_shown()
    {
        Assert.Empty(_document.Reads("get", "/api/v1/reservations/{id}", "200", typeof(ReservationView)));
        Assert.Empty(_document.Reads("get", "/api/v1/reservations", "200", typeof(Page<ReservationView>)));
        Assert.Empty(_document.Lacks("get", "/api/v1/reservations", "itemId", "sort", "limit", "cursor"));
    }

    [Fact]
    public void Reservations_are_written_as_they_are_taken()
    {
        Assert.Empty(_document.Takes("post", "/api/v1/reservations", typeof(ReservationRequest)));
        Assert.Empty(_document.Reads("post", "/api/v1/reservations", "201", typeof(ReservationView)));
        Assert.Empty(_document.Lacks("post", "/api/v1/reservations", "Idempotency-Key"));
        Assert.Empty(_document.Takes("put", "/api/v1/reservations/{id}", typeof(ReservationRequest)));
        Assert.Empty(_document.Reads("put", "/api/v1/reservations/{id}", "200", typeof(ReservationView)));
        Assert.Empty(_document.Lacks("put", "/api/v1/reservations/{id}", "If-Match"));
    }

    [Theory]
    [InlineData("""{"id":null}""", "is gone")]
    [InlineData("""{"id":{"type":"integer","format":"int64"}}""", "is no longer string uuid")]
    [InlineData("""{"id":{"type":["null","string"],"format":"uuid"}}""", "may be null")]
    public void A_change_that_breaks_an_answer_is_seen(string change, string expected)
    {
        var members = _document.Root["components"]!["schemas"]!["ItemView"]!["properties"]!.AsObject();
        foreach (var (name, schema) in JsonNode.Parse(change)!.AsObject())
        {
            members[name] = schema?.DeepClone();
        }

        Assert.Contains($"get /api/v1/items/{{id}}.id {expected}", _document.Reads("get", "/api/v1/items/{id}", "200", typeof(ItemView)));
    }

    [Fact]
    public void A_member_that_is_needed_now_is_seen()
    {
        var schema = _document.Root["components"]!["schemas"]!["ItemRequest"]!.AsObject();
        schema["required"] = new JsonArray([.. schema["required"]?.AsArray().Select(it => it?.DeepClone()) ?? [], "surprise"]);

        Assert.Contains("post /api/v1/items.surprise is needed now", _document.Takes("post", "/api/v1/items", typeof(ItemRequest)));
    }
}
