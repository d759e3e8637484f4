using Shop.Suppliers.Domain;

namespace Shop.Suppliers.UnitTests;

/// <summary>Suppliers as they may be; different numbers give different ones.</summary>
internal static class SupplierSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Supplier Create(int n) => Supplier.Create(Details(n), Now);

    public static SupplierDetails Details(int n) => new()
    {
        Name = $"name {n:D6}",
        Rating = 1 + n,
        Trusted = n % 2 == 0,
        Contact = $"contact-{n}@example.com",
        Terms = new JsonText($$"""{"number":{{n}}}"""),
    };
}
