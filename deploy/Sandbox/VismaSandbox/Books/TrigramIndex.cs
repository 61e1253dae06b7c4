namespace VismaSandbox.Books;

/// <summary>Finds the few records whose text may contain a part, so that a search does not read every order ever made.</summary>
internal sealed class TrigramIndex
{
    private readonly Dictionary<(char, char, char), List<int>> _postings = [];

    public void Add(int slot, string? text)
    {
        for (var i = 0; text is not null && i + 2 < text.Length; i++)
        {
            var gram = Gram(text, i);
            if (!_postings.TryGetValue(gram, out var slots))
            {
                _postings.Add(gram, slots = []);
            }

            if (slots.Count == 0 || slots[^1] != slot)
            {
                slots.Add(slot);
            }
        }
    }

    /// <summary>Slots worth looking at; null when the part is too short to tell.</summary>
    public IReadOnlyList<int>? Candidates(string part)
    {
        List<int>? rarest = null;
        for (var i = 0; i + 2 < part.Length; i++)
        {
            if (!_postings.TryGetValue(Gram(part, i), out var slots))
            {
                return [];
            }

            rarest = rarest is null || slots.Count < rarest.Count ? slots : rarest;
        }

        return rarest;
    }

    public void Clear() => _postings.Clear();

    private static (char, char, char) Gram(string text, int at) =>
        (char.ToLowerInvariant(text[at]), char.ToLowerInvariant(text[at + 1]), char.ToLowerInvariant(text[at + 2]));
}
