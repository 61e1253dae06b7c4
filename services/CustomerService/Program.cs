using CustomerService;
using Messaging;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("customer-service");
builder.AddCustomerService();
builder.AddBus();

var app = builder.Build();
app.MapServiceDefaults();
app.MapCustomerService();
await app.RunAsync();
