/** What the command line says of itself. */
import { version } from '../../../package.json' with { type: 'json' };

export const VERSION = `netloupe ${version}`;

export const HELP = `Netloupe reads network captures.

Usage:
  netloupe [FILE…]                      open the window on the files
  netloupe read -r FILE [options]       print packets, with the options of tshark
  netloupe summary FILE [options]       report on a capture: properties, protocols, conversations, DNS, HTTP, TCP
  netloupe import [options] TEXT FILE   make a capture of a hex dump, with the options of text2pcap
  netloupe --help | --version

See also: netloupe read --help, netloupe summary --help, netloupe import --help
`;

export const READ_HELP = `Usage: netloupe read -r FILE [options] [display filter]

Input
  -r, --read-file FILE         the capture (pcap or pcapng, also compressed); - for standard input, as is -i - without -r
  -c COUNT                     read no more packets than this
  -2                           allow -R; answers always know the whole file
  -R, --read-filter FILTER     drop packets that do not pass before anything else
  -Y, --display-filter FILTER  show only packets that pass
  -d TABLE==KEY,PROTOCOL       decode as: -d tcp.port==8080,http
      --disable-protocol NAMES, --enable-protocol NAMES, --only-protocols NAMES    which protocols are used, by their names in filters
      --disable-heuristic NAMES, --enable-heuristic NAMES    whether they are known by their looks: http_tcp
  -o NAME:VALUE                ip.check_checksum, tcp.check_checksum, udp.check_checksum: TRUE or FALSE
  -o tls.keylog_file:FILE      decrypt with the secrets of a key log (SSLKEYLOGFILE)
  -o wg.keylog_file:FILE       the same for WireGuard's keys
  -o uat:rsa_keys:'"FILE",""'  decrypt RSA key exchange with a private key (PEM); also tls.keys_list
  -o uat:80211_keys:'"wpa-pwd","PASSPHRASE:NETWORK"'
                               decrypt wireless frames; also "wpa-psk", "wep" and "tk" with a key in hexadecimal digits
  -o uat:zigbee_pc_keys:'"KEY","Normal","LABEL"'    decrypt Zigbee with a network key or a link key in hexadecimal digits
  -o uat:smb2_seskey_list:'"SESSION","KEY","",""'
                               decrypt SMB 3 with a session's key, or with the keys to the client and to the server behind it
  -o radius.shared_secret:SECRET    read what RADIUS hides; with radius.validate_authenticator:TRUE say who knew the secret
      --proto PATH             read Protocol Buffers by this .proto file, or those of this folder, as often as wanted;
                               also -o uat:protobuf_search_paths:'"FOLDER","TRUE"'
  -o frame.generate_md5_hash:TRUE    frame.md5_hash of every frame
  -o tcp.relative_sequence_numbers:FALSE    sequence numbers as they are on the wire
  -o netloupe.verdicts:TRUE    tcp.verdict and tcp.state with the details of -V, json, ek and pdml
  -o 'gui.column.format:"TITLE","FORMAT",…'    other columns: %m %t %s %d %S %D %p %L %i and their like, %Cus:FIELD:OCCURRENCE:R for a field
  -o PROTOCOL.tcp.port:PORTS   more ports that a protocol is expected at; also udp, sctp and dccp
  -o NAME:VALUE                tshark's other preferences are known by name, and told where they would change something
  -N FLAGS                     names instead of numbers: m of makers of network cards, n of hosts, t of ports, d of hosts from DNS answers;
                               hosts' names come from the capture and -H alone, the network is never asked
  -H FILE                      names of hosts, in the form of /etc/hosts
  -n                           no names, which is the default
  -a packets:COUNT             as -c
  -B, -i, -I, -p, -s, -y, --log-…    accepted; they are for captures that are being taken
      --temp-dir FOLDER        where unpacked copies of compressed captures lie

Output
  -T text|tabs|fields|json|jsonraw|ek|pdml|psml
  -e FIELD                     a field to print, as often as wanted
  -E header|bom|separator|occurrence|aggregator|quote=…
  -V                           packet details
  -O PROTOCOLS                 details of these protocols only
  -x, --hexdump all|frames|ascii|noascii|delimit
  -P, --print                  a summary line, also where something else is printed
  -S SEPARATOR                 line between packets
  -t a|ad|adoy|d|dd|e|r|u|ud|udoy
  -u s|hms                     seconds, or hours, minutes and seconds
  -j NAMES, -J NAMES           only these layers in json, ek and pdml (-J: with all below them)
      --no-duplicate-keys      arrays instead of equal keys in json
  -G [fields|protocols|values|decodes|dissector-tables|heuristic-decodes|column-formats|ftypes|fieldcount]
                               what can be filtered and printed, instead of packets
      --color                  lines, PDML and PSML with the colours of Wireshark's rules
  -q, -Q                       no packets, for -z
  -z conv,eth|ip|ipv6|tcp|udp|sctp|dccp|wlan|wpan|zbee_nwk|bluetooth|sll|usb|ipx|fddi[,FILTER]    conversations
  -z io,phs[,FILTER]           protocol hierarchy
  -z endpoints,KIND[,FILTER]   the ends of such conversations, each by itself
  -z expert[,error|warn|note|chat|comment][,FILTER]   remarks, alike ones counted together
  -z io,stat,SECONDS[,COLUMN …]    packets in intervals of time, 0: all at once; a column is a filter, or FRAMES()FILTER,
                               BYTES()FILTER, COUNT|SUM|MIN|MAX|AVG|LOAD(FIELD)FILTER
  -z smb|smb2|ldap|snmp|diameter|gtp|icmp|icmpv6,srt[,FILTER]    how long servers take for their answers; also rpc,programs and
                               rpc,srt,PROGRAM,VERSION[,FILTER] and dcerpc,srt,UUID,MAJOR.MINOR[,FILTER]
  -z credentials|http,stat|rtsp,stat|sip,stat|sctp,stat|dhcp,stat[,FILTER]    users' names sent in the clear; messages by kind
  -z radius|mgcp,rtd[,FILTER]  how long RADIUS servers or media gateways take, and what came again or was never answered
  -z diameter,avp[,COMMAND[,FIELD …]]    a line for each message of Diameter, with fields named as diameter.FIELD
  -z proto,colinfo,FILTER,FIELD    the values of a field behind each line whose packet passes
  -z rtp,streams[,FILTER]      streams of RTP with what was lost, gaps and jitter
  -z hosts[,ipv4|ipv6]         names of hosts that the capture tells of, for -H
  -z dests|dns|http|http2|http_req|http_seq|http_srv|ip_hosts|ip_srcdst|ipv6_dests|ipv6_hosts|ipv6_ptype|ipv6_srcdst|plen|ptype|rtsp,tree[,FILTER]
  -z bacapp_instanceid|bacapp_ip|bacapp_objectid|bacapp_service|someip_messages|someipsd_entries,tree[,FILTER]
  -z collectd|hart_ip|isup_msg|ngap|smpp_commands,tree[,FILTER]
                               packets counted by what they are
  -z follow,tcp|udp|tls|http|websocket,ascii|hex|raw|ebcdic|utf-8|yaml,STREAM[,RANGE]    what a stream says; STREAM is
                               its number, or its two ends: 192.0.2.1:4000,192.0.2.2:80; RANGE its pieces: 3 or 2-5
  -z follow,http2|quic|http3,FORM,STREAM,SUBSTREAM[,RANGE]    the same of a stream within a connection
      --export-objects ftp-data|http|imf|smb|tftp,FOLDER    save what FTP, HTTP, mail, SMB or TFTP carries, a file each; files that are there are left alone
  -z flow,any|icmp|icmpv6|tcp,standard|network[,FILTER]    packets as arrows between their ends
  -w FILE                      write the packets as a capture; - for standard output
      --capture-comment TEXT   a comment on the capture that is written, in place of those it had
  -F pcap|pcapng|nsecpcap      format of -w (pcapng)
  -l                           accepted; output is never held back

Exit status: 0; 1 for wrong options; 2 for a file or a filter that cannot be used, and
for a file that is cut or damaged, after what could be read of it.
`;

