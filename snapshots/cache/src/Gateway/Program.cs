using Store.Gateway;
using Store.ServiceDefaults;

if (Probe.TryRun(args, out var exitCode))
{
    return exitCode;
}

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddServiceDefaults();
builder.AddEdge();
builder.AddProxy();

var app = builder.Build();
app.UseServiceDefaults();
app.MapProxy();
await app.RunAsync();
return 0;
