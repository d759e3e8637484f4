using {{ solution.name.pascal }}.Gateway;
using {{ solution.name.pascal }}.ServiceDefaults;

if (Probe.TryRun(args, out var exitCode))
{
    return exitCode;
}

var builder = WebApplication.CreateSlimBuilder(args);
{%- if component.inputs.login %}
builder.AddCommonDefaults();
builder.AddSession();
{%- else %}
builder.AddServiceDefaults();
{%- endif %}
builder.AddEdge();
builder.AddProxy();

var app = builder.Build();
app.UseServiceDefaults();
{%- if component.inputs.login %}
app.UseSession();
app.MapSession();
app.MapInternalTokens();
{%- endif %}
app.MapProxy();
await app.RunAsync();
return 0;
