using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Shop.ServiceDefaults;

/// <summary>The OpenAPI document of version 1, written by the build; served with Scalar in Development only.</summary>
public static class ApiDocument
{
    private const string Bearer = "Bearer";

    /// <summary>Documents that successful answers carry an ETag.</summary>
    public static TBuilder ProducesETag<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(ETagged.Instance);

    internal static void AddApiDocument(this WebApplicationBuilder builder)
    {
        if (!IsWanted(builder.Environment))
        {
            return;
        }

        builder.Services.AddOpenApi("v1", options => options
            .AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = builder.Environment.ApplicationName;
                document.Info.Version = "1";
                document.Servers?.Clear();
                document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    BearerFormat = "JWT",
                });
                document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
                return Task.CompletedTask;
            })
            .AddOperationTransformer(DescribeResponses)
            .AddOperationTransformer(SchemaRules.DescribeOperationAsync)
            .AddSchemaTransformer(SchemaRules.DescribeAsync));
    }

    internal static void MapApiDocument(this WebApplication app)
    {
        if (IsWanted(app.Environment))
        {
            app.MapOpenApi().AllowAnonymous();
            app.MapScalarApiReference().AllowAnonymous();
        }
    }

    private static bool IsWanted(IHostEnvironment environment) => environment.IsDevelopment() || BuildTime.IsDocumentGeneration;

    /// <summary>What the pipeline adds to every operation: its refusals of bodies, and the headers of its answers.</summary>
    private static Task DescribeResponses(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Responses ??= [];
        if (operation.RequestBody is not null)
        {
            var problem = operation.Responses["401"].Content;
            operation.Responses["413"] = new OpenApiResponse { Description = "Content Too Large", Content = problem };
            operation.Responses["415"] = new OpenApiResponse { Description = "Unsupported Media Type", Content = problem };
        }

        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Deprecated = metadata.OfType<Deprecation>().Any();
        var etagged = metadata.Contains(ETagged.Instance);
        foreach (var (status, response) in operation.Responses)
        {
            var headers = (status, etagged) switch
            {
                ("201", true) => ["Location", "ETag"],
                ("201", _) => ["Location"],
                ("200" or "304", true) => ["ETag"],
                ("401", _) => ["WWW-Authenticate"],
                ("429" or "503", _) => ["Retry-After"],
                _ => Array.Empty<string>(),
            };
            foreach (var header in headers)
            {
                ((OpenApiResponse)response).Headers ??= new Dictionary<string, IOpenApiHeader>();
                response.Headers![header] = new OpenApiHeader { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
        }

        return Task.CompletedTask;
    }

    private sealed record ETagged
    {
        public static ETagged Instance { get; } = new();
    }
}
