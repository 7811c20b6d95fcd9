/** The list of protocols. Adding one is its file and a line here; `README.md` tells how. */
import { MARKS, type Protocol, Registry } from '../dissect/index.ts';
import { irc } from './chat/irc.ts';
import { exec, rsh } from './chat/remote-commands.ts';
import { rlogin } from './chat/rlogin.ts';
import { telnet } from './chat/telnet.ts';
import { xmpp } from './chat/xmpp.ts';
import { dataTextLines } from './content/data-text-lines.ts';
import { data } from './content/data.ts';
import { imageGif } from './content/image-gif.ts';
import { imageJfif } from './content/image-jfif.ts';
import { json } from './content/json.ts';
import { media } from './content/media.ts';
import { mimeMultipart } from './content/mime-multipart.ts';
import { png } from './content/png.ts';
import { urlencodedForm } from './content/urlencoded-form.ts';
import { xml } from './content/xml.ts';
import { cql } from './data-stores/cql.ts';
import { ldap } from './data-stores/ldap.ts';
import { memcache } from './data-stores/memcache.ts';
import { mongo } from './data-stores/mongo.ts';
import { mysql } from './data-stores/mysql.ts';
import { pgsql } from './data-stores/pgsql.ts';
import { resp } from './data-stores/resp.ts';
import { tds } from './data-stores/tds.ts';
import { tns } from './data-stores/tns.ts';
import { aoe } from './files/aoe.ts';
import { browser } from './files/browser.ts';
import { dcerpc } from './files/dcerpc.ts';
import { dropbox } from './files/dropbox.ts';
import { ftpData } from './files/ftp-data.ts';
import { ftp } from './files/ftp.ts';
import { git } from './files/git.ts';
import { ipp } from './files/ipp.ts';
import { iscsi } from './files/iscsi.ts';
import { lpd } from './files/lpd.ts';
import { nbss } from './files/nbss.ts';
import { portmap } from './files/portmap.ts';
import { mount } from './files/mount.ts';
import { nfs } from './files/nfs.ts';
import { nlm, sadmind, statusMonitor, ypserv } from './files/rpc-programs.ts';
import { rpc } from './files/rpc.ts';
import { afs, rx } from './files/rx.ts';
import { rsync } from './files/rsync.ts';
import { smb } from './files/smb.ts';
import { smb2 } from './files/smb2.ts';
import { tftp } from './files/tftp.ts';
import { frame } from './frame.ts';
import { ah } from './internet/ah.ts';
import { arp } from './internet/arp.ts';
import { esp, udpEncapsulation } from './internet/esp.ts';
import { icmp } from './internet/icmp.ts';
import { icmpv6 } from './internet/icmpv6.ts';
import { igmp } from './internet/igmp.ts';
import { rgmp } from './internet/rgmp.ts';
import { ip } from './internet/ip.ts';
import { ipv6 } from './internet/ipv6.ts';
import { fragment } from './internet/ipv6/fragment.ts';
import { destinationOptions, hopByHop } from './internet/ipv6/options-headers.ts';
import { routing } from './internet/ipv6/routing.ts';
import { ipx } from './internet/ipx.ts';
import { mipv6 } from './internet/mipv6.ts';
import { arcnet } from './link/arcnet.ts';
import { arista } from './link/arista.ts';
import { chdlc, slarp } from './link/chdlc.ts';
import { ciscoMetadata } from './link/cisco-metadata.ts';
import { eap } from './link/eap.ts';
import { eapol } from './link/eapol.ts';
import { mka } from './link/mka.ts';
import { eth } from './link/eth.ts';
import { fddi } from './link/fddi.ts';
import { frameRelay } from './link/frame-relay.ts';
import { ieee8021ad } from './link/ieee8021ad.ts';
import { ipnet } from './link/ipnet.ts';
import { ipoib } from './link/ipoib.ts';
import { isl } from './link/isl.ts';
import { juniper } from './link/juniper.ts';
import { llc } from './link/llc.ts';
import { macsec } from './link/macsec.ts';
import { nflog } from './link/nflog.ts';
import { nullLoopback } from './link/null.ts';
import { pktap } from './link/pktap.ts';
import { ppp } from './link/ppp.ts';
import { chap, pap } from './link/ppp/authentication.ts';
import { ccp, compressedDatagram } from './link/ppp/ccp.ts';
import { ipcp, ipv6cp } from './link/ppp/ipcp.ts';
import { lcp } from './link/ppp/lcp.ts';
import { multilink } from './link/ppp/multilink.ts';
import { bacp, cdpcp, mplscp, osinlcp } from './link/ppp/small-control-protocols.ts';
import { pppoed, pppoes } from './link/pppoe.ts';
import { radiotap } from './link/radiotap.ts';
import { raw } from './link/raw.ts';
import { sll } from './link/sll.ts';
import { vlan } from './link/vlan.ts';
import { vntag } from './link/vntag.ts';
import { wlanRadio } from './link/wlan-radio.ts';
import { wlan } from './link/wlan.ts';
import { wlanAggregate } from './link/wlan/aggregate.ts';
import { imap } from './mail/imap.ts';
import { imf } from './mail/imf.ts';
import { nntp } from './mail/nntp.ts';
import { pop } from './mail/pop.ts';
import { smtp } from './mail/smtp.ts';
import { amqp } from './messaging/amqp.ts';
import { gearman } from './messaging/gearman.ts';
import { kafka } from './messaging/kafka.ts';
import { nats } from './messaging/nats.ts';
import { stomp } from './messaging/stomp.ts';
import { zmtp } from './messaging/zmtp.ts';
import { dhcp } from './names/dhcp.ts';
import { dhcpv6 } from './names/dhcpv6.ts';
import { dns } from './names/dns.ts';
import { finger } from './names/finger.ts';
import { ident } from './names/ident.ts';
import { llmnr } from './names/llmnr.ts';
import { mdns } from './names/mdns.ts';
import { nbdgm } from './names/nbdgm.ts';
import { nbns } from './names/nbns.ts';
import { ssdp } from './names/ssdp.ts';
import { whois } from './names/whois.ts';
import { cdp } from './neighbors/cdp.ts';
import { dtp } from './neighbors/dtp.ts';
import { lacp } from './neighbors/lacp.ts';
import { lldp } from './neighbors/lldp.ts';
import { loop } from './neighbors/loop.ts';
import { marker } from './neighbors/marker.ts';
import { slow } from './neighbors/slow.ts';
import { stp } from './neighbors/stp.ts';
import { vtp } from './neighbors/vtp.ts';
import { udld } from './neighbors/udld.ts';
import { cfm } from './operation/cfm.ts';
import { cflow } from './operation/cflow.ts';
import { diameter } from './operation/diameter.ts';
import { ntp } from './operation/ntp.ts';
import { openflow, openflow1, openflow4 } from './operation/openflow.ts';
import { ptp } from './operation/ptp.ts';
import { radius } from './operation/radius.ts';
import { asf, ipmi, ipmiSession, rmcp } from './operation/rmcp.ts';
import { sflow } from './operation/sflow.ts';
import { snmp } from './operation/snmp.ts';
import { sysdig } from './operation/sysdig.ts';
import { syslog } from './operation/syslog.ts';
import { systemdJournal } from './operation/systemd-journal.ts';
import { mplsEcho } from './routing/mpls-echo.ts';
import { wol } from './operation/wol.ts';
import { usb } from './peripherals/usb.ts';
import { usbms } from './peripherals/usb/storage.ts';
import { bitcoin } from './peer-to-peer/bitcoin.ts';
import { bittorrent } from './peer-to-peer/bittorrent.ts';
import { btDht } from './peer-to-peer/bt-dht.ts';
import { btUtp } from './peer-to-peer/bt-utp.ts';
import { babel } from './routing/babel.ts';
import { bfd } from './routing/bfd.ts';
import { bfdEcho } from './routing/bfd-echo.ts';
import { bgp } from './routing/bgp.ts';
import { decDna } from './routing/dec-dna.ts';
import { dvmrp } from './routing/dvmrp.ts';
import { eigrp } from './routing/eigrp.ts';
import { hsrp } from './routing/hsrp.ts';
import { esis } from './routing/esis.ts';
import { isis, osi } from './routing/isis.ts';
import { isisHello } from './routing/isis/hello.ts';
import { isisLsp } from './routing/isis/link-state.ts';
import { isisCsnp, isisPsnp } from './routing/isis/sequence-numbers.ts';
import { ldp } from './routing/ldp.ts';
import { olsr } from './routing/olsr.ts';
import { ospf } from './routing/ospf.ts';
import { pim } from './routing/pim.ts';
import { rip } from './routing/rip.ts';
import { ripng } from './routing/ripng.ts';
import { rsvp } from './routing/rsvp.ts';
import { vrrp } from './routing/vrrp.ts';
import { rdp } from './screens/rdp.ts';
import { rdpudp } from './screens/rdpudp.ts';
import { t125 } from './screens/t125.ts';
import { vnc } from './screens/vnc.ts';
import { dtls } from './security/dtls.ts';
import { gssApi } from './security/gss-api.ts';
import { isakmp } from './security/isakmp.ts';
import { kerberos } from './security/kerberos.ts';
import { ntlmssp } from './security/ntlmssp.ts';
import { ocsp } from './security/ocsp.ts';
import { spnegoKrb5 } from './security/spnego-krb5.ts';
import { spnego } from './security/spnego.ts';
import { ssh } from './security/ssh.ts';
import { tacplus } from './security/tacplus.ts';
import { tls } from './security/tls.ts';
import { wireguard } from './security/wireguard.ts';
import { x509 } from './security/x509.ts';
import { lowpan } from './things/6lowpan.ts';
import { wpan } from './things/wpan.ts';
import { m3ua } from './telephony/m3ua.ts';
import { bacapp } from './things/bacapp.ts';
import { bacnet, bvlc } from './things/bacnet.ts';
import { cip } from './things/cip.ts';
import { cipio, enip } from './things/enip.ts';
import { opcua } from './things/opcua.ts';
import { s7comm } from './things/s7comm.ts';
import { coap } from './things/coap.ts';
import { dnp3 } from './things/dnp3.ts';
import { iec104, iecAsdu } from './things/iec104.ts';
import { mbtcp, modbus } from './things/modbus.ts';
import { mqtt } from './things/mqtt.ts';
import { cotp } from './transport/cotp.ts';
import { tpkt } from './transport/tpkt.ts';
import { dccp } from './transport/dccp.ts';
import { pgm } from './transport/pgm.ts';
import { sctp } from './transport/sctp.ts';
import { tcp } from './transport/tcp.ts';
import { udp, udplite } from './transport/udp.ts';
import { erspan } from './tunnels/erspan.ts';
import { geneve } from './tunnels/geneve.ts';
import { gre } from './tunnels/gre.ts';
import { gtpv2 } from './tunnels/gtpv2.ts';
import { gtp } from './tunnels/gtp.ts';
import { l2tp } from './tunnels/l2tp.ts';
import { lisp, lispData } from './tunnels/lisp.ts';
import { lwapp } from './tunnels/lwapp.ts';
import { bssgp } from './tunnels/gprs/bssgp.ts';
import { gprsLink } from './tunnels/gprs/link.ts';
import { gprsNs } from './tunnels/gprs/network-service.ts';
import { gprsSessions } from './tunnels/gprs/sessions.ts';
import { mpls, pwach, pwethcw } from './tunnels/mpls.ts';
import { mcc, mplsFaults, mplsLock, mplsMac, mplsPsc, pwOam } from './tunnels/mpls-oam/notices.ts';
import { MPLS_MEASUREMENTS } from './tunnels/mpls-oam/performance.ts';
import { nhrp } from './tunnels/nhrp.ts';
import { openvpn } from './tunnels/openvpn.ts';
import { pptp } from './tunnels/pptp.ts';
import { nsh } from './tunnels/nsh.ts';
import { socks } from './tunnels/socks.ts';
import { vxlan } from './tunnels/vxlan.ts';
import { doip } from './vehicles/doip.ts';
import { someipSd } from './vehicles/someip-sd.ts';
import { someip } from './vehicles/someip.ts';
import { uds } from './vehicles/uds.ts';
import { classicstun } from './voice/classicstun.ts';
import { mgcp } from './voice/mgcp.ts';
import { rtcp } from './voice/rtcp.ts';
import { rtp } from './voice/rtp.ts';
import { rtpevent } from './voice/rtpevent.ts';
import { rtsp } from './voice/rtsp.ts';
import { sap } from './voice/sap.ts';
import { sdp } from './voice/sdp.ts';
import { sip } from './voice/sip.ts';
import { sipfrag } from './voice/sipfrag.ts';
import { stun } from './voice/stun.ts';
import { ajp13 } from './web/ajp13.ts';
import { fcgi } from './web/fcgi.ts';
import { gopher } from './web/gopher.ts';
import { icap } from './web/icap.ts';
import { grpc } from './web/grpc.ts';
import { http } from './web/http.ts';
import { http2 } from './web/http2.ts';
import { http3 } from './web/http3.ts';
import { protobuf } from './web/protobuf.ts';
import { quic } from './web/quic.ts';
import { capsule } from './web/capsule.ts';
import { uwsgi } from './web/uwsgi.ts';
import { websocket } from './web/websocket.ts';

