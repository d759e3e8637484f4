using Depot.Stock.Adapters.Persistence;
using Depot.Stock.Adapters.Persistence.Aisles;
using Depot.Stock.Adapters.Persistence.Batches;
using Depot.Stock.Adapters.Persistence.Bins;
using Depot.Stock.Adapters.Persistence.Carriers;
using Depot.Stock.Adapters.Persistence.Deliveries;
using Depot.Stock.Adapters.Persistence.Picks;
using Depot.Stock.Adapters.Persistence.Products;
using Depot.Stock.Adapters.Persistence.Purchases;
using Depot.Stock.Adapters.Persistence.Shelves;
using Depot.Stock.Adapters.Persistence.Shipments;
using Depot.Stock.Adapters.Persistence.Suppliers;
using Depot.Stock.Adapters.Persistence.Warehouses;
using Depot.Stock.Features.Aisles;
using Depot.Stock.Features.Batches;
using Depot.Stock.Features.Bins;
using Depot.Stock.Features.Carriers;
using Depot.Stock.Features.Deliveries;
using Depot.Stock.Features.Picks;
using Depot.Stock.Features.Products;
using Depot.Stock.Features.Purchases;
using Depot.Stock.Features.Shelves;
using Depot.Stock.Features.Shipments;
using Depot.Stock.Features.Suppliers;
using Depot.Stock.Features.Warehouses;

namespace Depot.Stock;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddAisles();
        builder.AddAislesPersistence();
        builder.AddBatches();
        builder.AddBatchesPersistence();
        builder.AddBins();
        builder.AddBinsPersistence();
        builder.AddCarriers();
        builder.AddCarriersPersistence();
        builder.AddDeliveries();
        builder.AddDeliveriesPersistence();
        builder.AddPersistence();
        builder.AddPicks();
        builder.AddPicksPersistence();
        builder.AddProducts();
        builder.AddProductsPersistence();
        builder.AddPurchases();
        builder.AddPurchasesPersistence();
        builder.AddShelves();
        builder.AddShelvesPersistence();
        builder.AddShipments();
        builder.AddShipmentsPersistence();
        builder.AddSuppliers();
        builder.AddSuppliersPersistence();
        builder.AddWarehouses();
        builder.AddWarehousesPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapAisles();
        app.MapBatches();
        app.MapBins();
        app.MapCarriers();
        app.MapDeliveries();
        app.MapPicks();
        app.MapProducts();
        app.MapPurchases();
        app.MapShelves();
        app.MapShipments();
        app.MapSuppliers();
        app.MapWarehouses();
    }
}
