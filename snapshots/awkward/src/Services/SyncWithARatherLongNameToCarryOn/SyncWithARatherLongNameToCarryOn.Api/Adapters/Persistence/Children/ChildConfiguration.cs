using A.SyncWithARatherLongNameToCarryOn.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Children;

internal sealed class ChildConfiguration : IEntityTypeConfiguration<Child>
{
    public void Configure(EntityTypeBuilder<Child> builder)
    {
        builder.ToTable("children");
        builder.Property(child => child.Id).ValueGeneratedNever();
        builder.Property(child => child.Partial).HasPrecision(28, 10);
        builder.Property(child => child.Version).IsConcurrencyToken();
        builder.HasIndex(child => new { child.CreatedAt, child.Id });
        builder.HasOne<Person>().WithMany().HasForeignKey(child => child.PersonId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_children_people_person_id");
    }
}
