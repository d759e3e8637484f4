using Market.Billing;
using Market.Billing.Adapters.Messaging;
using Market.Billing.Adapters.Persistence;
using Market.Billing.Adapters.Persistence.Development;
using Market.ServiceDefaults;

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
    await app.DeclareTopologyAsync();
    return 0;
}

if (args is ["--dead-letters", var command])
{
    return await DeadLetters.RunAsync(app, command, Console.Out);
}

if (app.Environment.IsDevelopment())
{
    await app.MigrateAsync();
    if (app.Configuration.GetValue<bool>("Development:Seed"))
    {
        await app.SeedAsync();
    }
}

app.UseServiceDefaults();
app.MapModules();
await app.RunAsync();
return 0;
