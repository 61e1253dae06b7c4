# Sourced by test.sh and own-server.sh: a PostgreSQL and a RabbitMQ of our own from Debian's packages, in a temporary folder, on free loopback ports,
# under their own users. start_postgres and start_rabbitmq print their address; stop_servers ends exactly what they started.

server_pids=()
server_signals=()
server_root=
server_fsync=${server_fsync:-off}  # Tests start afresh each time; benchmarks say on.

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() { say "$*"; exit 1; }

random_secret() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Below the range from which the system takes the ports of outgoing connections.
free_port() {
  local port
  while :; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    is_open "$port" || { echo "$port"; return; }
  done
}

wait_until_open() { # port pid name log
  for _ in $(seq 600); do
    is_open "$1" && return
    kill -0 "$2" 2>/dev/null || { tail -30 "$4" >&2; die "$3 ended while starting"; }
    sleep 0.1
  done
  tail -30 "$4" >&2
  die "$3 did not answer on port $1 within 60 s"
}

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

rabbitmq_script() { ls /usr/lib/rabbitmq/bin/rabbitmq-server 2>/dev/null || true; }

install_server_packages() {
  local missing=()
  [ -n "$(postgres_bin)" ] || missing+=(postgresql)
  [ -n "$(rabbitmq_script)" ] || missing+=(rabbitmq-server)
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] ||
    die "needs PostgreSQL and RabbitMQ: start a container engine, set TILLBRIDGE_TEST_POSTGRES and TILLBRIDGE_TEST_RABBITMQ," \
      "or install the Debian packages ${missing[*]} (as root this script does it itself)"
  say "installing ${missing[*]}"

  # The packages would start services on the standard ports; the servers of the tests are started by hand below.
  local policy=/usr/sbin/policy-rc.d made_policy=
  [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy; chmod +x $policy; made_policy=1; }
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
    >"$server_root/apt.log" 2>&1 || { [ -z "$made_policy" ] || rm -f $policy; tail -20 "$server_root/apt.log" >&2; die "apt-get failed"; }
  [ -z "$made_policy" ] || rm -f $policy
}

# as_user USER COMMAND...: PostgreSQL refuses to run as root, RabbitMQ need not.
as_user() {
  local user=$1; shift
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid "$user" --regid "$user" --init-groups -- "$@"
  else
    "$@"
  fi
}

own_folder() { # name user
  mkdir -p "$server_root/$1"
  [ "$(id -u)" != 0 ] || chown "$2" "$server_root/$1"
}

# Starts a command in a process group of its own, so that Ctrl-C does not end it before its clients.
start_group() { # user stop-signal log command...
  local user=$1 signal=$2 log=$3; shift 3
  if [ "$(id -u)" = 0 ]; then
    setsid setpriv --reuid "$user" --regid "$user" --init-groups -- "$@" >"$log" 2>&1 </dev/null &
  else
    setsid "$@" >"$log" 2>&1 </dev/null &
  fi
  server_pids+=($!) server_signals+=("$signal")
  disown $!
}

# A server that is started in a folder it was in before keeps its data, port and password.
start_postgres() {
  local bin password port home=$server_root/postgres data=$server_root/postgres/data log=$server_root/postgres.log
  bin=$(postgres_bin)
  [ -e "$home/port" ] || make_postgres
  port=$(<"$home/port"); password=$(<"$home/password")
  start_group postgres INT "$log" "$bin/postgres" -D "$data" -p "$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories="$home" -c max_connections=300 -c fsync="$server_fsync"
  wait_until_open "$port" "${server_pids[-1]}" PostgreSQL "$log"
  export TILLBRIDGE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=postgres"
  say "PostgreSQL $("$bin/postgres" --version | grep -oE '[0-9.]+' | head -1) on port $port"
}

