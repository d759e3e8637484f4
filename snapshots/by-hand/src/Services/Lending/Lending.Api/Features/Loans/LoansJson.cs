using System.Text.Json;
using System.Text.Json.Serialization;
using Library.Lending.Features.Ports;

namespace Library.Lending.Features.Loans;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LoanRequest))]
[JsonSerializable(typeof(LoanView))]
[JsonSerializable(typeof(Page<LoanView>))]
internal sealed partial class LoansJson : JsonSerializerContext;
