{% if service.with.queue %}using {{ service.namespace }}.Adapters.Messaging;
{% endif %}{% if service.has_json %}using {{ service.namespace }}.Domain;
{% endif %}using Microsoft.EntityFrameworkCore;

namespace {{ service.namespace }}.Adapters.Persistence;

/// <summary>The model, the same on every provider. Entities are found by their IEntityTypeConfiguration.</summary>
internal abstract class {{ service.name.pascal }}DbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>True when saving failed because a row with the same key exists.</summary>
    public abstract bool IsDuplicate(DbUpdateException exception);

    /// <summary>True when saving failed because a row it refers to is missing, or a row to be deleted is still referred to.</summary>
    public abstract bool IsReference(DbUpdateException exception);

{% if service.with.queue %}    /// <summary>Messages due now, locked until the transaction ends where the provider can.</summary>
    public virtual IQueryable<OutboxMessage> DueMessages(DateTimeOffset now, int take) => Set<OutboxMessage>()
        .Where(message => message.DueAt <= now).OrderBy(message => message.DueAt).ThenBy(message => message.Id).Take(take);

{% endif %}    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof({{ service.name.pascal }}DbContext).Assembly);

{% if service.has_json %}    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<JsonText>().HaveConversion<JsonTextConverter>();
    }
{% else %}    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
{% endif %}}
