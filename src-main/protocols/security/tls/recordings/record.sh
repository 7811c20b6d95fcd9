#!/usr/bin/env bash
# Records TLS and DTLS sessions of OpenSSL with their secrets, and the SHA-256 of what each side sent: ./record.sh
#
# Everything happens in a network namespace that the script makes and removes; nothing leaves the machine.
# Needs root, Linux, and Debian's packages: iproute2 tcpdump openssl python3, for DTLS 1.3 gcc pkg-config libnss3-dev libnss3-tools tshark.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
space=netloupe-tls
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

openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=rsa.example.com" -keyout rsa.pem -out rsa-cert.pem 2>/dev/null
for name in ec client; do
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj "/CN=$name.example.com" -keyout $name.pem -out $name-cert.pem 2>/dev/null
done
openssl rsa -in rsa.pem -traditional -out "$here/server-key.pem" 2>/dev/null

# What the client sends; the server sends back each line from its end to its begin.
for line in $(seq 1 8); do echo "this is line $line of what is sent, ${line}0 octets more or less are of no matter"; done >message
rev message >answer
echo "these are early data" >early
: >"$here/sums.txt"

# session NAME SERVER_OPTIONS CLIENT_OPTIONS [COMMAND]: one connection; between two halves of the message the command is given. Where OpenSSL's
# server cannot answer by itself it is told what to say at `answers_after` seconds.
session() {
  local name=$1 server=$2 client=$3 command=${4-} transport=tcp
  case $name in dtls*) transport=udp ;; esac
  rm -f keys
  if [ -n "${answers_after-}" ]; then
    { sleep "$answers_after"; cat answer; sleep 3; } | inside openssl s_server -accept 4433 -quiet -naccept ${accepts:-1} $server >server.log 2>&1 &
  else
    inside openssl s_server -accept 4433 -rev -quiet -naccept ${accepts:-1} $server >server.log 2>&1 &
  fi
  local serving=$!
  sleep 0.4
  if [ -n "${before-}" ]; then
    eval "$before"
    rm -f keys
  fi
  inside tcpdump -q -U --immediate-mode -i lo -Z root -w "$name.pcap" $transport port 4433 2>/dev/null &
  local recording=$!
  sleep 1.2
  { head -4 message; sleep 0.3; if [ -n "$command" ]; then printf '%s\n' "$command"; sleep 0.3; fi; tail -4 message; sleep ${lasts:-0.5}; } |
    inside openssl s_client -connect 127.0.0.1:4433 -keylogfile keys $client >client.log 2>&1 || true
  sleep 0.8
  kill $serving $recording 2>/dev/null || true
  wait $serving $recording 2>/dev/null || true
  cp "$name.pcap" "$here/$name.pcap"
  cp keys "$here/$name.keys"
  echo "$name $(sha256sum <"${sent:-message}" | cut -c1-64) $(sha256sum <"${answered:-answer}" | cut -c1-64)" >>"$here/sums.txt"
}

rsa="-cert rsa-cert.pem -key rsa.pem"
ec="-cert ec-cert.pem -key ec.pem"
only12() { session "tls12-$1" "$2 -tls1_2 -cipher $3:@SECLEVEL=0 ${4-}" "-tls1_2 -cipher $3:@SECLEVEL=0"; }
only12 aes128-gcm "$rsa" ECDHE-RSA-AES128-GCM-SHA256
only12 aes256-gcm "$ec" ECDHE-ECDSA-AES256-GCM-SHA384
only12 aes128-ccm "$ec" ECDHE-ECDSA-AES128-CCM
only12 aes256-ccm8 "$ec" ECDHE-ECDSA-AES256-CCM8
only12 chacha20 "$ec" ECDHE-ECDSA-CHACHA20-POLY1305
only12 aes128-cbc "$ec" ECDHE-ECDSA-AES128-SHA256
only12 aes256-cbc "$ec" ECDHE-ECDSA-AES256-SHA384
only12 aes128-cbc-mac-first "$ec" ECDHE-ECDSA-AES128-SHA "-no_etm"
only12 camellia-cbc "$ec" ECDHE-ECDSA-CAMELLIA128-SHA256
only12 rsa "$rsa" AES128-GCM-SHA256
only12 rsa-cbc "$rsa" AES256-SHA
old="-cipher ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0"
session tls10-cbc "$ec -tls1 $old" "-tls1 $old"
session tls10-cbc-mac-first "$ec -tls1 -no_etm $old" "-tls1 $old"
session tls11-cbc "$ec -tls1_1 $old" "-tls1_1 $old"
only13() { session "tls13-$1" "$ec -tls1_3 -num_tickets 1 -ciphersuites $2" "-tls1_3 -ciphersuites $2" "${3-}"; }
only13 aes128-gcm TLS_AES_128_GCM_SHA256
only13 aes256-gcm TLS_AES_256_GCM_SHA384
only13 chacha20 TLS_CHACHA20_POLY1305_SHA256
only13 aes128-ccm TLS_AES_128_CCM_SHA256
only13 aes128-ccm8 TLS_AES_128_CCM_8_SHA256
only13 key-update TLS_AES_128_GCM_SHA256 K
session tls13-retry "$ec -tls1_3 -num_tickets 1 -groups P-384" "-tls1_3 -groups X25519:P-384"
session tls13-client-certificate "$ec -tls1_3 -num_tickets 1 -Verify 1 -CAfile client-cert.pem" "-tls1_3 -cert client-cert.pem -key client.pem"
session tls12-renegotiation "$ec -tls1_2 -client_renegotiation" "-tls1_2" R

