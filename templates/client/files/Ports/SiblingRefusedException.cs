using System.Net;

namespace {{ service.namespace }}.Features.Ports.Clients;

/// <summary>Another service refused a request, with a problem that says why. Whoever does not catch this answers 403 or 502.</summary>
public sealed class SiblingRefusedException(
    string service, HttpStatusCode status, string? detail, IReadOnlyDictionary<string, string[]> errors)
    : Exception($"{service} refused with {(int)status}: {detail}")
{
    public string Service => service;

    /// <summary>400 and 422 for what cannot be, 409 for a conflict, 412 for a tag that is old, 401 and 403 for who may not.</summary>
    public HttpStatusCode Status => status;

    public string? Detail => detail;

    /// <summary>What is wrong with which member of the request.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => errors;
}
