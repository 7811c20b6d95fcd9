#!/usr/bin/env bash
# Records QUIC connections of ngtcp2 that carry HTTP/3, with their secrets: ./record.sh
# `sums.txt` has the SHA-256 of what the server served (and of what the client sent, for a POST).
#
# Everything happens in a network namespace that the script makes and removes; nothing leaves the machine.
# Needs root, Linux, and Debian's packages: iproute2 tcpdump openssl ngtcp2-client ngtcp2-server, for DNS golang-go golang-github-lucas-clemente-quic-go-dev.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
space=netloupe-quic
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

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj "/CN=www.example.com" -keyout key.pem -out cert.pem 2>/dev/null
mkdir www
{ echo '<!doctype html><title>Bees</title>'; for line in $(seq 1 12); do echo "<p>Line $line of a page about bees."; done; } >www/index.html
echo '{"bees": 3, "names": ["Ada", "Bea", "Cleo"]}' >www/bees.json
for line in $(seq 1 150); do echo "$line bees fly over the hill and $line bees come back."; done >www/long.txt
for line in $(seq 1 40); do echo "what the client sends, line $line"; done >sent.txt
printf 'text/html html\napplication/json json\ntext/plain txt\n' >mime.types
: >"$here/sums.txt"
for file in index.html bees.json long.txt; do echo "/$file $(sha256sum <www/$file | cut -c1-64)" >>"$here/sums.txt"; done
echo "sent $(sha256sum <sent.txt | cut -c1-64)" >>"$here/sums.txt"

# session NAME SERVER_OPTIONS CLIENT_OPTIONS PATH...: one connection.
session() {
  local name=$1 server=$2 client=$3
  shift 3
  rm -f keys
  inside gtlsserver -q --no-quic-dump --no-http-dump --max-gso-dgrams=1 --no-pmtud --mime-types-file=mime.types -d www $server 127.0.0.1 4433 key.pem cert.pem >server.log 2>&1 &
  local serving=$!
  sleep 0.4
  if [ -n "${before-}" ]; then
    SSLKEYLOGFILE=keys-before inside gtlsclient -q --no-quic-dump --no-http-dump --no-pmtud --exit-on-all-streams-close $before 127.0.0.1 4433 https://www.example.com:4433/bees.json >client.log 2>&1 || true
  fi
  inside tcpdump -q -U --immediate-mode -i lo -Z root -w "$name.pcap" udp port 4433 2>/dev/null &
  local recording=$!
  sleep 1.2
  SSLKEYLOGFILE=keys inside gtlsclient -q --no-quic-dump --no-http-dump --no-pmtud --exit-on-all-streams-close $client 127.0.0.1 4433 $(printf 'https://www.example.com:4433%s ' "$@") >client.log 2>&1 || true
  sleep 0.5
  kill $serving $recording 2>/dev/null || true
  wait $serving $recording 2>/dev/null || true
  cp "$name.pcap" keys "$here/"
  mv "$here/keys" "$here/$name.keys"
}

priority='NORMAL:-VERS-ALL:+VERS-TLS1.3:-CIPHER-ALL:+'
session aes128 "--ciphers=${priority}AES-128-GCM" "" /index.html /bees.json /long.txt
session aes256 "--ciphers=${priority}AES-256-GCM" "" /index.html
session chacha20 "--ciphers=${priority}CHACHA20-POLY1305" "" /index.html
session ccm "--ciphers=${priority}AES-128-CCM" "" /index.html
session post "--send-trailers" "-m POST -d sent.txt" /index.html
session key-update "" "--key-update=20ms --delay-stream=60ms" /index.html /bees.json
session retry "-V" "" /index.html
session moved "" "--change-local-addr=1ms --delay-stream=100ms" /index.html /bees.json /long.txt
session rebound "" "--change-local-addr=1ms --nat-rebinding --delay-stream=100ms" /index.html /bees.json /long.txt
before='--session-file=saved --tp-file=params' session early-data "" "--session-file=saved --tp-file=params" /index.html
session loss "-t 0.2" "-r 0.2" /long.txt /index.html
session empty-id "" "--scid= --max-data=2K" /bees.json /long.txt

# DNS over QUIC, which ngtcp2's programs do not speak.
mkdir go && cp "$here/doq.go" go/main.go
(cd go && GO111MODULE=off GOPATH=/usr/share/gocode go build -o ../doq main.go)
inside tcpdump -q -U --immediate-mode -i lo -Z root -w doq.pcap udp port 8853 2>/dev/null &
recording=$!
sleep 1.2
inside ./doq cert.pem key.pem
sleep 0.5
kill $recording
cp doq.pcap "$here/doq.pcap"
cp keys "$here/doq.keys"