/** Order matters where two claim the same number: the first gets it. */
export const PROTOCOLS: readonly Protocol[] = [
  MARKS,
  frame,
  data,
  systemdJournal,
  sysdig,
  eth,
  vlan,
  ieee8021ad,
  vntag,
  macsec,
  nsh,
  arista,
  ciscoMetadata,
  llc,
  nullLoopback,
  raw,
  sll,
  frameRelay,
  fddi,
  arcnet,
  ipoib,
  ipnet,
  nflog,
  pktap,
  juniper,
  erspan,
  ppp,
  lcp,
  pap,
  chap,
  ipcp,
  ipv6cp,
  ccp,
  compressedDatagram,
  multilink,
  mplscp,
  cdpcp,
  osinlcp,
  bacp,
  pppoed,
  pppoes,
  chdlc,
  slarp,
  mpls,
  pwach,
  gprsNs,
  bssgp,
  gprsLink,
  gprsSessions,
  mplsPsc,
  mplsFaults,
  mplsLock,
  pwOam,
  mplsMac,
  mcc,
  ...MPLS_MEASUREMENTS,
  pwethcw,
  stp,
  lldp,
  loop,
  udld,
  vtp,
  dtp,
  babel,
  dropbox,
  osi,
  esis,
  isis,
  isisHello,
  isisLsp,
  isisCsnp,
  isisPsnp,
  cdp,
  usb,
  usbms,
  wpan,
  lowpan,
  radiotap,
  wlanRadio,
  wlan,
  wlanAggregate,
  eapol, mka,
  eap,
  arp,
  ip,
  ipv6,
  hopByHop,
  destinationOptions,
  routing,
  fragment,
  mipv6,
  icmp,
  tcp,
  udp,
  udplite,
  dccp,
  dhcp,
  dhcpv6,
  radius,
  sip,
  sipfrag,
  sdp,
  sap,
  stun,
  classicstun,
  rtp,
  rtcp,
  rtpevent,
  ntp,
  ptp,
  snmp,
  tftp,
  syslog,
  wireguard,
  dns,
  mdns,
  llmnr,
  nbns,
  nbdgm,
  ftp,
  ftpData,
  smtp,
  memcache,
  mqtt,
  resp,
  pgsql,
  ldap,
  mbtcp,
  modbus,
  dnp3,
  mysql,
  nbss,
  smb,
  smb2,
  imf,
  pop,
  imap,
  telnet,
  ssh,
  ocsp,
  irc,
  tls,
  dtls,
  x509,
  http,
  http2,
  http3,
  grpc,
  protobuf,
  quic,
  capsule,
  websocket,
  ssdp,
  dataTextLines,
  json,
  xml,
  urlencodedForm,
  mimeMultipart,
  media,
  imageGif,
  imageJfif,
  png,
  bfd, bfdEcho,
  hsrp,
  rip,
  vrrp,
  icmpv6,
  igmp, rgmp,
  dvmrp,
  gre,
  bgp,
  sctp,
  m3ua,
  pgm,
  ripng,
  eigrp,
  isakmp,
  gtpv2,
  gtp,
  geneve,
  vxlan,
  esp,
  udpEncapsulation,
  ah,
  pim,
  ospf,
  olsr,
  lisp,
  lispData,
  sflow,
  nhrp,
  openflow,
  openflow1,
  openflow4,
  isl,
  lwapp,
  rpc,
  portmap,
  nfs,
  mount,
  ypserv,
  nlm,
  statusMonitor,
  sadmind,
  gssApi,
  spnego,
  spnegoKrb5,
  ntlmssp,
  kerberos,
  dcerpc,
  aoe,
  slow,
  lacp,
  marker,
  ldp,
  rlogin,
  socks,
  rx,
  afs,
  wol,
  pptp,
  mplsEcho,
  decDna,
  tacplus,
  openvpn,
  coap,
  cfm,
  cflow,
  diameter,
  browser,
  ipx,
  vnc,
  rtsp,
  tpkt,
  cotp,
  t125,
  rdp,
  rdpudp,
  s7comm,
  amqp,
  mongo,
  kafka,
  l2tp,
  doip,
  uds,
  iec104,
  iecAsdu,
  tds,
  rsvp,
  bittorrent,
  cql,
  someip,
  someipSd,
  bacapp,
  bvlc,
  bacnet,
  cip,
  enip,
  cipio,
  iscsi,
  opcua,
  rmcp,
  asf,
  ipmiSession,
  ipmi,
  mgcp,
  finger,
  whois,
  gopher,
  lpd,
  nntp,
  rsh,
  exec,
  fcgi,
  ajp13,
  git,
  rsync,
  gearman,
  ipp,
  tns,
  nats,
  stomp,
  zmtp,
  btDht,
  btUtp,
  xmpp,
  bitcoin,
  icap,
  uwsgi,
  ident,
];

export function createRegistry(): Registry {
  return new Registry(PROTOCOLS);
}
