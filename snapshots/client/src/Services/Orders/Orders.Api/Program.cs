using Shop.Orders;
using Shop.Orders.Adapters.Persistence;
using Shop.Orders.Adapters.Persistence.Development;
using Shop.ServiceDefaults;

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
    return 0;
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
