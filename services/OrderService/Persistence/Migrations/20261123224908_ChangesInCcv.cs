using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderService.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ChangesInCcv : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "change_seen_at",
                table: "order_transfers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "changed_to_cancelled",
                table: "order_transfers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "changed_total",
                table: "order_transfers",
                type: "numeric(18,6)",
                precision: 18,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "even_if_known",
                table: "order_hints",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "left_out_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    integration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ccv_order_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_left_out_orders", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_left_out_orders_integration_seen_at",
                table: "left_out_orders",
                columns: new[] { "integration", "seen_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "left_out_orders");

            migrationBuilder.DropColumn(
                name: "change_seen_at",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "changed_to_cancelled",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "changed_total",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "even_if_known",
                table: "order_hints");
        }
    }
}
