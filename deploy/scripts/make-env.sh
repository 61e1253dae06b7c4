#!/usr/bin/env bash
# Writes .env from .env.example with a random value for every empty password and key. An .env that is there stays as it is.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ ! -e .env ] || { echo ".env is there already; nothing changed"; exit 0; }
umask 077
while IFS= read -r line; do
  case $line in
    *_PASSWORD= | *_KEY=) printf '%s%s\n' "$line" "$(od -An -N20 -tx1 /dev/urandom | tr -d ' \n')" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <.env.example >.env
echo "wrote .env"
