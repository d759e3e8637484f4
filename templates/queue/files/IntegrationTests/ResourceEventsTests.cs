{% if resource.publishes_on.update or resource.publishes_on.delete %}using System.Net;
{% endif %}using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using {{ service.namespace }}.Adapters.Messaging;
using {{ service.namespace }}.Adapters.Persistence;
using {{ service.namespace }}.Contracts;

namespace {{ service.namespace }}.IntegrationTests;

/// <summary>Changes of {{ resource.plural.words }} are told, in the transaction that makes them.</summary>
[Collection(nameof({{ resource.plural.pascal }}Collection))]
public sealed class {{ resource.name.pascal }}EventsTests({{ service.name.pascal }}App app)
{
    private readonly HttpClient _client = app.Admin();
{%- for event in resource.events %}
{%- if event.moment == "created" %}

    [Fact]
    public async Task Creating_publishes()
    {
        var created = await {{ resource.name.pascal }}Samples.CreateAsync(_client);

        var told = Assert.Single(await ToldAsync({{ event.name.pascal }}.EventType, created.Id()));
        Assert.Equal(created.Id(), told.Data.GetProperty("{{ resource.name.camel }}Id").GetString());
    }
{%- endif %}
{%- if event.moment == "updated" %}

    [Fact]
    public async Task Replacing_publishes()
    {
        var created = await {{ resource.name.pascal }}Samples.CreateAsync(_client);
        var path = $"{ {{- resource.name.pascal }}Samples.Path}/{created.Id()}";
        var tag = $"{(await _client.GetAsync(path)).Headers.ETag}";

        var answer = await _client.ReplaceAsync(path, await {{ resource.name.pascal }}Samples.BodyAsync(_client), tag);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var told = Assert.Single(await ToldAsync({{ event.name.pascal }}.EventType, created.Id()));
        Assert.Equal(2, told.Data.GetProperty("version").GetInt64());
    }
{%- endif %}
{%- if event.moment == "deleted" %}

    [Fact]
    public async Task Deleting_publishes()
    {
        var created = await {{ resource.name.pascal }}Samples.CreateAsync(_client);

        var answer = await _client.DeleteAsync($"{ {{- resource.name.pascal }}Samples.Path}/{created.Id()}");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Single(await ToldAsync({{ event.name.pascal }}.EventType, created.Id()));
    }
{%- endif %}
{%- endfor %}

    private async Task<List<CloudEvent>> ToldAsync(string type, string key)
    {
        await using var db = app.Services.GetRequiredService<{{ service.name.pascal }}Db>().CreateDbContext();
        var messages = await db.Set<OutboxMessage>().Where(message => message.Type == type && message.Key == key).ToListAsync();
        return messages.ConvertAll(message => CloudEvent.Parse(Encoding.UTF8.GetBytes(message.Payload)));
    }
}
