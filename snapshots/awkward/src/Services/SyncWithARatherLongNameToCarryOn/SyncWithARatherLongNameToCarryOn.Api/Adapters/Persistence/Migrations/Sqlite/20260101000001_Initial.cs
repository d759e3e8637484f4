using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    response = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nickname = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    key = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    async = table.Column<bool>(type: "INTEGER", nullable: false),
                    item = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    s3key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    line2 = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    an_identifier_of_exactly_forty_char_long = table.Column<int>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_records", x => x.id);
                    table.CheckConstraint("ck_records_item", "\"item\" IN ('OnHold', 'V2', 'NullValue', 'TrueStory')");
                });

            migrationBuilder.CreateTable(
                name: "children",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partial = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    field = table.Column<long>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    required = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_children", x => x.id);
                    table.ForeignKey(
                        name: "fk_children_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "things_whose_name_is_as_long_as_allowed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    an_identifier_of_exactly_forty_char_long = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_things_whose_name_is_as_long_as_allowed", x => x.id);
                    table.ForeignKey(
                        name: "fk_things_whose_name_is_as_long_as_allowed_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_children_created_at_id",
                table: "children",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_children_person_id",
                table: "children",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_people_created_at_id",
                table: "people",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_nickname_created_at_id",
                table: "people",
                columns: new[] { "nickname", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_nickname_id",
                table: "people",
                columns: new[] { "nickname", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_records_an_identifier_of_exactly_forty_char_long_cr_53d5f7dc",
                table: "records",
                columns: new[] { "an_identifier_of_exactly_forty_char_long", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_records_an_identifier_of_exactly_forty_char_long_id",
                table: "records",
                columns: new[] { "an_identifier_of_exactly_forty_char_long", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_records_created_at_id",
                table: "records",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_records_item_created_at_id",
                table: "records",
                columns: new[] { "item", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_records_key_id",
                table: "records",
                columns: new[] { "key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_records_type_created_at_id",
                table: "records",
                columns: new[] { "type", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_records_value_id",
                table: "records",
                columns: new[] { "value", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_whose_name_is_as_long_as_allowed_an_identifi_70bddb3c",
                table: "things_whose_name_is_as_long_as_allowed",
                column: "an_identifier_of_exactly_forty_char_long",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_things_whose_name_is_as_long_as_allowed_created_at_id",
                table: "things_whose_name_is_as_long_as_allowed",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_whose_name_is_as_long_as_allowed_record_id_c_e437f42c",
                table: "things_whose_name_is_as_long_as_allowed",
                columns: new[] { "record_id", "created_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "children");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "things_whose_name_is_as_long_as_allowed");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "records");
        }
    }
}
