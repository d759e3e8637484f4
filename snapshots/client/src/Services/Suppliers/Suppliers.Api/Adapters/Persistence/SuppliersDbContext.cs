using Microsoft.EntityFrameworkCore;
using Shop.Suppliers.Domain;

namespace Shop.Suppliers.Adapters.Persistence;

/// <summary>The model, the same on every provider. Entities are found by their IEntityTypeConfiguration.</summary>
internal abstract class SuppliersDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>True when saving failed because a row with the same key exists.</summary>
    public abstract bool IsDuplicate(DbUpdateException exception);

    /// <summary>True when saving failed because a row it refers to is missing, or a row to be deleted is still referred to.</summary>
    public abstract bool IsReference(DbUpdateException exception);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SuppliersDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<JsonText>().HaveConversion<JsonTextConverter>();
    }
}
