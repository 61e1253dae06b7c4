using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Persistence.Conventions;

/// <summary>An instant in UTC: PostgreSQL's <c>timestamptz</c> takes no other offset.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => instant.ToUniversalTime(),
    instant => instant);
