using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Persistence.Conventions;

/// <summary>An instant as <see cref="SqliteText.InstantFormat"/>.</summary>
internal sealed class SortableUtcText() : ValueConverter<DateTimeOffset, string>(
    instant => instant.UtcDateTime.ToString(SqliteText.InstantFormat, CultureInfo.InvariantCulture),
    text => DateTimeOffset.ParseExact(text, SqliteText.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
