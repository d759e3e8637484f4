using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>What else is to be done once changes are saved; whatever needs it registers one of its own.</summary>
internal interface IAfterSave
{
    /// <summary>Looks at what a save is about to change, and gives what to do when that is saved.</summary>
    Func<Task> Of(ChangeTracker changes);
}