export const SUMMARY_HELP = `Usage: netloupe summary FILE [-Y FILTER] [-o OUTPUT]

Reports on the capture as Markdown, or as an HTML page when OUTPUT ends in .html. Without -o the report goes to standard output.
`;

export const IMPORT_HELP = `Usage: netloupe import [options] INPUT OUTPUT

Makes a capture of text that shows the bytes of packets, as od -Ax -tx1, xxd, hexdump -C and tcpdump -x write it; - for standard input or output.

Input
  -o hex|oct|dec       base of the offsets that lines begin with (hex); 0 begins a packet
  -o none|lines        no offsets: all bytes are one packet, or each line is one
  -a                   the characters behind the bytes are known by being the same bytes, also where they look like more of them
  -D                   I or O before a packet says that it came in or went out; with -o lines also < or >
  -t FORM              times before packets, in the letters of strptime and %f for fractions of a second; ISO for ISO 8601

Output
  -F pcapng|nsecpcap   format (pcapng)
  -l NUMBER            link type (1, Ethernet); -E ether|rawip|rawip4|rawip6 the same by name
  -m BYTES             another packet begins after so many bytes (262144)
  -N NAME              what the interface is called
  -q                   the number of packets is not told

Headers put before each packet
  -e TYPE              Ethernet with this EtherType, in hexadecimal digits
  -i PROTOCOL          IP with this protocol
  -u PORT,PORT         UDP from the first port to the second; -T for TCP
  -s PORT,PORT,TAG     SCTP with this verification tag
  -S PORT,PORT,NUMBER  SCTP with a DATA chunk of this payload protocol
  -4 ADDRESS,ADDRESS   source and destination of IP (10.1.1.1,10.2.2.2); -6 for IPv6
`;