# A session before the recording begins; the one that is recorded resumes it.
earlier='{ echo hello; sleep 0.5; } | inside openssl s_client -connect 127.0.0.1:4433 -sess_out saved $version >/dev/null 2>&1 || true'
accepts=2
before=$earlier version=-tls1_2 session tls12-resumed "$ec -tls1_2" "-tls1_2 -sess_in saved"
before=$earlier version=-tls1_3 session tls13-resumed "$ec -tls1_3 -num_tickets 1" "-tls1_3 -sess_in saved"
cat early message >sent-early
answers_after=3.2 lasts=2
before=$earlier version=-tls1_3 sent=sent-early session tls13-early-data "$ec -tls1_3 -num_tickets 1 -early_data -no_anti_replay" "-tls1_3 -sess_in saved -early_data early"

# A session and the one that resumes it, both recorded: the server's private key tells the first one's secret, and that the other's.
back() {
  inside openssl s_server -accept 4433 -rev -quiet -naccept 2 $rsa -tls1_2 -cipher AES128-GCM-SHA256 $2 >server.log 2>&1 &
  local serving=$!
  inside tcpdump -q -U --immediate-mode -i lo -Z root -w "$here/$1.pcap" tcp port 4433 2>/dev/null &
  local recording=$!
  sleep 2
  { echo hello; sleep 0.6; echo Q; } | inside openssl s_client -connect 127.0.0.1:4433 -sess_out saved >client.log 2>&1
  { sleep 0.5; cat message; sleep 1; echo Q; } | inside openssl s_client -connect 127.0.0.1:4433 -sess_in saved >client.log 2>&1
  sleep 0.8
  kill $serving $recording 2>/dev/null || true
  wait $serving $recording 2>/dev/null || true
}
back tls12-rsa-back-by-id -no_ticket
back tls12-rsa-back-by-ticket ""

accepts=1 answers_after=2
session dtls12-aes128-gcm "$ec -dtls1_2" "-dtls1_2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256"
session dtls12-aes128-cbc "$ec -dtls1_2 -mtu 400" "-dtls1_2 -cipher ECDHE-ECDSA-AES128-SHA256"
session dtls12-chacha20 "$ec -dtls1_2 -listen" "-dtls1_2 -cipher ECDHE-ECDSA-CHACHA20-POLY1305"

# DTLS 1.3 as NSS 3.87 speaks it, which is draft 43.
gcc -o dtls13 "$here/dtls13.c" $(pkg-config --cflags --libs nss nspr)
mkdir db
certutil -N -d sql:db --empty-password
head -c 64 /dev/urandom >noise
certutil -S -d sql:db -n server -s CN=www.example.com -x -t ,, -z noise -k ec -q nistp256
nss() {
  local name=dtls13-$1
  inside tcpdump -q -U --immediate-mode -i lo -Z root -w "$name.pcap" udp port 4433 2>/dev/null &
  local recording=$!
  sleep 1.2
  inside ./dtls13 sql:db server keys message answer "$2"
  sleep 0.5
  kill $recording
  wait $recording 2>/dev/null || true
  sed "s/RANDOM/$(tshark -n -r "$name.pcap" -Y dtls.handshake.type==1 -T fields -e dtls.handshake.random | head -1 | tr -d :)/" keys >"$here/$name.keys"
  cp "$name.pcap" "$here/$name.pcap"
  echo "$name $(sha256sum <message | cut -c1-64) $(sha256sum <answer | cut -c1-64)" >>"$here/sums.txt"
}
nss aes128-gcm 1301
nss aes256-gcm 1302
nss chacha20 1303
