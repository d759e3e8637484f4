using Microsoft.OpenApi;

namespace Shop.ServiceDefaults;

/// <summary>A rule of validation that also says itself in the OpenAPI document: what one allows, the other does.</summary>
internal interface ISchemaRule
{
    void Describe(OpenApiSchema schema);
}
