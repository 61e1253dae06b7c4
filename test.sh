#!/usr/bin/env bash
# Builds everything and runs every test project, or those whose name contains the argument: ./test.sh, ./test.sh Visma
# PostgreSQL and RabbitMQ come from the environment (TILLBRIDGE_TEST_POSTGRES, TILLBRIDGE_TEST_RABBITMQ), else from containers,
# else from Debian's packages. The last line is "N passed, N failed"; a skipped test, or a project without tests, is a failure.
set -euo pipefail
cd "$(dirname "$0")"
source deploy/scripts/test-servers.sh

filter=${1:-}
results=artifacts/test-results
project_limit=${TILLBRIDGE_TEST_MINUTES:-20}m
passed=0 failed=0 running=

finish() {
  local code=$?
  trap '' INT TERM
  [ -z "$running" ] || { kill "$running" 2>/dev/null && wait "$running" 2>/dev/null; } || true
  stop_servers
  exit $code
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

projects=()
for project in tests/*.Tests; do
  name=${project#tests/}
  [[ ${name,,} == *"${filter,,}"* ]] && projects+=("$name")
done
[ ${#projects[@]} -gt 0 ] || die "no project in tests/ has '$filter' in its name"

provide_servers() {
  local needing=()
  for name in "${projects[@]}"; do
    if grep -rqE 'PostgresServer|RabbitMqServer' --include='*.cs' "tests/$name"; then needing+=("$name"); fi
  done
  [ ${#needing[@]} -gt 0 ] || return 0
  if [ -n "${TILLBRIDGE_TEST_POSTGRES:-}" ] && [ -n "${TILLBRIDGE_TEST_RABBITMQ:-}" ]; then
    say "servers from the environment"
  elif docker info >/dev/null 2>&1; then
    say "servers from containers"
  else
    server_root=$(mktemp -d)
    chmod 711 "$server_root"
    install_server_packages
    [ -n "${TILLBRIDGE_TEST_POSTGRES:-}" ] || start_postgres
    [ -n "${TILLBRIDGE_TEST_RABBITMQ:-}" ] || start_rabbitmq
  fi
}

count() { sed -nE "/ Total: .*Not Run: /s/.* $1: ([0-9]+).*/\1/p" "$2" | tail -1; }

run_project() {
  local name=$1 log=$results/$1.log code=0 bad
  timeout -k 20 "$project_limit" "artifacts/bin/$name/debug/$name" -noColor -noLogo -failSkips >"$log" 2>&1 </dev/null &
  running=$!
  wait "$running" || code=$?
  running=

  local total failures errors unrun
  total=$(count Total "$log") failures=$(count Failed "$log") errors=$(count Errors "$log") unrun=$(count 'Not Run' "$log")
  if [ -z "$total" ]; then
    tail -40 "$log"
    [ $code = 124 ] && echo "FAILED  $name: stopped after ${project_limit}" || echo "FAILED  $name: ended with exit code $code before its summary"
    failed=$((failed + 1))
    return
  fi

  # A failure is a line ending in [FAIL] and the indented lines below it; log lines of the hosts under test stand between.
  awk '/\[FAIL\]$/ { print; inside = 1; next } inside && /^      / { print; next } /^ {0,4}[^ ]/ { inside = 0 }' "$log"
  bad=$((failures + errors + unrun))
  passed=$((passed + total - failures - unrun))
  if [ "$total" = 0 ]; then
    bad=1
    echo "FAILED  $name: has no test"
  elif [ $bad = 0 ] && [ $code != 0 ]; then
    bad=1
    echo "FAILED  $name: all tests passed, but the process ended with exit code $code (see $log)"
  else
    [ $bad = 0 ] && printf 'ok      ' || printf 'FAILED  '
    echo "$name: $((total - failures - unrun)) passed, $bad failed"
  fi
  failed=$((failed + bad))
}

dotnet build Microservices.sln -m:2 -v q --nologo
mkdir -p $results
provide_servers
for name in "${projects[@]}"; do run_project "$name"; done

# Nothing may follow the last line, so the servers go first.
stop_servers
echo "$passed passed, $failed failed"
[ $failed = 0 ]
