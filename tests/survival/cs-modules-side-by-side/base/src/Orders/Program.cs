var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDefaults();
builder.Services.AddOrders();

var app = builder.Build();
app.MapOrders();
app.Run();
