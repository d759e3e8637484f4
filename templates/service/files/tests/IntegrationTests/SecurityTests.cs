namespace {{ service.namespace }}.IntegrationTests;

public sealed class SecurityTests({{ service.name.pascal }}App app) : IClassFixture<{{ service.name.pascal }}App>
{
    [Fact]
    public async Task Without_a_token_there_is_nothing() =>
        await (await app.CreateClient().GetAsync("/nowhere")).ProblemAsync(401);
}
