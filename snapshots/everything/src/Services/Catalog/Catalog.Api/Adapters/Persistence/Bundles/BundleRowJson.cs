using System.Text.Json.Serialization;
using Everything.Catalog.Domain;

namespace Everything.Catalog.Adapters.Persistence.Bundles;

/// <summary>What bundles keep in their rows as JSON, as EF Core writes it. On SQLite, decimals are texts.</summary>
[JsonSourceGenerationOptions(
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters =
    [
        typeof(RowEnumConverter<BundlePieceKind>),
        typeof(RowEnumConverter<BundlePieceFinish>),
        typeof(RowInstantConverter),
    ])]
[JsonSerializable(typeof(List<BundlePiece>))]
internal sealed partial class BundleRowJson : JsonSerializerContext;
