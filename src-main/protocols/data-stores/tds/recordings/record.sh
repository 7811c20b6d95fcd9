#!/usr/bin/env bash
# Records sessions of TDS that are encrypted, with their secrets: ./record.sh
#
# Everything happens in a network namespace that the script makes and removes; nothing leaves the machine.
# Needs root, Linux, and Debian's packages: iproute2 tcpdump openssl python3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
space=netloupe-tds
clean() {
  ip netns del $space 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT
ip netns add $space
ip -n $space link set lo up
cd "$work"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj "/CN=ec.example.com" -keyout key.pem -out cert.pem 2>/dev/null
rm -f "$here"/*.keys
ip netns exec $space python3 "$here/sessions.py" "$here"
