{% if service.with.queue %}using {{ service.namespace }}.Adapters.Messaging;
{% endif %}{% if service.has_json %}using {{ service.namespace }}.Domain;
{% endif %}using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace {{ service.namespace }}.Adapters.Persistence;

/// <summary>PostgreSQL, for production.</summary>
internal sealed class Postgres{{ service.name.pascal }}DbContext(DbContextOptions<Postgres{{ service.name.pascal }}DbContext> options)
    : {{ service.name.pascal }}DbContext(options)
{
    public static void Configure(DbContextOptionsBuilder builder, NpgsqlDataSource source, bool retries = true) => builder
        .UseNpgsql(source, npgsql =>
        {
            npgsql.SetPostgresVersion(17, 0);
            if (retries)
            {
                npgsql.EnableRetryOnFailure(3, TimeSpan.FromSeconds(2), null);
            }
        })
        .UseSnakeCaseNamingConvention();

    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsReference(DbUpdateException exception) => exception.InnerException is PostgresException
    {
        SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation,
    };
{% if service.with.queue %}
    public override IQueryable<OutboxMessage> DueMessages(DateTimeOffset now, int take) => Set<OutboxMessage>().FromSql(
        $"SELECT * FROM outbox_messages WHERE due_at <= {now.UtcDateTime} ORDER BY due_at, id LIMIT {take} FOR UPDATE SKIP LOCKED");
{% endif -%}
{% if service.has_json %}
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<JsonText>().HaveColumnType("jsonb");
    }
{% endif %}}
