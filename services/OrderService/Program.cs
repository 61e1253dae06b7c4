using Messaging;
using OrderService;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("order-service");
builder.AddOrderService();
builder.AddBus();

var app = builder.Build();
app.MapServiceDefaults();
app.MapOrderService();
await app.RunAsync();
