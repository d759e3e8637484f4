using Shop.Inventory.Domain;
using Shop.Inventory.Features.Items;

namespace Shop.Inventory.Adapters.Persistence.Items;

internal static class ItemsPersistence
{
    public static void AddItemsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IItems, ItemStore>();
        builder.Services.AddSingleton<IItemChecks, ItemChecks>();
        builder.Services.AddSingleton<IItemQueries, ItemQueries>();
    }
}
