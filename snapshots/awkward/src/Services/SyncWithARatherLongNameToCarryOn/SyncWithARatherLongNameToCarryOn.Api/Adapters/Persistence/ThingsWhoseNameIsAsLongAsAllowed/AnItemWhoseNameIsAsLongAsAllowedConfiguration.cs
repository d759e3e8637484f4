using A.SyncWithARatherLongNameToCarryOn.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.ThingsWhoseNameIsAsLongAsAllowed;

internal sealed class AnItemWhoseNameIsAsLongAsAllowedConfiguration : IEntityTypeConfiguration<AnItemWhoseNameIsAsLongAsAllowed>
{
    public void Configure(EntityTypeBuilder<AnItemWhoseNameIsAsLongAsAllowed> builder)
    {
        builder.ToTable("things_whose_name_is_as_long_as_allowed");
        builder.Property(anItemWhoseNameIsAsLongAsAllowed => anItemWhoseNameIsAsLongAsAllowed.Id).ValueGeneratedNever();
        builder.Property(anItemWhoseNameIsAsLongAsAllowed => anItemWhoseNameIsAsLongAsAllowed.AnIdentifierOfExactlyFortyCharLong).HasMaxLength(8);
        builder.Property(anItemWhoseNameIsAsLongAsAllowed => anItemWhoseNameIsAsLongAsAllowed.Version).IsConcurrencyToken();
        builder.HasIndex(anItemWhoseNameIsAsLongAsAllowed => new { anItemWhoseNameIsAsLongAsAllowed.CreatedAt, anItemWhoseNameIsAsLongAsAllowed.Id });
        builder.HasIndex(anItemWhoseNameIsAsLongAsAllowed => new { anItemWhoseNameIsAsLongAsAllowed.RecordId, anItemWhoseNameIsAsLongAsAllowed.CreatedAt, anItemWhoseNameIsAsLongAsAllowed.Id }).HasDatabaseName("ix_things_whose_name_is_as_long_as_allowed_record_id_c_e437f42c");
        builder.HasIndex(anItemWhoseNameIsAsLongAsAllowed => anItemWhoseNameIsAsLongAsAllowed.AnIdentifierOfExactlyFortyCharLong).IsUnique().HasDatabaseName("ix_things_whose_name_is_as_long_as_allowed_an_identifi_70bddb3c");
        builder.HasOne<Domain.Record>().WithMany().HasForeignKey(anItemWhoseNameIsAsLongAsAllowed => anItemWhoseNameIsAsLongAsAllowed.RecordId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_things_whose_name_is_as_long_as_allowed_records_record_id");
    }
}
