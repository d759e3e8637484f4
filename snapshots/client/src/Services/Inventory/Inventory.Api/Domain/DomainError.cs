namespace Shop.Inventory.Domain;

/// <summary>A rule of the domain said no. Null means it said yes.</summary>
public sealed record DomainError(string Message);
