using Everything.Catalog.Adapters.Persistence;
using Everything.Catalog.Adapters.Persistence.Bundles;
using Everything.Catalog.Adapters.Persistence.Categories;
using Everything.Catalog.Adapters.Persistence.Reviews;
using Everything.Catalog.Adapters.Persistence.Suppliers;
using Everything.Catalog.Adapters.Persistence.Tags;
using Everything.Catalog.Adapters.Persistence.Things;
using Everything.Catalog.Features.Bundles;
using Everything.Catalog.Features.Categories;
using Everything.Catalog.Features.Reviews;
using Everything.Catalog.Features.Suppliers;
using Everything.Catalog.Features.Tags;
using Everything.Catalog.Features.Things;

namespace Everything.Catalog;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddBundles();
        builder.AddBundlesPersistence();
        builder.AddCategories();
        builder.AddCategoriesPersistence();
        builder.AddPersistence();
        builder.AddReviews();
        builder.AddReviewsPersistence();
        builder.AddSuppliers();
        builder.AddSuppliersPersistence();
        builder.AddTags();
        builder.AddTagsPersistence();
        builder.AddThings();
        builder.AddThingsPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapBundles();
        app.MapCategories();
        app.MapReviews();
        app.MapSuppliers();
        app.MapTags();
        app.MapThings();
    }
}
