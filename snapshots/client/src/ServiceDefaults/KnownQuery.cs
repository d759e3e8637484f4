using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.ServiceDefaults;

/// <summary>Refuses query parameters that an endpoint does not have: a misspelt filter must not list everything.</summary>
public static class KnownQuery
{
    private const int MaxShown = 64;

    /// <summary>The names are those of the handler's <c>[FromQuery(Name = …)]</c>, also within <c>[AsParameters]</c>.</summary>
    public static RouteHandlerBuilder KnownQueryOnly(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilterFactory((context, next) =>
        {
            var names = Names(context.MethodInfo).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var known = "Known are: " + string.Join(", ", names.Order(StringComparer.Ordinal)) + ".";
            return invocation =>
            {
                var query = invocation.HttpContext.Request.Query;
                return query.Count == 0 || query.Keys.All(names.Contains)
                    ? next(invocation)
                    : ValueTask.FromResult<object?>(TypedResults.ValidationProblem(
                        query.Keys.Where(name => !names.Contains(name)).Select(Shown).Distinct().ToDictionary(name => name, _ => new[] { known })));
            };
        });

    private static IEnumerable<string> Names(MethodInfo handler) => handler.GetParameters()
        .SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? NameOf(parameter.GetCustomAttributes())
            : parameter.ParameterType.GetProperties().SelectMany(property => NameOf(property.GetCustomAttributes())));

    private static IEnumerable<string> NameOf(IEnumerable<Attribute> attributes) =>
        attributes.OfType<IFromQueryMetadata>().Select(query => query.Name).OfType<string>();

    /// <summary>What a client sends comes back to it, but not all of it.</summary>
    private static string Shown(string name) => name.Length <= MaxShown ? name : name[..MaxShown];
}
