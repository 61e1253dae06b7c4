using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderService.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LoneReplays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "alone",
                table: "replay_items",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_replay_items_order_id1",
                table: "replay_items",
                column: "order_id",
                unique: true,
                filter: "alone AND state IN ('Pending', 'Sent')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_replay_items_order_id1",
                table: "replay_items");

            migrationBuilder.DropColumn(
                name: "alone",
                table: "replay_items");
        }
    }
}
