namespace Shop.Suppliers.Domain;

/// <summary>A JSON document as text: the domain keeps it, and looks at nothing in it.</summary>
public sealed record JsonText(string Text);
