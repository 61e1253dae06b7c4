#!/usr/bin/env bash
# Orders a second, CPU and calls an order, time from sale to document, beside a raw HttpClient loop:
#   tests/Benchmarks/orders.sh [--orders n] [--latency ms] [--in-flight n]
# The last line is one JSON object; it is kept in artifacts/benchmarks, too.
exec "$(dirname "$0")/run.sh" orders "$@"
