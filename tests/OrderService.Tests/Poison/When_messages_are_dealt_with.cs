using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Poison;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Endpoints;
using OrderService.Poison;
using OrderService.Tests.World;
using ServiceDefaults;
using TestKit;

namespace OrderService.Tests.Poison;

public sealed class When_messages_are_dealt_with_on_Sqlite(Shop shop) : When_messages_are_dealt_with(shop), IClassFixture<Shop>
{
    protected override Task<Dictionary<string, string?>> DatabaseAsync() => Task.FromResult(new Dictionary<string, string?>());
}

public sealed class When_messages_are_dealt_with_on_Postgres(Shop shop, PostgresServer server) : When_messages_are_dealt_with(shop), IClassFixture<Shop>, IClassFixture<PostgresServer>
{
    protected override async Task<Dictionary<string, string?>> DatabaseAsync() => new()
    {
        ["Database:Provider"] = "Postgres",
        ["ConnectionStrings:orders"] = await server.CreateDatabaseAsync(),
    };
}

public abstract class When_messages_are_dealt_with(Shop shop) : IAsyncLifetime
{
    private OrderHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        var settings = await DatabaseAsync();
        settings["OrderService:ReplayPause"] = "00:00:01";
        _host = await OrderHost.StartAsync(shop.Settings(), settings, enabled: false);
        await _host.BreakAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<Dictionary<string, string?>> DatabaseAsync();

    [Fact]
    public async Task One_is_shown_with_what_it_is_and_why_it_failed_and_kept_encrypted()
    {
        var message = (await _host.PoisonAsync(1)).Single();

        message.Queue.ShouldBe("order-received");
        message.Type.ShouldBe("OrderReceived");
        message.Kind.ShouldBe(PoisonKind.Error);
        message.Order.ShouldBe(OrderIdentity.For(OrderHost.Shop, 1));
        message.ExceptionType.ShouldBe("Microsoft.EntityFrameworkCore.DbUpdateException");
        message.Replays.ShouldBe(0);
        Encoding.UTF8.GetString((await _host.ContentAsync(message.Id))!).ShouldNotContain("K-1");
    }

    [Fact]
    public async Task One_goes_through_when_the_mistake_is_mended_and_then_its_body_is_erased()
    {
        var message = (await _host.PoisonAsync(1)).Single();
        await _host.MendAsync();

        using var accepted = await _host.PostAsync($"{message.Id}/replay");

        await _host.MessageInAsync(message.Id, PoisonState.Replayed);
        (await _host.OrderAsync(1)).ShouldNotBeNull();
        (await _host.ContentAsync(message.Id)).ShouldBeNull();
        (await _host.EndedAsync(accepted)).Sent.ShouldBe(1);
        await ShouldBeRefusedAsync(_host.PostAsync($"{message.Id}/replay"), HttpStatusCode.Conflict, "Already replayed");
        await ShouldBeRefusedAsync(_host.PostAsync($"{message.Id}/discard", new { reason = "late" }), HttpStatusCode.Conflict, "Already replayed");
    }

    [Fact]
    public async Task One_that_fails_again_is_the_same_row()
    {
        var message = (await _host.PoisonAsync(1)).Single();

        using var first = await _host.PostAsync($"{message.Id}/replay");
        await _host.MessageInAsync(message.Id, PoisonState.FailedAgain);
        (await _host.EndedAsync(first)).FailedAgain.ShouldBe(1);
        using var second = await _host.PostAsync($"{message.Id}/replay");
        await _host.EndedAsync(second);

        var again = (await _host.MessagesAsync("")).Items.Single();
        again.Id.ShouldBe(message.Id);
        again.State.ShouldBe(PoisonState.FailedAgain);
        again.Replays.ShouldBe(2);
        again.FailedAt.ShouldBeGreaterThan(message.FailedAt);
        await _host.MendAsync();
        using var third = await _host.PostAsync($"{message.Id}/replay");
        await _host.MessageInAsync(message.Id, PoisonState.Replayed);
    }

