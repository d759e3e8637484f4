using System.Text.Json;
using System.Text.Json.Serialization;
using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Reviews;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReviewRequest))]
[JsonSerializable(typeof(ReviewView))]
[JsonSerializable(typeof(Page<ReviewSummary>))]
internal sealed partial class ReviewsJson : JsonSerializerContext;
