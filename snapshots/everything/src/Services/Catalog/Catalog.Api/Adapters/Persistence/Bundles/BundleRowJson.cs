using System.Text.Json.Serialization;
using Everything.Catalog.Domain;

namespace Everything.Catalog.Adapters.Persistence.Bundles;

/// <summary>What bundles keep in their rows as JSON, as EF Core writes it.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(MemberConverter<BundlePieceKind>), typeof(MemberConverter<BundlePieceFinish>)])]
[JsonSerializable(typeof(List<BundlePiece>))]
internal sealed partial class BundleRowJson : JsonSerializerContext;
