using {{ service.namespace }};
{% if service.with.queue %}using {{ service.namespace }}.Adapters.Messaging;
{% endif %}using {{ service.namespace }}.Adapters.Persistence;
{% if service.resources %}using {{ service.namespace }}.Adapters.Persistence.Development;
{% endif %}using {{ solution.name.pascal }}.ServiceDefaults;

if (Probe.TryRun(args, out var exitCode))
{
    return exitCode;
}

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddValidation(); // Called here: its source generator sees this assembly only.
builder.AddModules();

var app = builder.BuildService();
if (DevelopmentTokens.TryRun(app, args))
{
    return 0;
}

if (args.Contains("--migrate"))
{
    await app.MigrateAsync();
{%- if service.with.queue %}
    await app.DeclareTopologyAsync();
{%- endif %}
    return 0;
}
{% if service.with.queue %}
if (args is ["--dead-letters", var command])
{
    return await DeadLetters.RunAsync(app, command, Console.Out);
}
{% endif %}
if (app.Environment.IsDevelopment())
{
    await app.MigrateAsync();
{%- if service.resources %}
    if (app.Configuration.GetValue<bool>("Development:Seed"))
    {
        await app.SeedAsync();
    }
{%- endif %}
}

app.UseServiceDefaults();
app.MapModules();
await app.RunAsync();
return 0;
