namespace Shop.Inventory.Features.Ports;

/// <summary>One page of a list. <c>Next</c> is the cursor of the following page, null on the last one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
