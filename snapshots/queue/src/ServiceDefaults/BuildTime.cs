using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Market.ServiceDefaults;

public static class BuildTime
{
    /// <summary>True while the build runs Program.cs to write the OpenAPI document.</summary>
    public static bool IsDocumentGeneration { get; } =
        Assembly.GetEntryAssembly()?.GetName().Name == "GetDocument.Insider";

    /// <summary>Builds the application; without its background work when it is only there to be described.</summary>
    public static WebApplication BuildService(this WebApplicationBuilder builder)
    {
        if (IsDocumentGeneration)
        {
            builder.Services.RemoveAll<IHostedService>();
        }

        return builder.Build();
    }
}
