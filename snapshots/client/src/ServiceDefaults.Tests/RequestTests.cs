using System.Data.Common;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Shop.ServiceDefaults.Tests;

public sealed class RequestTests
{
    [Theory]
    [InlineData("""{"name":"a","parts":[{"size":1}]}""", 200, null)]
    [InlineData("""{"name":"a","parts":[{"size":"big"}]}""", 400, "parts[0].size")]
    [InlineData("""{"name":"a","parts":[{"size":1e30}]}""", 400, "parts[0].size")]
    [InlineData("""{"name":"a","name":"b","parts":[]}""", 400, "name")]
    [InlineData("""{"name":""", 400, "name")]
    [InlineData("", 400, null)]
    public async Task A_body_that_cannot_be_read_is_told_where(string json, int status, string? place)
    {
        await using var service = await StartAsync();

        var answer = await PostAsync(service, json, "application/json");

        Assert.Equal(status, (int)answer.StatusCode);
        if (place is not null)
        {
            var errors = (JsonObject)(await answer.ProblemAsync(status))["errors"]!;
            Assert.Equal(place, Assert.Single(errors).Key);
        }
    }

    [Theory]
    [InlineData("application/json; charset=bogus", 415)]
    [InlineData("text/plain", 415)]
    public async Task Only_JSON_is_read(string type, int status)
    {
        await using var service = await StartAsync();

        await (await PostAsync(service, "{}", type)).ProblemAsync(status);
    }

    [Theory]
    [InlineData("?size=1", 200, null)]
    [InlineData("?SIZE=1&colour=red", 200, null)]
    [InlineData("?size=big", 400, null)]
    [InlineData("?color=red&size=1", 400, "color")]
    public async Task A_query_with_an_unknown_name_is_refused(string query, int status, string? name)
    {
        await using var service = await StartAsync();

        var answer = await service.With().GetAsync("/things" + query);

        Assert.Equal(status, (int)answer.StatusCode);
        if (name is not null)
        {
            var errors = (JsonObject)(await answer.ProblemAsync(status))["errors"]!;
            Assert.Equal("Known are: colour, size.", (string)errors[name]![0]!);
        }
    }

    [Fact]
    public async Task A_database_that_is_away_is_a_503_with_retry_after()
    {
        await using var service = await StartAsync();

        var answer = await service.With().GetAsync("/away");

        await answer.ProblemAsync(503);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_too()
    {
        await using var service = await StartAsync();

        await (await service.With().GetAsync("/nowhere")).ProblemAsync(404);
        await (await service.With().DeleteAsync("/things")).ProblemAsync(405);
    }

    private static Task<TestService> StartAsync() => TestService.StartAsync(app =>
    {
        app.MapPost("/things", (Thing _) => "ok");
        app.MapGet("/things", ([AsParameters] ThingQuery query) => query.Size).KnownQueryOnly();
        app.MapGet("/away", string () => throw new InvalidOperationException("Retries are used up.", new Away()));
    });

    private static Task<HttpResponseMessage> PostAsync(TestService service, string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return service.With().PostAsync("/things", content);
    }

    internal sealed record Thing(string Name, IReadOnlyList<Part> Parts);

    internal sealed record Part(int Size);

    internal sealed record ThingQuery(
        [property: FromQuery(Name = "size")] int Size = 0, [property: FromQuery(Name = "colour")] string? Colour = null);

    private sealed class Away : DbException
    {
        public override bool IsTransient => true;
    }
}