make_postgres() {
  own_folder postgres postgres
  (umask 077; random_secret >"$home/password")
  [ "$(id -u)" != 0 ] || chown postgres "$home/password"
  (cd "$home" && as_user postgres "$bin/initdb" -D "$data" -U postgres --pwfile="$home/password" \
    --auth=scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync) >"$log" 2>&1 || { tail -20 "$log" >&2; die "initdb failed"; }
  free_port >"$home/port"
}

start_rabbitmq() {
  local node password port management epmd_port dist_port home=$server_root/rabbitmq log=$server_root/rabbitmq.log
  [ -e "$home/ports" ] || make_rabbitmq
  read -r port management epmd_port dist_port node password <"$home/ports"

  # Erlang's port mapper would stay behind as a daemon of the whole machine; this one is ours and is stopped with the broker.
  if ! is_open "$epmd_port"; then
    start_group rabbitmq KILL "$server_root/epmd.log" env HOME="$home" epmd -port "$epmd_port" -address 127.0.0.1
    wait_until_open "$epmd_port" "${server_pids[-1]}" epmd "$server_root/epmd.log"
  fi
  start_group rabbitmq KILL "$log" env HOME="$home" \
    ERL_EPMD_PORT="$epmd_port" ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_NODENAME="$node" RABBITMQ_DIST_PORT="$dist_port" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none' \
    RABBITMQ_CONF_ENV_FILE=/dev/null RABBITMQ_CONFIG_FILE="$home/rabbitmq.conf" RABBITMQ_CONFIG_FILES="$home/conf.d" \
    RABBITMQ_ADVANCED_CONFIG_FILE="$home/advanced.config" RABBITMQ_ENABLED_PLUGINS_FILE="$home/enabled_plugins" \
    RABBITMQ_MNESIA_BASE="$home/mnesia" RABBITMQ_LOG_BASE="$home/log" RABBITMQ_LOGS=- RABBITMQ_PID_FILE="$home/pid" \
    RABBITMQ_GENERATED_CONFIG_DIR="$home/generated" RABBITMQ_SCHEMA_DIR="$home/schema" \
    "$(rabbitmq_script)"
  wait_until_open "$port" "${server_pids[-1]}" RabbitMQ "$log"
  wait_until_open "$management" "${server_pids[-1]}" "RabbitMQ's management API" "$log"
  export TILLBRIDGE_TEST_RABBITMQ="amqp://tests:$password@127.0.0.1:$port/%2F"
  export TILLBRIDGE_TEST_RABBITMQ_MANAGEMENT="http://127.0.0.1:$management"
  say "RabbitMQ on port $port"
}

make_rabbitmq() {
  password=$(random_secret); port=$(free_port); management=$(free_port)
  own_folder rabbitmq rabbitmq
  cat >"$home/rabbitmq.conf" <<CONF
listeners.tcp.default = 127.0.0.1:$port
management.tcp.ip = 127.0.0.1
management.tcp.port = $management
default_user = tests
default_pass = $password
log.console = true
log.file = false
disk_free_limit.absolute = 50MB
CONF
  echo '[rabbitmq_management].' >"$home/enabled_plugins"
  echo "$port $management $(free_port) $(free_port) tillbridge-tests-$$@localhost $password" >"$home/ports"
  chmod 600 "$home/rabbitmq.conf" "$home/ports"
  [ "$(id -u)" != 0 ] || chown rabbitmq "$home"/*
}

# The fast way for each: their data goes with them. INT closes PostgreSQL's shared memory, clients or not.
stop_servers() {
  local index pid
  for index in "${!server_pids[@]}"; do kill "-${server_signals[$index]}" -- "-${server_pids[$index]}" 2>/dev/null || true; done
  for pid in "${server_pids[@]}"; do
    for _ in $(seq 100); do kill -0 -- "-$pid" 2>/dev/null || break; sleep 0.1; done
    kill -KILL -- "-$pid" 2>/dev/null || true
  done
  server_pids=() server_signals=()
  [ -z "$server_root" ] || rm -rf "$server_root"
}
