using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<StockDb>().CreateDbContext();
        if (await db.Set<Carrier>().AnyAsync()
            || await db.Set<Product>().AnyAsync()
            || await db.Set<Supplier>().AnyAsync()
            || await db.Set<Warehouse>().AnyAsync()
            || await db.Set<Aisle>().AnyAsync()
            || await db.Set<Batch>().AnyAsync()
            || await db.Set<Purchase>().AnyAsync()
            || await db.Set<Shelf>().AnyAsync()
            || await db.Set<Bin>().AnyAsync()
            || await db.Set<Delivery>().AnyAsync()
            || await db.Set<Pick>().AnyAsync()
            || await db.Set<Shipment>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var carriers = CarriersSeed.Rows(now);
        db.AddRange(carriers);
        var products = ProductsSeed.Rows(now);
        db.AddRange(products);
        var suppliers = SuppliersSeed.Rows(now);
        db.AddRange(suppliers);
        var warehouses = WarehousesSeed.Rows(now);
        db.AddRange(warehouses);
        var aisles = AislesSeed.Rows(now, warehouses);
        db.AddRange(aisles);
        var batches = BatchesSeed.Rows(now, products);
        db.AddRange(batches);
        var purchases = PurchasesSeed.Rows(now, suppliers);
        db.AddRange(purchases);
        var shelves = ShelvesSeed.Rows(now, aisles);
        db.AddRange(shelves);
        var bins = BinsSeed.Rows(now, shelves);
        db.AddRange(bins);
        var deliveries = DeliveriesSeed.Rows(now, purchases);
        db.AddRange(deliveries);
        var picks = PicksSeed.Rows(now, bins);
        db.AddRange(picks);
        var shipments = ShipmentsSeed.Rows(now, carriers, picks);
        db.AddRange(shipments);
        await db.SaveChangesAsync();
    }
}
