using System.Text.Json.Nodes;
using CcvSandbox.Api;
using SandboxKit.Seed;

namespace CcvSandbox.Shop;

/// <summary>Registered customers, to read. There is no filter on e-mail and no date of change.</summary>
public sealed class UserResource(CcvSandboxOptions options)
{
    public void Map(CcvRoutes routes) => routes
        .Map("GET", "users", call => new(List(call)))
        .Map("GET", "users/{id}", call => new(One(call)));

    private CcvAnswer List(CcvCall call)
    {
        var query = call.Query;
        var (field, descending) = query.OrderBy("id", "first_name", "last_name");
        IEnumerable<SeedCustomer> users = query.Text("approval_status") is null or "accepted" ? SeedShop.Customers : [];
        users = field switch
        {
            "first_name" => users.OrderBy(user => user.FirstName, StringComparer.Ordinal),
            "last_name" => users.OrderBy(user => user.LastName, StringComparer.Ordinal),
            _ => users.OrderBy(user => user.Number),
        };
        var found = descending ? users.Reverse().ToList() : users.ToList();
        return CcvPage.Of(query, options.Shop).Answer(call, found, Render);
    }

    private static CcvAnswer One(CcvCall call) => SeedShop.Customers.FirstOrDefault(user => user.Number == call.Id) is { } found
        ? CcvAnswer.Ok(Render(found)) : throw call.NotFound("user");

    private static ReadOnlyMemory<byte> Render(SeedCustomer user) => CcvJson.Bytes(new JsonObject
    {
        ["href"] = CcvLinks.To($"users/{user.Number}"),
        ["id"] = user.Number,
        ["username"] = user.Email,
        ["group_id"] = null,
        ["status"] = true,
        ["approval_status"] = "accepted",
        ["product_in_category_discount"] = "",
        ["userinfo"] = PersonalInfo.Of(user),
        ["creditpoints"] = new JsonObject { ["href"] = CcvLinks.To($"users/{user.Number}/creditpoints") },
    });
}
