var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDefaults();
builder.Services.AddOrders();
builder.Services.AddMine();

var app = builder.Build();
app.MapOrders();
app.MapMine();
app.Run();
