using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shop.Suppliers.Domain;

namespace Shop.Suppliers.Adapters.Persistence;

/// <summary>Documents are stored as they are: jsonb on PostgreSQL, text on SQLite.</summary>
internal sealed class JsonTextConverter() : ValueConverter<JsonText, string>(document => document.Text, stored => new JsonText(stored));
