#!/usr/bin/env bash
# Records the calls of exchange.py as orders.pcap: ./record.sh
#
# Everything happens in a network namespace of its own; nothing leaves the machine.
# Needs root, Linux, and Debian's packages: tcpdump protobuf-compiler libprotobuf-dev python3-grpcio python3-protobuf.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here/shop" "$here/exchange.py" "$work"
cd "$work"
protoc --python_out=. shop/*.proto
unshare --net bash -c '
  ip link set lo up
  tcpdump -q -U -i lo -Z root -w orders.pcap tcp port 50051 2>/dev/null &
  sleep 1.5
  PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION=python /usr/bin/python3 exchange.py
  sleep 1
  kill %1
  wait'
cp orders.pcap "$here/orders.pcap"
