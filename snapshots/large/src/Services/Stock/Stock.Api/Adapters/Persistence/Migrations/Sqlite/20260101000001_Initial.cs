using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Depot.Stock.Adapters.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "carriers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    booked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    price_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_carriers", x => x.id);
                });

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
                name: "products",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => x.id);
                    table.CheckConstraint("ck_products_status", "\"status\" IN ('Open', 'Closed')");
                });

            migrationBuilder.CreateTable(
                name: "suppliers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suppliers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "warehouses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_warehouses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shipments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    carrier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    parcels = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shipments", x => x.id);
                    table.CheckConstraint("ck_shipments_status", "\"status\" IN ('Open', 'Closed')");
                    table.ForeignKey(
                        name: "fk_shipments_carriers_carrier_id",
                        column: x => x.carrier_id,
                        principalTable: "carriers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    booked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    price_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batches", x => x.id);
                    table.ForeignKey(
                        name: "fk_batches_products_product_id",
                        column: x => x.product_id,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    supplier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchases", x => x.id);
                    table.CheckConstraint("ck_purchases_status", "\"status\" IN ('Open', 'Closed')");
                    table.ForeignKey(
                        name: "fk_purchases_suppliers_supplier_id",
                        column: x => x.supplier_id,
                        principalTable: "suppliers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "aisles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aisles", x => x.id);
                    table.CheckConstraint("ck_aisles_status", "\"status\" IN ('Open', 'Closed')");
                    table.ForeignKey(
                        name: "fk_aisles_warehouses_warehouse_id",
                        column: x => x.warehouse_id,
                        principalTable: "warehouses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    purchase_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    booked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    price_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliveries_purchases_purchase_id",
                        column: x => x.purchase_id,
                        principalTable: "purchases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shelves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    aisle_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    booked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    price_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shelves", x => x.id);
                    table.ForeignKey(
                        name: "fk_shelves_aisles_aisle_id",
                        column: x => x.aisle_id,
                        principalTable: "aisles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    shelf_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bins", x => x.id);
                    table.ForeignKey(
                        name: "fk_bins_shelves_shelf_id",
                        column: x => x.shelf_id,
                        principalTable: "shelves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "picks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    bin_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_picks", x => x.id);
                    table.ForeignKey(
                        name: "fk_picks_bins_bin_id",
                        column: x => x.bin_id,
                        principalTable: "bins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shipment_picks",
                columns: table => new
                {
                    pick_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    shipment_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shipment_picks", x => new { x.shipment_id, x.pick_id });
                    table.ForeignKey(
                        name: "fk_shipment_picks_picks_pick_id",
                        column: x => x.pick_id,
                        principalTable: "picks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shipment_picks_shipments_shipment_id",
                        column: x => x.shipment_id,
                        principalTable: "shipments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aisles_code",
                table: "aisles",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aisles_code_id",
                table: "aisles",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_aisles_created_at_id",
                table: "aisles",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_aisles_status_created_at_id",
                table: "aisles",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_aisles_warehouse_id_created_at_id",
                table: "aisles",
                columns: new[] { "warehouse_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_batches_booked_on_id",
                table: "batches",
                columns: new[] { "booked_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_batches_code",
                table: "batches",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_batches_code_id",
                table: "batches",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_batches_created_at_id",
                table: "batches",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_batches_product_id_created_at_id",
                table: "batches",
                columns: new[] { "product_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bins_capacity_id",
                table: "bins",
                columns: new[] { "capacity", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bins_code",
                table: "bins",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bins_code_id",
                table: "bins",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bins_created_at_id",
                table: "bins",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bins_shelf_id_created_at_id",
                table: "bins",
                columns: new[] { "shelf_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_carriers_booked_on_id",
                table: "carriers",
                columns: new[] { "booked_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_carriers_code",
                table: "carriers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_carriers_code_id",
                table: "carriers",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_carriers_created_at_id",
                table: "carriers",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_booked_on_id",
                table: "deliveries",
                columns: new[] { "booked_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_code",
                table: "deliveries",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_code_id",
                table: "deliveries",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_created_at_id",
                table: "deliveries",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_purchase_id_created_at_id",
                table: "deliveries",
                columns: new[] { "purchase_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_picks_bin_id_created_at_id",
                table: "picks",
                columns: new[] { "bin_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_picks_owner_id_capacity_id",
                table: "picks",
                columns: new[] { "owner_id", "capacity", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_picks_owner_id_code",
                table: "picks",
                columns: new[] { "owner_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_picks_owner_id_code_id",
                table: "picks",
                columns: new[] { "owner_id", "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_picks_owner_id_created_at_id",
                table: "picks",
                columns: new[] { "owner_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_products_code",
                table: "products",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_products_code_id",
                table: "products",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_products_created_at_id",
                table: "products",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_products_status_created_at_id",
                table: "products",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_purchases_code",
                table: "purchases",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_purchases_code_id",
                table: "purchases",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_purchases_created_at_id",
                table: "purchases",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_purchases_status_created_at_id",
                table: "purchases",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_purchases_supplier_id_created_at_id",
                table: "purchases",
                columns: new[] { "supplier_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shelves_aisle_id_created_at_id",
                table: "shelves",
                columns: new[] { "aisle_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shelves_booked_on_id",
                table: "shelves",
                columns: new[] { "booked_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shelves_code",
                table: "shelves",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shelves_code_id",
                table: "shelves",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shelves_created_at_id",
                table: "shelves",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shipment_picks_pick_id",
                table: "shipment_picks",
                column: "pick_id");

            migrationBuilder.CreateIndex(
                name: "ix_shipments_carrier_id_created_at_id",
                table: "shipments",
                columns: new[] { "carrier_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shipments_code",
                table: "shipments",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shipments_code_id",
                table: "shipments",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shipments_created_at_id",
                table: "shipments",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shipments_status_created_at_id",
                table: "shipments",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_capacity_id",
                table: "suppliers",
                columns: new[] { "capacity", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_code",
                table: "suppliers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_code_id",
                table: "suppliers",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_created_at_id",
                table: "suppliers",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_capacity_id",
                table: "warehouses",
                columns: new[] { "capacity", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_code",
                table: "warehouses",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_code_id",
                table: "warehouses",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_created_at_id",
                table: "warehouses",
                columns: new[] { "created_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "batches");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "shipment_picks");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "purchases");

            migrationBuilder.DropTable(
                name: "picks");

            migrationBuilder.DropTable(
                name: "shipments");

            migrationBuilder.DropTable(
                name: "suppliers");

            migrationBuilder.DropTable(
                name: "bins");

            migrationBuilder.DropTable(
                name: "carriers");

            migrationBuilder.DropTable(
                name: "shelves");

            migrationBuilder.DropTable(
                name: "aisles");

            migrationBuilder.DropTable(
                name: "warehouses");
        }
    }
}
