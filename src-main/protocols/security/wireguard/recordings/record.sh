#!/usr/bin/env bash
# Records WireGuard sessions between wireguard-go and `peer.py`, with the keys of the latter: ./record.sh
# Each session is opened once by either side; `plain` has no preshared key, `preshared` has one.
#
# Everything happens in a network namespace that the script makes and removes; nothing leaves the machine.
# Needs root, Linux, and Debian's packages: iproute2 iputils-ping tcpdump wireguard-go wireguard-tools python3-cryptography.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
space=netloupe-wg
inside() { ip netns exec $space "$@"; }
clean() {
  ip netns pids $space 2>/dev/null | xargs -r kill 2>/dev/null || true
  ip netns del $space 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT
ip netns add $space
ip -n $space link set lo up
cd "$work"
umask 077

# session NAME PRESHARED_KEY
session() {
  local name=$1 preshared=$2
  wg genkey >a.key
  wg genkey >b.key
  wg pubkey <a.key >a.pub
  wg pubkey <b.key >b.pub
  inside env WG_PROCESS_FOREGROUND=1 wireguard-go -f wg0 >go.log 2>&1 &
  local serving=$!
  sleep 1
  inside wg set wg0 listen-port 51820 private-key a.key
  if [ "$preshared" = - ]; then
    inside wg set wg0 peer "$(cat b.pub)" allowed-ips 10.9.0.2/32,fd09::2/128
  else
    echo "$preshared" >psk
    inside wg set wg0 peer "$(cat b.pub)" preshared-key psk allowed-ips 10.9.0.2/32,fd09::2/128
  fi
  ip -n $space addr add 10.9.0.1/24 dev wg0
  ip -n $space addr add fd09::1/64 dev wg0 nodad
  ip -n $space link set wg0 up
  inside tcpdump -q -Z root -U -i lo -w "$work/$name.pcap" udp port 51820 2>/dev/null &
  local dumping=$!
  sleep 0.5
  rm -f "$work/keys"
  inside python3 "$here/peer.py" "$(cat b.key)" "$(cat a.pub)" "$preshared" "$work/keys" >peer.log &
  local peer=$!
  until grep -qs pinged peer.log; do sleep 0.2; done
  # Its own session is opened where it has none: the peer is taken out and put in again.
  inside wg set wg0 peer "$(cat b.pub)" remove
  if [ "$preshared" = - ]; then
    inside wg set wg0 peer "$(cat b.pub)" endpoint 127.0.0.1:51821 allowed-ips 10.9.0.2/32,fd09::2/128
  else
    inside wg set wg0 peer "$(cat b.pub)" preshared-key psk endpoint 127.0.0.1:51821 allowed-ips 10.9.0.2/32,fd09::2/128
  fi
  inside ping -c 2 -i 0.3 -W 2 10.9.0.2 >ping.log || true
  wait $peer
  sleep 0.3
  kill $dumping $serving
  wait $dumping $serving 2>/dev/null || true
  ip -n $space link del wg0 2>/dev/null || true
  cp "$work/$name.pcap" "$here/$name.pcap"
  cp "$work/keys" "$here/$name.keys"
}

session plain -
session preshared "$(wg genpsk)"
