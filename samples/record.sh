#!/usr/bin/env bash
# Records the samples afresh, or only those named: ./record.sh [http dns …]
#
# Everything happens between two network namespaces that the script makes and removes: a client (192.0.2.1, 2001:db8::1) and a server
# (192.0.2.2, 2001:db8::2), joined by a veth pair without offloads. Nothing leaves the machine.
# Needs root, Linux, and Debian's packages: iproute2 ethtool tcpdump wireshark-common (dumpcap, editcap) nginx-light curl
# openssl dnsmasq-base bind9-dnsutils isc-dhcp-client iputils-ping iputils-arping python3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
client=netloupe-client
server=netloupe-server

in_client() { ip netns exec $client "$@"; }
in_server() { ip netns exec $server "$@"; }

clean() {
  for side in $client $server; do ip netns pids $side 2>/dev/null | xargs -r kill 2>/dev/null || true; done
  wait 2>/dev/null || true
  ip netns del $client 2>/dev/null || true
  ip netns del $server 2>/dev/null || true
  rm -rf "$work" /etc/netns/$client /etc/netns/$server
}
trap clean EXIT
trap 'exit 130' INT TERM

lay_the_wire() {
  ip netns add $client
  ip netns add $server
  ip link add eth0 netns $client address 02:00:5e:00:53:01 type veth peer name eth0 netns $server address 02:00:5e:00:53:02
  for side in $client $server; do
    ip -n $side link set lo up
    ip -n $side link set eth0 up
    ip netns exec $side ethtool -K eth0 tso off gso off gro off tx off rx off >/dev/null 2>&1 || true
  done
  ip -n $client addr add 192.0.2.1/24 dev eth0
  ip -n $server addr add 192.0.2.2/24 dev eth0
  ip -n $client addr add 2001:db8::1/64 dev eth0 nodad
  ip -n $server addr add 2001:db8::2/64 dev eth0 nodad
  sleep 2.5 # the interfaces' own neighbour discovery and multicast reports
}

# capture FILE FORMAT FILTER…: starts recording at the client; stop ends it.
capture() {
  local file=$1 format=$2
  shift 2
  case $format in
    pcapng) in_client dumpcap -q -i eth0 -w "$file" -f "$*" 2>/dev/null & ;;
    pcap) in_client tcpdump -q -U -i eth0 -Z root -w "$file" "$@" 2>/dev/null & ;;
    nano-wire) in_client tcpdump -q -U -i wire0 -Z root --time-stamp-precision=nano -w "$file" "$@" 2>/dev/null & ;;
  esac
  recorder=$!
  sleep 1.2
}

stop() {
  sleep 1.2
  kill -TERM $recorder
  wait $recorder 2>/dev/null || true
}

serve_web() {
  mkdir -p "$work/www" "$work/logs"
  [ -f "$work/www/index.html" ] && return
  cat >"$work/www/index.html" <<'PAGE'
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page to look at</title><link rel="stylesheet" href="/style.css"></head>
<body><h1>A page to look at</h1><p>Every byte of this page is in the capture.</p><img src="/dot.png" alt="a dot"></body></html>
PAGE
  printf 'body { font: 16px/1.5 sans-serif; margin: 4rem }\nh1 { color: #245 }\n' >"$work/www/style.css"
  printf 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==' | base64 -d >"$work/www/dot.png"
  python3 -c "import random; random.seed(7); print('\n'.join(' '.join(random.choice(['packet','window','segment','stream','frame','octet']) for _ in range(12)) for _ in range(700)))" >"$work/www/words.txt"
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/O=Netloupe samples/CN=www.example.com" \
    -addext "subjectAltName=DNS:www.example.com,DNS:example.com" -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
  cat >"$work/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $work/nginx.pid; error_log $work/logs/error.log;
events {}
http {
  access_log off; default_type text/plain; gzip on; gzip_types text/plain text/css; gzip_min_length 200;
  types { text/html html; text/css css; image/png png; text/plain txt; }
  client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/fastcgi; uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi;
  server {
    listen 80; listen [::]:80; listen 443 ssl; root $work/www; ssl_certificate $work/cert.pem; ssl_certificate_key $work/key.pem; ssl_protocols TLSv1.2 TLSv1.3;
    location = /old { return 301 /; }
    location = /echo { return 200 '{"method":"\$request_method","type":"\$content_type"}'; default_type application/json; }
  }
}
CONF
  chmod -R a+rX "$work"
  in_server nginx -c "$work/nginx.conf" 2>/dev/null &
  sleep 1
}

