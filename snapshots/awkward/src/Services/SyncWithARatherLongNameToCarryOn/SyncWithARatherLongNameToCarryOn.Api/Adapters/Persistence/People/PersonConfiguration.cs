using A.SyncWithARatherLongNameToCarryOn.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Nickname).HasMaxLength(40);
        builder.Property(person => person.Version).IsConcurrencyToken();
        builder.HasIndex(person => new { person.CreatedAt, person.Id });
        builder.HasIndex(person => new { person.Nickname, person.Id });
        builder.HasIndex(person => new { person.Nickname, person.CreatedAt, person.Id });
    }
}
