using System.Net;

namespace Library.Lending.IntegrationTests;

/// <summary>What loans refer to, and what they must not share.</summary>
[Collection(nameof(LoansCollection))]
public sealed class LoansRelationsTests(LendingApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Book_must_be_there()
    {
        var body = (await LoanSamples.BodyAsync(_client)).Set("bookId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, LoanSamples.Path, body)).ProblemAsync(422)).Names("bookId");

        var loan = await LoanSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{LoanSamples.Path}/{loan.Id()}", body, "*")).ProblemAsync(422)).Names("bookId");
    }

    [Fact]
    public async Task Book_stays_while_it_is_needed()
    {
        var (other, path) = await NewBookAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewBookAsync()
    {
        var other = (await BookSamples.CreateAsync(_client)).Id();
        var body = (await LoanSamples.BodyAsync(_client)).Set("bookId", other);
        var loan = await _client.CreateAsync(LoanSamples.Path, body);
        return ($"{BookSamples.Path}/{other}", $"{LoanSamples.Path}/{loan.Id()}");
    }
}