name_server() {
  cat >"$work/dnsmasq.conf" <<'CONF'
no-resolv
no-hosts
no-daemon
bind-interfaces
listen-address=192.0.2.2
local=/example.com/
host-record=www.example.com,192.0.2.2,2001:db8::2
host-record=mail.example.com,192.0.2.25
cname=blog.example.com,www.example.com
mx-host=example.com,mail.example.com,10
txt-record=example.com,"v=spf1 mx -all"
srv-host=_sip._tcp.example.com,mail.example.com,5060,10,20
ptr-record=2.2.0.192.in-addr.arpa,www.example.com
naptr-record=example.com,100,10,S,SIP+D2U,,_sip._udp.example.com
caa-record=example.com,0,issue,ca.example.net
txt-record=long.example.com,"a text record of some length, to make the answer larger than one datagram of 512 bytes allows for","and a second string of it, which is quite as long as the first one and says quite as little","and a third of which the same must be said, and which is here for no other reason than its length","a fourth, so that the limit is surely passed and the truncation bit is set in the answer over UDP"
CONF
  in_server dnsmasq --conf-file="$work/dnsmasq.conf" --port=53 --cache-size=0 2>/dev/null &
  sleep 0.5
}

record_http() { # a page with its parts over one connection, a redirect, a form, a missing page, a range
  serve_web
  capture "$work/http.pcapng" pcapng tcp port 80
  in_client curl -s -o /dev/null -A "curl" --resolve www.example.com:80:192.0.2.2 http://www.example.com/ -o /dev/null http://www.example.com/style.css -o /dev/null http://www.example.com/dot.png
  in_client curl -s --compressed -L -o /dev/null --resolve www.example.com:80:192.0.2.2 http://www.example.com/old -o /dev/null http://www.example.com/words.txt
  in_client curl -s -o /dev/null --resolve www.example.com:80:192.0.2.2 -d "name=Ada&colour=deep+blue" -b "session=42" http://www.example.com/echo
  in_client curl -s -o /dev/null --resolve www.example.com:80:192.0.2.2 http://www.example.com/missing
  in_client curl -s -o /dev/null -r 100-299 --resolve www.example.com:80:192.0.2.2 http://www.example.com/words.txt
  stop
  cp "$work/http.pcapng" "$here/http.pcapng"
}

record_https() { # TLS 1.3 and 1.2, with the key log beside the capture, and once more with it inside
  serve_web
  capture "$work/https.pcapng" pcapng tcp port 443
  for version in 1.3 1.2; do
    in_client env SSLKEYLOGFILE="$work/https.keys" curl -s -k -o /dev/null --tlsv$version --tls-max $version --resolve www.example.com:443:192.0.2.2 https://www.example.com/ -o /dev/null https://www.example.com/words.txt
  done
  stop
  cp "$work/https.pcapng" "$here/https.pcapng"
  cp "$work/https.keys" "$here/https.keys"
  editcap --inject-secrets tls,"$work/https.keys" "$work/https.pcapng" "$here/https-decrypted.pcapng"
}

record_dns() { # common record types, a name that does not exist, a long answer, a question over TCP
  name_server
  capture "$work/dns.pcap" pcap port 53
  for question in "www.example.com A" "www.example.com AAAA" "blog.example.com A" "example.com MX" "example.com TXT" "_sip._tcp.example.com SRV" "example.com NAPTR" \
    "example.com CAA" "nowhere.example.com A" "example.net A"; do
    in_client dig +tries=1 +time=1 @192.0.2.2 $question >/dev/null || true
  done
  in_client dig +tries=1 @192.0.2.2 -x 192.0.2.2 >/dev/null
  in_client dig +tries=1 +noedns @192.0.2.2 long.example.com TXT >/dev/null
  in_client dig +tries=1 +tcp @192.0.2.2 www.example.com A >/dev/null
  stop
  cp "$work/dns.pcap" "$here/dns.pcap"
}

record_lossy() { # a download of 200 KB over a wire with 15 ms each way that loses one TCP frame in 25, as the client sees it
  head -c 200000 /dev/urandom >"$work/random.bin"
  python3 "$here/wire.py" $client $server 15 0.04 8 >"$work/wire.ready" &
  until grep -q ready "$work/wire.ready"; do sleep 0.1; done
  (cd "$work" && exec ip netns exec $server python3 -m http.server 8080 >/dev/null 2>&1) &
  sleep 1
  capture "$work/lossy.pcap" nano-wire tcp port 8080
  in_client curl -s -o /dev/null http://198.51.100.2:8080/random.bin
  stop
  cp "$work/lossy.pcap" "$here/lossy-download.pcap"
}

