using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace {{ service.namespace }}.Adapters.Messaging.RabbitMq;

/// <summary>
/// Limits of queues are policies: they change while messages wait, which arguments of a queue cannot. RabbitMQ takes them
/// at its management interface only (ConnectionStrings:RabbitMqManagement).
/// </summary>
internal sealed class RabbitMqPolicies(IConfiguration configuration)
{
    private static readonly Dictionary<string, Dictionary<string, long>> Wanted = new()
    {
        [RabbitMqTopology.Queue] = {% if component.inputs.max_messages > 0 %}new() { ["max-length"] = {{ component.inputs.max_messages }} }{% else %}[]{% endif %},
        [RabbitMqTopology.DeadQueue] = {% if component.inputs.dead_letter_days > 0 %}new() { ["message-ttl"] = (long)TimeSpan.FromDays({{ component.inputs.dead_letter_days }}).TotalMilliseconds }{% else %}[]{% endif %},
    };

    private readonly string? _address = configuration.GetConnectionString("RabbitMqManagement");

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(_address) && Wanted.Values.All(limits => limits.Count == 0))
        {
            return;
        }

        foreach (var (queue, limits) in Wanted)
        {
            await SetAsync(queue, limits, cancellationToken);
        }
    }

    /// <summary>Gives a queue exactly these limits; without any, its policy goes.</summary>
    internal async Task SetAsync(string queue, Dictionary<string, long> limits, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(_address))
        {
            throw new InvalidOperationException(
                $"The limits of {queue} are a policy: set ConnectionStrings:RabbitMqManagement, or use rabbitmqctl set_policy and take them out of the spec.");
        }

        var address = new Uri(_address);
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo))));
        var path = new Uri($"/api/policies/{Uri.EscapeDataString(VirtualHost())}/{Uri.EscapeDataString(queue)}", UriKind.Relative);
        var pattern = $"^{queue.Replace(".", "\\.", StringComparison.Ordinal)}$";
        var policy = new Dictionary<string, object> { ["pattern"] = pattern, ["definition"] = limits, ["apply-to"] = "queues" };
        using var answer = limits.Count == 0
            ? await client.DeleteAsync(path, cancellationToken)
            : await client.PutAsJsonAsync(path, policy, cancellationToken);
        if (!answer.IsSuccessStatusCode && !(limits.Count == 0 && answer.StatusCode == HttpStatusCode.NotFound))
        {
            throw new InvalidOperationException(
                $"RabbitMQ refuses the limits of {queue} with {(int)answer.StatusCode}: the user of ConnectionStrings:RabbitMqManagement needs the tag policymaker.");
        }
    }

    private string VirtualHost()
    {
        var path = new Uri(configuration.GetConnectionString("RabbitMq") ?? "amqp://localhost/").AbsolutePath.Trim('/');
        return path.Length == 0 ? "/" : Uri.UnescapeDataString(path);
    }
}
