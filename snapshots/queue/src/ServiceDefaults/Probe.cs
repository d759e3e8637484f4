namespace Market.ServiceDefaults;

/// <summary>HEALTHCHECK for images without a shell: <c>App --probe http://localhost:8080/health/ready</c>.</summary>
public static class Probe
{
    public static bool TryRun(string[] args, out int exitCode)
    {
        exitCode = 1;
        if (args is not ["--probe", var url])
        {
            return false;
        }

        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
            using var response = http.Send(new HttpRequestMessage(HttpMethod.Get, url));
            exitCode = response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Console.Error.WriteLine(exception.Message);
        }

        return true;
    }
}
