var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDefaults();
builder.Services.AddOrders();
builder.Services.AddMine();
builder.Services.AddBilling();

var app = builder.Build();
app.MapOrders();
app.MapMine();
app.MapBilling();
app.Run();
