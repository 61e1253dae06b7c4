namespace Access;

/// <summary>Roles and the words that stand for them in tokens, policies and answers.</summary>
public static class Roles
{
    /// <summary>The roles a person or a key can have, the least first.</summary>
    public static IReadOnlyList<Role> OfPeople { get; } = [Role.Viewer, Role.Operator, Role.Admin];

    /// <summary>The word for a role, such as <c>operator</c>.</summary>
    public static string Word(this Role role) => role switch
    {
        Role.Viewer => "viewer",
        Role.Operator => "operator",
        Role.Admin => "admin",
        Role.Service => "service",
        Role.Hook => "hook",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>The role of a word; null where there is none.</summary>
    public static Role? Parse(string? word) => Enum.GetValues<Role>().Where(role => role.Word() == word).Select(role => (Role?)role).SingleOrDefault();

    /// <summary>Whether a role may do what another is asked for: an admin may do what an operator may, an operator what a viewer may.</summary>
    public static bool Includes(this Role role, Role asked) =>
        role == asked || (role is Role.Operator or Role.Admin && asked is Role.Viewer or Role.Operator && role > asked);
}
