using ProductService;
using Messaging;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("product-service");
builder.AddProductService();
builder.AddBus();

var app = builder.Build();
app.MapServiceDefaults();
await app.RunAsync();
