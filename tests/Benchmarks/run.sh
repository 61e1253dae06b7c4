#!/usr/bin/env bash
# Starts what a benchmark needs (RabbitMQ and PostgreSQL, of its own and durable, unless the environment names some), runs it, and stops it again.
set -euo pipefail
cd "$(dirname "$0")/../.."
source deploy/scripts/test-servers.sh

finish() {
  local code=$?
  trap '' INT TERM
  stop_servers >&2
  exit $code
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

dotnet build tests/Benchmarks -c Release -v q --nologo >&2
if [ -z "${TILLBRIDGE_TEST_POSTGRES:-}" ] || [ -z "${TILLBRIDGE_TEST_RABBITMQ:-}" ]; then
  server_root=$(mktemp -d)
  chmod 711 "$server_root"
  server_fsync=on
  { install_server_packages; start_postgres; start_rabbitmq; } >&2
fi
artifacts/bin/Benchmarks/release/Benchmarks "$@"
