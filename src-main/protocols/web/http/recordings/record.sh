#!/usr/bin/env bash
# Records HTTP/1 connections of exchange.py and HTTP/2 connections of nginx and nghttp: ./record.sh
#
# Everything happens in a network namespace that the script makes and removes; nothing leaves the machine.
# Needs root, Linux, Node, and Debian's packages: iproute2 tcpdump python3 zstd nginx nghttp2-client.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
space=netloupe-http
inside() { ip netns exec $space "$@"; }
clean() {
  ip netns pids $space 2>/dev/null | xargs -r kill 2>/dev/null || true
  ip netns del $space 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT
ip netns add $space
ip -n $space link set lo up
chmod 755 "$work"
cd "$work"
mkdir coded site

# recorded NAME PORT COMMAND…: what the command says on the port
recorded() {
  local name=$1 port=$2
  shift 2
  inside tcpdump -q -U --immediate-mode -i lo -Z root -w "$name.pcap" tcp port "$port" 2>/dev/null &
  local recording=$!
  sleep 1.2
  "$@"
  sleep 0.8
  kill $recording
  wait $recording 2>/dev/null || true
  cp "$name.pcap" "$here/$name.pcap"
}

python3 -c "import sys; sys.path.insert(0, '$here'); import exchange; sys.stdout.buffer.write(exchange.TEXT)" >text
node -e "
const { brotliCompressSync, deflateSync, gzipSync } = require('node:zlib'), { readFileSync, writeFileSync } = require('node:fs'), text = readFileSync('text');
for (const [name, code] of Object.entries({ gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync })) writeFileSync('coded/text.' + name, code(text));"
zstd -q text -o coded/text.zstd

inside python3 "$here/exchange.py" serve 8080 coded &
sleep 0.5
recorded http1 8080 inside python3 "$here/exchange.py" ask 8080

cp text site/text.txt
printf '{"name": "x", "list": [1, 2.5]}' >site/data.json
printf '<p>an index</p>\n' >site/index.html
head -c 40000 /dev/zero | tr '\0' 'x' >site/large.bin
cat >nginx.conf <<CONF
daemon off; user root; pid $work/nginx.pid; error_log /dev/null;
events {}
http {
  access_log off; client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/fastcgi; uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi;
  types { text/html html; text/plain txt; application/json json; application/octet-stream bin; }
  gzip on; gzip_types text/plain; gzip_min_length 100;
  server { listen 8082 http2; root $work/site; location /form { return 200 "taken"; } }
}
CONF
inside nginx -c "$work/nginx.conf" 2>/dev/null &
sleep 0.5
asked() {
  local at=http://127.0.0.1:8082
  inside nghttp -n $at/text.txt $at/data.json $at/large.bin >/dev/null
  inside nghttp -n $at/ "$at/data.json?again" >/dev/null
  printf 'name=value' >form
  inside nghttp -n -d form -H ':method: POST' -H 'content-type: application/x-www-form-urlencoded' $at/form >/dev/null
}
recorded http2 8082 asked
