using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderService.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Orders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "intake_states",
                columns: table => new
                {
                    integration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    first_run_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    watermark = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_full_read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    failure_reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    failure_message = table.Column<string>(type: "text", nullable: true),
                    failure_advice = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_states", x => x.integration);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    integration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ccv_order_id = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    total = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    reserved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    document_kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    document_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    document_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    created_by_us = table.Column<bool>(type: "boolean", nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger", x => new { x.integration, x.ccv_order_id });
                });

            migrationBuilder.CreateTable(
                name: "order_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    integration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ccv_order_id = table.Column<long>(type: "bigint", nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "order_hints",
                columns: table => new
                {
                    integration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ccv_order_id = table.Column<long>(type: "bigint", nullable: false),
                    hinted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    failure_message = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_hints", x => new { x.integration, x.ccv_order_id });
                });

            migrationBuilder.CreateTable(
                name: "order_transfers",
                columns: table => new
                {
                    correlation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    current_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    resume_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    integration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ccv_order_id = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    total = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    step = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    wakes = table.Column<int>(type: "integer", nullable: false),
                    customer_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    contact_id = table.Column<int>(type: "integer", nullable: true),
                    document_kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    document_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    document_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    failure_reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    failure_message = table.Column<string>(type: "text", nullable: true),
                    failure_advice = table.Column<string>(type: "text", nullable: true),
                    failure_code = table.Column<string>(type: "text", nullable: true),
                    failure_text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_transfers", x => x.correlation_id);
                });

            migrationBuilder.CreateTable(
                name: "watched_orders",
                columns: table => new
                {
                    integration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ccv_order_id = table.Column<long>(type: "bigint", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_look_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_watched_orders", x => new { x.integration, x.ccv_order_id });
                });

            migrationBuilder.CreateTable(
                name: "webhook_keys",
                columns: table => new
                {
                    integration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(100)", maxLength: 100, nullable: false),
                    webhook_id = table.Column<long>(type: "bigint", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_keys", x => new { x.integration, x.@event });
                });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_integration_reference",
                table: "ledger",
                columns: new[] { "integration", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_documents_stored_at",
                table: "order_documents",
                column: "stored_at");

            migrationBuilder.CreateIndex(
                name: "ix_order_hints_integration_read_at",
                table: "order_hints",
                columns: new[] { "integration", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_document_number",
                table: "order_transfers",
                column: "document_number");

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_integration_current_state_received_at",
                table: "order_transfers",
                columns: new[] { "integration", "current_state", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_received_at_correlation_id",
                table: "order_transfers",
                columns: new[] { "received_at", "correlation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_reference",
                table: "order_transfers",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "ix_order_transfers_resume_at",
                table: "order_transfers",
                column: "resume_at",
                filter: "resume_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_watched_orders_integration_next_look_at",
                table: "watched_orders",
                columns: new[] { "integration", "next_look_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "intake_states");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "order_documents");

            migrationBuilder.DropTable(
                name: "order_hints");

            migrationBuilder.DropTable(
                name: "order_transfers");

            migrationBuilder.DropTable(
                name: "watched_orders");

            migrationBuilder.DropTable(
                name: "webhook_keys");
        }
    }
}
