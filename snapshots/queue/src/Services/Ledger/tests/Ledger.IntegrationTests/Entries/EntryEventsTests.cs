using System.Text;
using Market.Ledger.Adapters.Messaging;
using Market.Ledger.Adapters.Persistence;
using Market.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Market.Ledger.IntegrationTests;

/// <summary>Changes of entries are told, in the transaction that makes them.</summary>
[Collection(nameof(EntriesCollection))]
public sealed class EntryEventsTests(LedgerApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Creating_publishes()
    {
        var created = await EntrySamples.CreateAsync(_client);

        var told = Assert.Single(await ToldAsync(EntryCreated.EventType, created.Id()));
        Assert.Equal(created.Id(), told.Data.GetProperty("entryId").GetString());
    }

    private async Task<List<CloudEvent>> ToldAsync(string type, string key)
    {
        await using var db = app.Services.GetRequiredService<LedgerDb>().CreateDbContext();
        var messages = await db.Set<OutboxMessage>().Where(message => message.Type == type && message.Key == key).ToListAsync();
        return messages.ConvertAll(message => CloudEvent.Parse(Encoding.UTF8.GetBytes(message.Payload)));
    }
}
