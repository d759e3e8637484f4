using System.Text.Json;
using System.Text.Json.Serialization;
using Store.Reviews.Features.Ports;

namespace Store.Reviews.Features.Reviews;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReviewRequest))]
[JsonSerializable(typeof(ReviewView))]
[JsonSerializable(typeof(Page<ReviewSummary>))]
internal sealed partial class ReviewsJson : JsonSerializerContext;
