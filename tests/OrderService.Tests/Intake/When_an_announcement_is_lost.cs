using Ccv;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrderService.Domain;
using OrderService.Intake;
using OrderService.Persistence;
using OrderService.Tests.World;

namespace OrderService.Tests.Intake;

public sealed class When_an_announcement_is_lost(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task The_order_is_announced_again_once_the_announcement_had_its_time()
    {
        await using var host = await OrderHost.StartAsync(shop.Settings(), enabled: false);
        var order = new CcvOrder { Id = 77, CreateDate = TimeProvider.System.GetUtcNow(), Currency = "EUR", TotalPrice = 12.10m, TotalTax = 2.10m };
        var row = new CcvOrderRow { ProductNumber = "MISC", ProductName = "Reparatie", Count = 1, Price = 12.10m, TotalPrice = 12.10m, Tax = 21 };
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<OrderDocuments>()
                .StoreAsync(OrderIdentity.For(OrderHost.Shop, 77), OrderHost.Shop, new CcvOrderDocument(order, [row]), default);
        }

        var forgotten = host.Services.GetServices<IHostedService>().OfType<ForgottenOrders>().Single();
        await forgotten.AnnounceAsync(default);
        (await host.OrderAsync(77)).ShouldBeNull();
        var longAgo = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1);
        await host.ReadAsync(database => database.Documents.ExecuteUpdateAsync(set => set.SetProperty(document => document.StoredAt, longAgo)));

        await forgotten.AnnounceAsync(default);

        await host.OrderInAsync(77, "Transferred");
    }

    [Fact]
    public async Task Orders_that_cannot_be_read_fail_where_people_see_them_and_do_not_keep_the_others_from_being_announced()
    {
        await using var host = await OrderHost.StartAsync(shop.Settings(), enabled: false);
        var longAgo = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(10);
        await host.ReadAsync(async database =>
        {
            for (var number = 1; number <= 501; number++)
            {
                database.Documents.Add(new OrderDocument
                {
                    Id = OrderIdentity.For("gone", number), Integration = "gone", CcvOrderId = number, StoredAt = longAgo, Content = [1],
                });
            }

            database.Documents.Add(new OrderDocument
            {
                Id = OrderIdentity.For(OrderHost.Shop, 78), Integration = OrderHost.Shop, CcvOrderId = 78, StoredAt = longAgo.AddMinutes(1), Content = [1, 2, 3],
            });
            return await database.SaveChangesAsync();
        });

        await host.Services.GetServices<IHostedService>().OfType<ForgottenOrders>().Single().AnnounceAsync(default);

        var failed = await host.OrderInAsync(78, "Failed");
        failed.Reference.ShouldBe("78");
        failed.FailureMessage!.ShouldContain("cannot be decrypted");
        failed.FailureAdvice!.ShouldContain("KeyRing:Folder");
    }
}
