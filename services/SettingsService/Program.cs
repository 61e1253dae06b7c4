using Access;
using Messaging;
using ServiceDefaults;
using SettingsService;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("settings-service");
builder.AddSettingsService();
builder.AddAccess();
builder.AddBus();

var app = builder.Build();
app.MapServiceDefaults();
app.UseAccess();
app.MapSettingsService();
await app.RunAsync();
