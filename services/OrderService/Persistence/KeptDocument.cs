using Ccv;

namespace OrderService.Persistence;

/// <summary>The document of an unfinished order.</summary>
/// <param name="Current">What is booked from.</param>
/// <param name="Original">What CCV gave, where a person has edited it since.</param>
internal sealed record KeptDocument(CcvOrderDocument Current, CcvOrderDocument? Original);
