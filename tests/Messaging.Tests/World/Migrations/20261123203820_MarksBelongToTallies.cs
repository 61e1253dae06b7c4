using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Messaging.Tests.World.Migrations
{
    /// <inheritdoc />
    public partial class MarksBelongToTallies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "weight",
                table: "marks",
                type: "numeric(18,6)",
                precision: 18,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.CreateIndex(
                name: "ix_marks_tally_id",
                table: "marks",
                column: "tally_id");

            migrationBuilder.AddForeignKey(
                name: "fk_marks_tallies_tally_id",
                table: "marks",
                column: "tally_id",
                principalTable: "tallies",
                principalColumn: "correlation_id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_marks_tallies_tally_id",
                table: "marks");

            migrationBuilder.DropIndex(
                name: "ix_marks_tally_id",
                table: "marks");

            migrationBuilder.DropColumn(
                name: "weight",
                table: "marks");
        }
    }
}
