using System.Net;

namespace Shop.Inventory.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(ReservationsCollection))]
public sealed class ReservationsValidationTests(InventoryApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("itemId", "null")] // null
    [InlineData("itemId", "\"123\"")] // not a UUID
    [InlineData("quantity", "null")] // null
    [InlineData("quantity", "0")] // too little
    [InlineData("quantity", "2147483648")] // too much
    [InlineData("quantity", "1.5")] // not whole
    [InlineData("quantity", "\"1\"")] // text
    [InlineData("quantity", "1e30")] // far too much
    [InlineData("heldUntil", "null")] // null
    [InlineData("heldUntil", "\"2026-01-31T12:00:00\"")] // no offset
    [InlineData("heldUntil", "\"2026-02-30T12:00:00Z\"")] // not a day
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await ReservationSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(ReservationSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("itemId")]
    [InlineData("quantity")]
    [InlineData("heldUntil")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await ReservationSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, ReservationSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(ReservationSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await ReservationSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"itemId\":{body["itemId"]!.ToJsonString()},");

        await (await _client.PostTextAsync(ReservationSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, ReservationSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await ReservationSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(ReservationSamples.Path, content)).StatusCode);
    }
}
