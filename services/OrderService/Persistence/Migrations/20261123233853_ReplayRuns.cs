using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderService.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ReplayRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "order_actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    previous = table.Column<Guid>(type: "uuid", nullable: true),
                    run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_paths = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_actions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "replay_items",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    step = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    wave = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    begun = table.Column<bool>(type: "boolean", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure_step = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    failure_reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    failure_message = table.Column<string>(type: "text", nullable: true),
                    failure_advice = table.Column<string>(type: "text", nullable: true),
                    failure_code = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_replay_items", x => new { x.run_id, x.order_id });
                });

            migrationBuilder.CreateTable(
                name: "replay_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    filter = table.Column<string>(type: "text", nullable: true),
                    total = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    wave = table.Column<int>(type: "integer", nullable: false),
                    wave_size = table.Column<int>(type: "integer", nullable: false),
                    judged = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    failure_reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    failure_message = table.Column<string>(type: "text", nullable: true),
                    failure_advice = table.Column<string>(type: "text", nullable: true),
                    failure_code = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_replay_runs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_current_state_integration_step_failure_reas",
                table: "order_transfers",
                columns: new[] { "current_state", "integration", "step", "failure_reason", "failure_code", "received_at" },
                filter: "current_state IN ('Failed', 'Waiting', 'Resolved')");

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_current_state_received_at_correlation_id",
                table: "order_transfers",
                columns: new[] { "current_state", "received_at", "correlation_id" },
                filter: "current_state IN ('Failed', 'Waiting', 'Resolved')");

            migrationBuilder.CreateIndex(
                name: "ix_order_actions_order_id",
                table: "order_actions",
                column: "order_id",
                unique: true,
                filter: "state = 'Requested'");

            migrationBuilder.CreateIndex(
                name: "ix_order_actions_order_id_at",
                table: "order_actions",
                columns: new[] { "order_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_replay_items_order_id",
                table: "replay_items",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_replay_items_run_id",
                table: "replay_items",
                column: "run_id",
                filter: "state IN ('Sent', 'Waiting')");

            migrationBuilder.CreateIndex(
                name: "ix_replay_items_run_id_state_position",
                table: "replay_items",
                columns: new[] { "run_id", "state", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_replay_runs_asked_at_id",
                table: "replay_runs",
                columns: new[] { "asked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_replay_runs_id",
                table: "replay_runs",
                column: "id",
                filter: "state = 'Running'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "order_actions");

            migrationBuilder.DropTable(
                name: "replay_items");

            migrationBuilder.DropTable(
                name: "replay_runs");

            migrationBuilder.DropIndex(
                name: "ix_order_transfers_current_state_integration_step_failure_reas",
                table: "order_transfers");

            migrationBuilder.DropIndex(
                name: "ix_order_transfers_current_state_received_at_correlation_id",
                table: "order_transfers");
        }
    }
}
