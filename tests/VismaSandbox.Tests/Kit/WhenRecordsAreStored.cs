using SandboxKit.Records;

namespace VismaSandbox.Tests.Kit;

public sealed class WhenRecordsAreStored : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("records").FullName;

    [Fact]
    public async Task Thousands_of_concurrent_writes_are_all_there_after_reopening()
    {
        await using (var store = RecordStore.Open(_folder, "test"))
        {
            await Task.WhenAll(Enumerable.Range(0, 5_000).Select(i => store.SaveAsync(new RecordWrite("numbers", $"{i:D5}", $"{{\"n\":{i}}}"))));
            await store.SaveAsync(new RecordWrite("numbers", "00007", Json: null), new RecordWrite("other", "a", "1"));
        }

        await using var again = RecordStore.Open(_folder, "test");
        again.Load("numbers").Count.ShouldBe(4_999);
        again.Load("other").Single().ShouldBe(new StoredRecord("a", "1"));
    }

    [Fact]
    public async Task A_second_connection_sees_a_write_once_it_was_confirmed()
    {
        await using var store = RecordStore.Open(_folder, "test");
        await store.SaveAsync(new RecordWrite("c", "k", "{}"));
        await using var witness = RecordStore.Open(_folder, "test");
        witness.Load("c").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Replacing_everything_leaves_only_the_new_records()
    {
        await using var store = RecordStore.Open(_folder, "test");
        await store.SaveAsync(new RecordWrite("c", "old", "{}"));
        await store.ReplaceAllAsync([new("c", "new", "{}")]);
        store.Load("c").Single().Key.ShouldBe("new");
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_kept()
    {
        await using var store = RecordStore.Open(folder: null, "test");
        await store.SaveAsync(new RecordWrite("c", "k", "{}"));
        store.IsDurable.ShouldBeFalse();
        store.Load("c").ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
