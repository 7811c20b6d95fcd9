/** The list of protocols. Adding one is its file and a line here; `README.md` tells how. */
import { MARKS, type Protocol, Registry } from '../dissect/index.ts';
import { arcnet } from './arcnet.ts';
import { arista } from './arista.ts';
import { arp } from './arp.ts';
import { babel } from './babel.ts';
import { bfd } from './bfd.ts';
import { cdp } from './cdp.ts';
import { chdlc, slarp } from './chdlc.ts';
import { ciscoMetadata } from './cisco-metadata.ts';
import { macsec } from './macsec.ts';
import { nsh } from './nsh.ts';
import { vntag } from './vntag.ts';
import { ospf } from './ospf.ts';
import { portmap } from './portmap.ts';
import { openflow, openflow1, openflow4 } from './openflow.ts';
import { pim } from './pim.ts';
import { ah } from './ah.ts';
import { esp, udpEncapsulation } from './esp.ts';
import { vxlan } from './vxlan.ts';
import { geneve } from './geneve.ts';
import { gtp } from './gtp.ts';
import { isakmp } from './isakmp.ts';
import { isl } from './isl.ts';
import { isis, osi } from './isis.ts';
import { isisHello } from './isis/hello.ts';
import { isisLsp } from './isis/link-state.ts';
import { isisCsnp, isisPsnp } from './isis/sequence-numbers.ts';
import { eigrp } from './eigrp.ts';
import { ripng } from './ripng.ts';
import { sctp } from './sctp.ts';
import { bgp } from './bgp.ts';
import { classicstun } from './classicstun.ts';
import { dataTextLines } from './data-text-lines.ts';
import { data } from './data.ts';
import { dccp } from './dccp.ts';
import { dhcp } from './dhcp.ts';
import { dhcpv6 } from './dhcpv6.ts';
import { dns } from './dns.ts';
import { dropbox } from './dropbox.ts';
import { dtp } from './dtp.ts';
import { eap } from './eap.ts';
import { eapol } from './eapol.ts';
import { erspan } from './erspan.ts';
import { eth } from './eth.ts';
import { fddi } from './fddi.ts';
import { frame } from './frame.ts';
import { ftp } from './ftp.ts';
import { ftpData } from './ftp-data.ts';
import { frameRelay } from './frame-relay.ts';
import { smtp } from './smtp.ts';
import { imf } from './imf.ts';
import { pop } from './pop.ts';
import { imap } from './imap.ts';
import { telnet } from './telnet.ts';
import { ssh } from './ssh.ts';
import { ocsp } from './ocsp.ts';
import { irc } from './irc.ts';
import { gre } from './gre.ts';
import { hsrp } from './hsrp.ts';
import { icmp } from './icmp.ts';
import { icmpv6 } from './icmpv6.ts';
import { ieee8021ad } from './ieee8021ad.ts';
import { igmp } from './igmp.ts';
import { ip } from './ip.ts';
import { ipnet } from './ipnet.ts';
import { ipoib } from './ipoib.ts';
import { ipv6 } from './ipv6.ts';
import { fragment } from './ipv6/fragment.ts';
import { destinationOptions, hopByHop } from './ipv6/options-headers.ts';
import { routing } from './ipv6/routing.ts';
import { lisp, lispData } from './lisp.ts';
import { llc } from './llc.ts';
import { lldp } from './lldp.ts';
import { llmnr } from './llmnr.ts';
import { loop } from './loop.ts';
import { lwapp } from './lwapp.ts';
import { mdns } from './mdns.ts';
import { mipv6 } from './mipv6.ts';
import { mpls, pwach, pwethcw } from './mpls.ts';
import { nbdgm } from './nbdgm.ts';
import { nbns } from './nbns.ts';
import { nflog } from './nflog.ts';
import { ntp } from './ntp.ts';
import { nhrp } from './nhrp.ts';
import { nullLoopback } from './null.ts';
import { pktap } from './pktap.ts';
import { ppp } from './ppp.ts';
import { chap, pap } from './ppp/authentication.ts';
import { ccp, compressedDatagram } from './ppp/ccp.ts';
import { ipcp, ipv6cp } from './ppp/ipcp.ts';
import { lcp } from './ppp/lcp.ts';
import { multilink } from './ppp/multilink.ts';
import { bacp, cdpcp, mplscp, osinlcp } from './ppp/small-control-protocols.ts';
import { pppoed, pppoes } from './pppoe.ts';
import { radius } from './radius.ts';
import { raw } from './raw.ts';
import { rip } from './rip.ts';
import { rpc } from './rpc.ts';
import { mount, nfs, nlm, sadmind, statusMonitor, ypserv } from './rpc-programs.ts';
import { rtcp } from './rtcp.ts';
import { rtp } from './rtp.ts';
import { rtpevent } from './rtpevent.ts';
import { sap } from './sap.ts';
import { sdp } from './sdp.ts';
import { sflow } from './sflow.ts';
import { sip } from './sip.ts';
import { sll } from './sll.ts';
import { stp } from './stp.ts';
import { sysdig } from './sysdig.ts';
import { systemdJournal } from './systemd-journal.ts';
import { snmp } from './snmp.ts';
import { stun } from './stun.ts';
import { syslog } from './syslog.ts';
import { tcp } from './tcp.ts';
import { tftp } from './tftp.ts';
import { udld } from './udld.ts';
import { udp, udplite } from './udp.ts';
import { vlan } from './vlan.ts';
import { radiotap } from './radiotap.ts';
import { wlanRadio } from './wlan-radio.ts';
import { wlan } from './wlan.ts';
import { wlanAggregate } from './wlan/aggregate.ts';
import { vrrp } from './vrrp.ts';
import { wireguard } from './wireguard.ts';
import { grpc } from './grpc.ts';
import { http } from './http.ts';
import { http2 } from './http2.ts';
import { http3 } from './http3.ts';
import { protobuf } from './protobuf.ts';
import { quic } from './quic.ts';
import { websocket } from './websocket.ts';
import { json } from './json.ts';
import { juniper } from './juniper.ts';
import { ssdp } from './ssdp.ts';
import { imageGif } from './image-gif.ts';
import { imageJfif } from './image-jfif.ts';
import { media } from './media.ts';
import { png } from './png.ts';
import { mimeMultipart } from './mime-multipart.ts';
import { urlencodedForm } from './urlencoded-form.ts';
import { xml } from './xml.ts';
import { dtls } from './dtls.ts';
import { tls } from './tls.ts';
import { x509 } from './x509.ts';
import { dvmrp } from './dvmrp.ts';
import { memcache } from './memcache.ts';
import { mqtt } from './mqtt.ts';
import { resp } from './resp.ts';
import { nbss } from './nbss.ts';
import { smb2 } from './smb2.ts';
import { smb } from './smb.ts';
import { pgsql } from './pgsql.ts';
import { ptp } from './ptp.ts';
import { mysql } from './mysql.ts';
import { ldap } from './ldap.ts';
import { mbtcp, modbus } from './modbus.ts';
import { dnp3 } from './dnp3.ts';

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
  pwethcw,
  stp,
  lldp,
  loop,
  udld,
  dtp,
  babel,
  dropbox,
  osi,
  isis,
  isisHello,
  isisLsp,
  isisCsnp,
  isisPsnp,
  cdp,
  radiotap,
  wlanRadio,
  wlan,
  wlanAggregate,
  eapol,
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
  bfd,
  hsrp,
  rip,
  vrrp,
  icmpv6,
  igmp,
  dvmrp,
  gre,
  bgp,
  sctp,
  ripng,
  eigrp,
  isakmp,
  gtp,
  geneve,
  vxlan,
  esp,
  udpEncapsulation,
  ah,
  pim,
  ospf,
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
];

export function createRegistry(): Registry {
  return new Registry(PROTOCOLS);
}
