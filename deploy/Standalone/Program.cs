using Standalone;

return await CommandLine.RunAsync(args, async (options, cancellationToken) =>
{
    using var data = DataFolder.Open(options.DataFolder);
    if (data is null)
    {
        await Console.Error.WriteLineAsync($"{options.DataFolder} is in use by another Tillbridge. Stop it, or choose another folder with --data.");
        return 1;
    }

    await using var house = await House.StartAsync(options, data, cancellationToken);
    Welcome.Print(Console.Out, options, data);
    await house.RunAsync(cancellationToken);
    return 0;
});
