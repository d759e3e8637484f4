namespace Shop.Inventory.Features.Ports.Clients;

/// <summary>What another service has, with the tag that a change of it must name.</summary>
public sealed record Tagged<T>(T Value, string ETag);