record_ipv6() { # neighbour discovery, echo, a page, a port that is closed
  serve_web
  ip -n $client neigh flush dev eth0
  ip -n $server neigh flush dev eth0
  capture "$work/ipv6.pcapng" pcapng ip6
  in_client ping -6 -c 2 -i 0.3 2001:db8::2 >/dev/null
  in_client curl -s -o /dev/null -g 'http://[2001:db8::2]/' || true
  in_client curl -s -o /dev/null -g 'http://[2001:db8::2]:81/' || true
  in_client bash -c 'echo hello > /dev/udp/2001:db8::2/9999' || true
  stop
  cp "$work/ipv6.pcapng" "$here/ipv6.pcapng"
}

record_ping() { # echoes, a port that is closed, a hop limit that runs out
  in_server sysctl -qw net.ipv4.ip_forward=1
  ip -n $client route add 203.0.113.0/24 via 192.0.2.2
  ip -n $server link add beyond type veth peer name nowhere
  ip -n $server link set beyond up
  ip -n $server link set nowhere up
  ip -n $server route add 203.0.113.0/24 dev beyond
  capture "$work/ping.pcap" pcap icmp or udp
  in_client ping -c 4 -i 0.3 192.0.2.2 >/dev/null
  in_client bash -c 'echo hello > /dev/udp/192.0.2.2/9999' || true
  in_client ping -c 1 -W 1 -t 1 203.0.113.7 >/dev/null || true
  in_client ping -c 1 -W 1 203.0.113.7 >/dev/null || true
  stop
  ip -n $client route del 203.0.113.0/24
  cp "$work/ping.pcap" "$here/ping.pcap"
}

record_arp() { # a question and its answer, an announcement, one address claimed by two
  ip -n $client neigh flush dev eth0
  ip -n $server neigh flush dev eth0
  capture "$work/arp.pcap" pcap arp
  in_client ping -c 1 192.0.2.2 >/dev/null
  in_client arping -q -c 1 -I eth0 192.0.2.2 || true
  in_client arping -q -A -c 1 -I eth0 192.0.2.1 || true
  in_client arping -q -D -c 1 -w 1 -I eth0 192.0.2.2 || true
  in_client arping -q -c 1 -w 1 -I eth0 192.0.2.99 || true
  ip -n $client addr add 192.0.2.2/32 dev eth0
  in_client arping -q -U -c 1 -I eth0 192.0.2.2 || true
  ip -n $client addr del 192.0.2.2/32 dev eth0
  stop
  cp "$work/arp.pcap" "$here/arp.pcap"
}

record_dhcp() { # discover, offer, request, acknowledgment; a release
  in_server dnsmasq --no-daemon --port=0 --interface=eth0 --bind-interfaces --dhcp-range=192.0.2.100,192.0.2.150,1h --dhcp-option=option:router,192.0.2.2 \
    --dhcp-option=option:dns-server,192.0.2.2 --domain=example.com --dhcp-leasefile="$work/leases" --dhcp-authoritative 2>/dev/null &
  sleep 0.5
  printf '#!/bin/sh\nexit 0\n' >"$work/dhclient-script"
  chmod +x "$work/dhclient-script"
  capture "$work/dhcp.pcap" pcap port 67 or port 68
  in_client timeout 20 dhclient -4 -1 -sf "$work/dhclient-script" -lf "$work/client-leases" -pf "$work/dhclient.pid" eth0 2>/dev/null || true
  in_client timeout 20 dhclient -4 -r -sf "$work/dhclient-script" -lf "$work/client-leases" -pf "$work/dhclient.pid" eth0 2>/dev/null || true
  stop
  cp "$work/dhcp.pcap" "$here/dhcp.pcap"
}

record_fragments() { # echoes of 4,000 bytes in three fragments each, IPv4 and IPv6
  capture "$work/fragments.pcap" pcap 'icmp or icmp6 or (ip[6:2] & 0x3fff != 0) or (ip6[6] == 44)'
  in_client ping -c 2 -i 0.3 -s 4000 192.0.2.2 >/dev/null
  in_client ping -6 -c 2 -i 0.3 -s 4000 2001:db8::2 >/dev/null
  stop
  gzip -9 -n -c "$work/fragments.pcap" >"$here/fragments.pcap.gz"
}

lay_the_wire
for sample in "${@:-http https dns lossy ipv6 ping arp dhcp fragments}"; do
  for name in $sample; do
    echo "recording $name"
    "record_$name"
  done
done
chmod 644 "$here"/*.pcap* "$here"/*.keys
ls -l "$here"
