using Shop.Gateway;
using Shop.ServiceDefaults;

if (Probe.TryRun(args, out var exitCode))
{
    return exitCode;
}

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddCommonDefaults();
builder.AddSession();
builder.AddEdge();
builder.AddProxy();

var app = builder.Build();
app.UseServiceDefaults();
app.UseSession();
app.MapSession();
app.MapInternalTokens();
app.MapProxy();
await app.RunAsync();
return 0;
