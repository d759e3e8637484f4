using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Everything.Catalog.Adapters.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bundles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "jsonb", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    pieces = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bundles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "categories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    above_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_categories", x => x.id);
                    table.ForeignKey(
                        name: "fk_categories_categories_above_id",
                        column: x => x.above_id,
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    response = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "suppliers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    site = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suppliers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tags", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "things",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    summary = table.Column<string>(type: "text", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<long>(type: "bigint", nullable: false),
                    weight = table.Column<decimal>(type: "numeric(10,3)", precision: 10, scale: 3, nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    batch = table.Column<Guid>(type: "uuid", nullable: false),
                    measured_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    contact = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    link = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    shape = table.Column<string>(type: "jsonb", nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    maybe_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    maybe_count = table.Column<int>(type: "integer", nullable: true),
                    maybe_serial = table.Column<long>(type: "bigint", nullable: true),
                    maybe_weight = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: true),
                    maybe_active = table.Column<bool>(type: "boolean", nullable: true),
                    maybe_batch = table.Column<Guid>(type: "uuid", nullable: true),
                    maybe_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    maybe_on = table.Column<DateOnly>(type: "date", nullable: true),
                    maybe_state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    maybe_contact = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    maybe_shape = table.Column<string>(type: "jsonb", nullable: true),
                    level = table.Column<int>(type: "integer", nullable: false),
                    grade = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: false),
                    motto = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    maybe_price_amount = table.Column<long>(type: "bigint", nullable: true),
                    maybe_price_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    price_amount = table.Column<long>(type: "bigint", nullable: false),
                    price_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_things", x => x.id);
                    table.CheckConstraint("ck_things_maybe_state", "\"maybe_state\" IN ('On', 'Off')");
                    table.CheckConstraint("ck_things_state", "\"state\" IN ('Draft', 'InReview', 'Released')");
                    table.ForeignKey(
                        name: "fk_things_categories_category_id",
                        column: x => x.category_id,
                        principalTable: "categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_things_suppliers_supplier_id",
                        column: x => x.supplier_id,
                        principalTable: "suppliers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    thing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: false),
                    slug = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_reviews_things_thing_id",
                        column: x => x.thing_id,
                        principalTable: "things",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "thing_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    share = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    terms = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    fee_amount = table.Column<long>(type: "bigint", nullable: true),
                    fee_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    thing_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thing_sources", x => x.id);
                    table.CheckConstraint("ck_thing_sources_terms", "\"terms\" IN ('Monthly', 'Yearly')");
                    table.ForeignKey(
                        name: "fk_thing_sources_suppliers_supplier_id",
                        column: x => x.supplier_id,
                        principalTable: "suppliers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_thing_sources_things_thing_id",
                        column: x => x.thing_id,
                        principalTable: "things",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "thing_tags",
                columns: table => new
                {
                    tag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    thing_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thing_tags", x => new { x.thing_id, x.tag_id });
                    table.ForeignKey(
                        name: "fk_thing_tags_tags_tag_id",
                        column: x => x.tag_id,
                        principalTable: "tags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_thing_tags_things_thing_id",
                        column: x => x.thing_id,
                        principalTable: "things",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bundles_created_at_id",
                table: "bundles",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bundles_title_id",
                table: "bundles",
                columns: new[] { "title", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_categories_above_id",
                table: "categories",
                column: "above_id");

            migrationBuilder.CreateIndex(
                name: "ix_categories_code",
                table: "categories",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_categories_created_at_id",
                table: "categories",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_categories_name_id",
                table: "categories",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_owner_id_created_at_id",
                table: "reviews",
                columns: new[] { "owner_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_owner_id_slug",
                table: "reviews",
                columns: new[] { "owner_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_owner_id_stars_id",
                table: "reviews",
                columns: new[] { "owner_id", "stars", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_stars_created_at_id",
                table: "reviews",
                columns: new[] { "stars", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_thing_id_created_at_id",
                table: "reviews",
                columns: new[] { "thing_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_created_at_id",
                table: "suppliers",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_email",
                table: "suppliers",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_name",
                table: "suppliers",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_name_id",
                table: "suppliers",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tags_created_at_id",
                table: "tags",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tags_label",
                table: "tags",
                column: "label",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tags_label_id",
                table: "tags",
                columns: new[] { "label", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_thing_sources_supplier_id",
                table: "thing_sources",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_thing_sources_thing_id",
                table: "thing_sources",
                column: "thing_id");

            migrationBuilder.CreateIndex(
                name: "ix_thing_tags_tag_id",
                table: "thing_tags",
                column: "tag_id");

            migrationBuilder.CreateIndex(
                name: "ix_things_active_created_at_id",
                table: "things",
                columns: new[] { "active", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_batch",
                table: "things",
                column: "batch");

            migrationBuilder.CreateIndex(
                name: "ix_things_batch_created_at_id",
                table: "things",
                columns: new[] { "batch", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_category_id_created_at_id",
                table: "things",
                columns: new[] { "category_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_contact_created_at_id",
                table: "things",
                columns: new[] { "contact", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_count_created_at_id",
                table: "things",
                columns: new[] { "count", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_count_id",
                table: "things",
                columns: new[] { "count", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_created_at_id",
                table: "things",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_made_on_created_at_id",
                table: "things",
                columns: new[] { "made_on", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_made_on_id",
                table: "things",
                columns: new[] { "made_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_maybe_name_created_at_id",
                table: "things",
                columns: new[] { "maybe_name", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_maybe_state_created_at_id",
                table: "things",
                columns: new[] { "maybe_state", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_measured_at_id",
                table: "things",
                columns: new[] { "measured_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_name_created_at_id",
                table: "things",
                columns: new[] { "name", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_name_id",
                table: "things",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_serial",
                table: "things",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_things_serial_id",
                table: "things",
                columns: new[] { "serial", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_state_created_at_id",
                table: "things",
                columns: new[] { "state", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_state_id",
                table: "things",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_supplier_id_created_at_id",
                table: "things",
                columns: new[] { "supplier_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_things_weight_id",
                table: "things",
                columns: new[] { "weight", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bundles");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "thing_sources");

            migrationBuilder.DropTable(
                name: "thing_tags");

            migrationBuilder.DropTable(
                name: "tags");

            migrationBuilder.DropTable(
                name: "things");

            migrationBuilder.DropTable(
                name: "categories");

            migrationBuilder.DropTable(
                name: "suppliers");
        }
    }
}