    [Fact]
    public async Task A_double_click_sends_once()
    {
        var message = (await _host.PoisonAsync(1)).Single();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.PostAsync($"{message.Id}/replay")));

        // A click that comes after the message has failed again is a replay of its own; in between they are refused.
        var accepted = answers.Where(answer => answer.StatusCode == HttpStatusCode.Accepted).ToList();
        accepted.ShouldNotBeEmpty();
        answers.Except(accepted).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Conflict);
        foreach (var answer in accepted)
            await _host.EndedAsync(answer);
        (await _host.MessageAsync(message.Id)).Replays.ShouldBe(accepted.Count);
    }

    [Fact]
    public async Task A_group_is_replayed_as_counted_or_not_at_all_and_stops_at_the_first_that_fails_again()
    {
        await _host.PoisonAsync(15);
        var group = (await _host.Http.GetFromJsonAsync<List<MessageGroup>>("/api/messages/summary", ServiceJson.Options))!.Single();
        group.Count.ShouldBe(15);

        await ShouldBeRefusedAsync(_host.PostAsync("replay", new { group.Queue, count = 14 }), HttpStatusCode.Conflict, "Not the messages that were counted");
        (await _host.CountAsync(PoisonState.Stored)).ShouldBe(15);
        using var accepted = await _host.PostAsync("replay", new { group.Queue, group.Type, exception = group.ExceptionType, group.Count });
        var stopped = await _host.EndedAsync(accepted);

        stopped.State.ShouldBe(PoisonReplayState.Stopped);
        stopped.Sent.ShouldBe(1);
        stopped.FailedAgain.ShouldBe(1);
        (await _host.CountAsync(PoisonState.Stored)).ShouldBe(14);
        await _host.MendAsync();
        using var again = await _host.PostAsync("replay", new { group.Queue, group.Count });
        var finished = await _host.EndedAsync(again);
        finished.State.ShouldBe(PoisonReplayState.Finished);
        finished.Sent.ShouldBe(15);
        (await _host.CountAsync(PoisonState.Replayed)).ShouldBe(15);
        (await _host.ReadAsync(database => database.Transfers.CountAsync())).ShouldBe(15);
    }

    [Fact]
    public async Task What_a_cancelled_replay_has_not_sent_is_kept_back()
    {
        await _host.PoisonAsync(15);
        await _host.MendAsync();
        using var accepted = await _host.PostAsync("replay", new { count = 15 });
        var id = (await accepted.Content.ReadFromJsonAsync<MessageReplayView>(ServiceJson.Options))!.Id;

        (await _host.PostAsync($"replays/{id}/cancel")).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var ended = await _host.EndedAsync(accepted);
        ended.State.ShouldBe(PoisonReplayState.Cancelled);
        ended.Sent.ShouldBeLessThan(15);
        (await _host.CountAsync(PoisonState.Stored)).ShouldBe(15 - ended.Sent);
        await ShouldBeRefusedAsync(_host.PostAsync($"replays/{id}/cancel"), HttpStatusCode.Conflict, "The replay has ended");
    }

    [Fact]
    public async Task A_replay_that_was_taken_on_by_a_process_that_died_is_carried_out_by_another()
    {
        var message = (await _host.PoisonAsync(1)).Single();
        await _host.MendAsync();
        var replay = new PoisonReplay
        {
            Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), StartedAt = TimeProvider.System.GetUtcNow(), StartedBy = "somebody", Count = 1, State = PoisonReplayState.Running,
        };

        await _host.ReadAsync(async database =>
        {
            database.PoisonReplays.Add(replay);
            var row = await database.PoisonMessages.SingleAsync();
            row.State = PoisonState.Replaying;
            row.ReplayId = replay.Id;

            // It had sent the message already, which nobody knows.
            row.Replays = 1;
            return await database.SaveChangesAsync();
        });

        (await _host.MessageInAsync(message.Id, PoisonState.Replayed)).Replays.ShouldBe(2);
        (await _host.ReadAsync(database => database.Transfers.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_discarded_one_says_why_and_has_no_body_any_more()
    {
        var messages = await _host.PoisonAsync(3);
        var message = messages[0];

        await ShouldBeRefusedAsync(_host.PostAsync($"{message.Id}/discard"), HttpStatusCode.BadRequest, "reason");
        (await _host.PostAsync($"{message.Id}/discard", new { reason = "A test." })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var discarded = await _host.MessageAsync(message.Id);
        discarded.State.ShouldBe(PoisonState.Discarded);
        discarded.Reason.ShouldBe("A test.");
        (await _host.ContentAsync(message.Id)).ShouldBeNull();
        await ShouldBeRefusedAsync(_host.PostAsync($"{message.Id}/replay"), HttpStatusCode.Conflict, "Discarded");
        await ShouldBeRefusedAsync(_host.PostAsync("discard", new { count = 3, reason = "All." }), HttpStatusCode.Conflict, "finds 2 messages");
        (await _host.PostAsync("discard", new { count = 2, reason = "All." })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _host.CountAsync(PoisonState.Discarded)).ShouldBe(3);
    }

    [Fact]
    public async Task They_are_listed_newest_first_page_by_page_and_by_what_they_are()
    {
        var all = await _host.PoisonAsync(5);
        all.Select(message => message.FailedAt).ShouldBeInOrder(SortDirection.Descending);

        var first = await _host.MessagesAsync("?limit=3");
        var second = await _host.MessagesAsync($"?limit=3&after={first.Next}");

        first.Items.Concat(second.Items).Select(message => message.Id).ShouldBe(all.Select(message => message.Id));
        second.Next.ShouldBeNull();
        (await _host.MessagesAsync("?state=stored&queue=order-received&type=OrderReceived&exception=Microsoft.EntityFrameworkCore.DbUpdateException")).Items.Count.ShouldBe(5);
        (await _host.MessagesAsync($"?order={OrderIdentity.For(OrderHost.Shop, 2)}")).Items.Count.ShouldBe(1);
        foreach (var other in new[] { "state=failed-again", "queue=submit-order", "type=SubmitOrder", "type=", "exception=" })
            (await _host.MessagesAsync($"?{other}")).Items.ShouldBeEmpty(other);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_the_reason()
    {
        var nobody = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await ShouldBeRefusedAsync(_host.Http.GetAsync($"/api/messages/{nobody}"), HttpStatusCode.NotFound, "GET /api/messages");
        await ShouldBeRefusedAsync(_host.Http.GetAsync($"/api/messages/replays/{nobody}"), HttpStatusCode.NotFound, "Unknown replay");
        await ShouldBeRefusedAsync(_host.Http.GetAsync("/api/messages?state=lost"), HttpStatusCode.BadRequest, "failed-again");
        await ShouldBeRefusedAsync(_host.Http.GetAsync("/api/messages?limit=501&after=x"), HttpStatusCode.BadRequest, "1 to 500");
        await ShouldBeRefusedAsync(_host.PostAsync($"{nobody}/replay"), HttpStatusCode.NotFound, "Unknown message");
        await ShouldBeRefusedAsync(_host.PostAsync($"{nobody}/discard", new { reason = "x" }), HttpStatusCode.NotFound, "Unknown message");
        await ShouldBeRefusedAsync(_host.PostAsync($"replays/{nobody}/cancel"), HttpStatusCode.NotFound, "Unknown replay");
        await ShouldBeRefusedAsync(_host.PostAsync("replay", new { queue = "submit-order" }), HttpStatusCode.BadRequest, "count");
        await ShouldBeRefusedAsync(_host.PostAsync("replay", new { count = 1, queues = "x" }), HttpStatusCode.BadRequest, "queues");
        await ShouldBeRefusedAsync(_host.PostAsync("discard", new { count = 0, reason = new string('x', 301) }), HttpStatusCode.BadRequest, "300");
        using var garbage = new StringContent("not JSON", Encoding.UTF8, "application/json");
        await ShouldBeRefusedAsync(_host.Http.PostAsync("/api/messages/replay", garbage), HttpStatusCode.BadRequest, "JSON");
    }

    private static async Task ShouldBeRefusedAsync(Task<HttpResponseMessage> asking, HttpStatusCode status, string text)
    {
        using var answer = await asking;
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.ToJsonString().ShouldContain(text);
    }
}
