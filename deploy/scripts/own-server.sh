#!/usr/bin/env bash
# A server for one test to kill: own-server.sh postgres|rabbitmq FOLDER [SIZE]. From Debian's packages, else from a container.
# Reads commands, a line each, and answers each with a line beginning with "ok" or "failed":
#   start   starts the server, or starts it again on the same port with the same data; "ok ADDRESS [MANAGEMENT]"
#   kill    what kill -9 does, to the server and all its children
#   fill    writes the file system full, which is SIZE large (such as 200m) and needs leave to mount; free takes that back
# Ends with its standard input, and takes the server and FOLDER with it.
set -euo pipefail
source "$(dirname "$0")/test-servers.sh"

kind=$1 server_root=$2 size=${3:-}
home=$server_root/$kind container=

family() { # pid: it and all its descendants
  echo "$1"
  local child
  for child in $(ps -o pid= --ppid "$1"); do family "$child"; done
}

start_native() { "start_$kind"; }

kill_native() {
  local root=${server_pids[-1]} pids
  kill -STOP "$root" 2>/dev/null || true
  pids=$(family "$root")
  kill -KILL $pids 2>/dev/null || true
  for pid in $pids; do while kill -0 "$pid" 2>/dev/null; do sleep 0.02; done; done
}

start_container() {
  if [ -n "$container" ]; then
    docker start "$container" >/dev/null
  else
    local secret port management args
    secret=$(random_secret) port=$(free_port) management=$(free_port)
    container=tillbridge-own-$$
    if [ "$kind" = postgres ]; then
      args=(-p "127.0.0.1:$port:5432" -e "POSTGRES_PASSWORD=$secret" ${size:+--tmpfs "/var/lib/postgresql/data:size=$size"}
        postgres:17 -c max_connections=300)
      TILLBRIDGE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Password=$secret;Database=postgres"
    else
      args=(-p "127.0.0.1:$port:5672" -p "127.0.0.1:$management:15672" --hostname own
        -e RABBITMQ_DEFAULT_USER=tests -e "RABBITMQ_DEFAULT_PASS=$secret" rabbitmq:4-management)
      TILLBRIDGE_TEST_RABBITMQ="amqp://tests:$secret@127.0.0.1:$port/%2F"
      TILLBRIDGE_TEST_RABBITMQ_MANAGEMENT="http://127.0.0.1:$management"
    fi
    docker run -d --name "$container" "${args[@]}" >/dev/null
  fi

  # The engine opens the port before the server does, so the server itself is asked.
  local ask=(rabbitmq-diagnostics -q check_port_connectivity)
  [ "$kind" != postgres ] || ask=(pg_isready -h 127.0.0.1)
  for _ in $(seq 120); do ! docker exec "$container" "${ask[@]}" >/dev/null 2>&1 || return 0; sleep 0.5; done
  docker logs --tail 30 "$container" >&2
  die "$kind did not answer within a minute"
}

kill_container() { docker kill -s KILL "$container" >/dev/null; }

# On a file system of its own, because the one of the machine belongs to everybody.
mount_small() {
  mkdir -p "$home"
  mount -t tmpfs -o "size=$size" tmpfs "$home" || die "a full disk needs leave to mount a small file system: run as root with CAP_SYS_ADMIN, or with a container engine"
}

fill() {
  local fill='dd if=/dev/zero of=$0/ballast bs=8k 2>/dev/null || true'
  if [ -n "$container" ]; then docker exec "$container" sh -c "$fill" /var/lib/postgresql/data; else sh -c "$fill" "$home"; fi
}

free() { if [ -n "$container" ]; then docker exec "$container" rm -f /var/lib/postgresql/data/ballast; else rm -f "$home/ballast"; fi; }

finish() {
  [ -z "$container" ] || docker rm -f -v "$container" >/dev/null 2>&1 || true
  [ -z "$size" ] || [ ${#server_pids[@]} = 0 ] || kill_native || true
  [ -z "$size" ] || umount -l "$home" 2>/dev/null || true
  stop_servers
}
trap finish EXIT

if { [ "$kind" = postgres ] && [ -n "$(postgres_bin)" ]; } || { [ "$kind" = rabbitmq ] && [ -n "$(rabbitmq_script)" ]; }; then
  way=native
  chmod 711 "$server_root"
  [ -z "$size" ] || mount_small
elif docker info >/dev/null 2>&1; then
  way=container
else
  die "a test that kills its $kind needs one of its own: install Debian's ${kind/postgres/postgresql} (rabbitmq-server for the broker) or start a container engine;" \
    "an address in the environment is not enough"
fi

while read -r command; do
  case $command in
    start)
      "start_$way"
      [ "$kind" = postgres ] && echo "ok $TILLBRIDGE_TEST_POSTGRES" || echo "ok $TILLBRIDGE_TEST_RABBITMQ $TILLBRIDGE_TEST_RABBITMQ_MANAGEMENT" ;;
    kill) "kill_$way"; echo ok ;;
    fill) fill; echo ok ;;
    free) free; echo ok ;;
    *) die "unknown command '$command'" ;;
  esac
done
