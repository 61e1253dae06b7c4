using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderService.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FlowPauses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "held",
                table: "order_transfers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "not_before",
                table: "order_transfers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "on_trial",
                table: "order_transfers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "rechecked",
                table: "order_transfers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "refused_at",
                table: "order_transfers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "failure_code",
                table: "intake_states",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "pause_id",
                table: "intake_states",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "paused_since",
                table: "intake_states",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "flow_pauses",
                columns: table => new
                {
                    integration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resumed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    step = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    advice = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    upstream_text = table.Column<string>(type: "text", nullable: true),
                    next_probe_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    probes = table.Column<int>(type: "integer", nullable: false),
                    last_probe = table.Column<Guid>(type: "uuid", nullable: true),
                    pause_told = table.Column<bool>(type: "boolean", nullable: false),
                    end_told = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_flow_pauses", x => x.integration);
                });

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_integration_step_resume_at",
                table: "order_transfers",
                columns: new[] { "integration", "step", "resume_at" },
                filter: "current_state = 'Waiting'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "flow_pauses");

            migrationBuilder.DropIndex(
                name: "ix_order_transfers_integration_step_resume_at",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "held",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "not_before",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "on_trial",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "rechecked",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "refused_at",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "failure_code",
                table: "intake_states");

            migrationBuilder.DropColumn(
                name: "pause_id",
                table: "intake_states");

            migrationBuilder.DropColumn(
                name: "paused_since",
                table: "intake_states");
        }
    }
}
