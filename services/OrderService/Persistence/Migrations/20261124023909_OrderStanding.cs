using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderService.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class OrderStanding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_order_transfers_current_state_integration_step_failure_reas",
                table: "order_transfers");

            migrationBuilder.DropIndex(
                name: "ix_order_transfers_current_state_received_at_correlation_id",
                table: "order_transfers");

            migrationBuilder.DropIndex(
                name: "ix_order_transfers_integration_current_state_received_at",
                table: "order_transfers");

            migrationBuilder.DropIndex(
                name: "ix_order_transfers_integration_step_resume_at",
                table: "order_transfers");

            migrationBuilder.AlterTable(
                name: "order_transfers")
                .Annotation("Npgsql:StorageParameter:fillfactor", 75);

            migrationBuilder.AddColumn<string>(
                name: "standing",
                table: "order_transfers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql(
                """
                UPDATE order_transfers SET standing = CASE
                    WHEN current_state IN ('Waiting', 'Transferred', 'Skipped', 'Failed', 'Resolved') THEN current_state ELSE 'UnderWay' END
                """);

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_integration_resume_at",
                table: "order_transfers",
                columns: new[] { "integration", "resume_at" },
                filter: "standing = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_integration_standing_received_at",
                table: "order_transfers",
                columns: new[] { "integration", "standing", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_standing_integration_failure_reason_failure",
                table: "order_transfers",
                columns: new[] { "standing", "integration", "failure_reason", "failure_code", "received_at" },
                filter: "standing IN ('Failed', 'Waiting', 'Resolved')");

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_standing_received_at_correlation_id",
                table: "order_transfers",
                columns: new[] { "standing", "received_at", "correlation_id" },
                filter: "standing IN ('Failed', 'Waiting', 'Resolved')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_order_transfers_integration_resume_at",
                table: "order_transfers");

            migrationBuilder.DropIndex(
                name: "ix_order_transfers_integration_standing_received_at",
                table: "order_transfers");

            migrationBuilder.DropIndex(
                name: "ix_order_transfers_standing_integration_failure_reason_failure",
                table: "order_transfers");

            migrationBuilder.DropIndex(
                name: "ix_order_transfers_standing_received_at_correlation_id",
                table: "order_transfers");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "order_transfers");

            migrationBuilder.AlterTable(
                name: "order_transfers")
                .OldAnnotation("Npgsql:StorageParameter:fillfactor", 75);

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
                name: "ix_order_transfers_integration_current_state_received_at",
                table: "order_transfers",
                columns: new[] { "integration", "current_state", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_integration_step_resume_at",
                table: "order_transfers",
                columns: new[] { "integration", "step", "resume_at" },
                filter: "current_state = 'Waiting'");
        }
    }
}
