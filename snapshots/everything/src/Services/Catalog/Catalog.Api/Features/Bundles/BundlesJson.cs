using System.Text.Json;
using System.Text.Json.Serialization;
using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Bundles;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BundleRequest))]
[JsonSerializable(typeof(BundleView))]
[JsonSerializable(typeof(Page<BundleSummary>))]
internal sealed partial class BundlesJson : JsonSerializerContext;
