using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Records;

internal sealed class RecordConfiguration : IEntityTypeConfiguration<Domain.Record>
{
    public void Configure(EntityTypeBuilder<Domain.Record> builder)
    {
        builder.ToTable("records", table => table.HasCheckConstraint("ck_records_item", "\"item\" IN ('OnHold', 'V2', 'NullValue', 'TrueStory')"));
        builder.Property(theRecord => theRecord.Id).ValueGeneratedNever();
        builder.Property(theRecord => theRecord.Type).HasMaxLength(10);
        builder.Property(theRecord => theRecord.Value).HasMaxLength(10);
        builder.Property(theRecord => theRecord.Name).HasMaxLength(12);
        builder.Property(theRecord => theRecord.Item).HasConversion<string>().HasMaxLength(32);
        builder.Property(theRecord => theRecord.S3key).HasMaxLength(20);
        builder.Property(theRecord => theRecord.Line2).HasMaxLength(20);
        builder.Property(theRecord => theRecord.Label).HasMaxLength(30);
        builder.Property(theRecord => theRecord.Version).IsConcurrencyToken();
        builder.HasIndex(theRecord => new { theRecord.CreatedAt, theRecord.Id });
        builder.HasIndex(theRecord => new { theRecord.Type, theRecord.CreatedAt, theRecord.Id });
        builder.HasIndex(theRecord => new { theRecord.Value, theRecord.Id });
        builder.HasIndex(theRecord => new { theRecord.Key, theRecord.Id });
        builder.HasIndex(theRecord => new { theRecord.Item, theRecord.CreatedAt, theRecord.Id });
        builder.HasIndex(theRecord => new { theRecord.AnIdentifierOfExactlyFortyCharLong, theRecord.Id });
        builder.HasIndex(theRecord => new { theRecord.AnIdentifierOfExactlyFortyCharLong, theRecord.CreatedAt, theRecord.Id }).HasDatabaseName("ix_records_an_identifier_of_exactly_forty_char_long_cr_53d5f7dc");
    }
}
