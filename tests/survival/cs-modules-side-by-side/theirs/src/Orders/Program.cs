var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDefaults();
builder.Services.AddOrders();
builder.Services.AddBilling();

var app = builder.Build();
app.MapOrders();
app.MapBilling();
app.Run();
