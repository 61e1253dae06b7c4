using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderService.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Replay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "last_action_id",
                table: "order_transfers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "replay_id",
                table: "order_transfers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "replays",
                table: "order_transfers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "original",
                table: "order_documents",
                type: "bytea",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "last_action_id",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "replay_id",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "replays",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "original",
                table: "order_documents");
        }
    }
}
