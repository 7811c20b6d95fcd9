/**
 * Protocols that carry others, or speak of the network itself: links, tunnels, routing, IP and transport. Adding one is its file and
 * a line here; `README.md` tells how.
 */
import { MARKS, type Protocol } from '../dissect/index.ts';
import { data } from './content/data.ts';
import { frame } from './frame.ts';
import { aarp } from './internet/aarp.ts';
import { ah } from './internet/ah.ts';
import { arp } from './internet/arp.ts';
import { esp, udpEncapsulation } from './internet/esp.ts';
import { hip } from './internet/hip.ts';
import { icmp } from './internet/icmp.ts';
import { icmpv6 } from './internet/icmpv6.ts';
import { igmp } from './internet/igmp.ts';
import { rgmp } from './internet/rgmp.ts';
import { igap } from './internet/igap.ts';
import { mrdisc } from './internet/mrdisc.ts';
import { msnip } from './internet/msnip.ts';
import { ip } from './internet/ip.ts';
import { ipv6 } from './internet/ipv6.ts';
import { fragment } from './internet/ipv6/fragment.ts';
import { destinationOptions, hopByHop } from './internet/ipv6/options-headers.ts';
import { routing } from './internet/ipv6/routing.ts';
import { ipx } from './internet/ipx.ts';
import { nmpi } from './internet/ipx/name-management.ts';
import { nbipx } from './internet/ipx/netbios.ts';
import { ipxrip } from './internet/ipx/routes.ts';
import { ipxsap } from './internet/ipx/services.ts';
import { mipv6 } from './internet/mipv6.ts';
import { arcnet } from './link/arcnet.ts';
import { arista } from './link/arista.ts';
import { chdlc, slarp } from './link/chdlc.ts';
import { ciscoMetadata } from './link/cisco-metadata.ts';
import { eap } from './link/eap.ts';
import { eapol } from './link/eapol.ts';
import { hsr } from './link/hsr.ts';
import { hsrPrpSupervision } from './link/hsr-prp-supervision.ts';
import { mka } from './link/mka.ts';
import { eth } from './link/eth.ts';
import { fddi } from './link/fddi.ts';
import { frameRelay } from './link/frame-relay.ts';
import { ieee8021ad } from './link/ieee8021ad.ts';
import { ieee8021ah } from './link/ieee8021ah.ts';
import { basicXid } from './link/basic-xid.ts';
import { etag } from './link/etag.ts';
import { ieee8021cb } from './link/ieee8021cb.ts';
import { ipnet } from './link/ipnet.ts';
import { ipoib } from './link/ipoib.ts';
import { isl } from './link/isl.ts';
import { tipc } from './transport/tipc.ts';
import { juniper } from './link/juniper.ts';
import { llc } from './link/llc.ts';
import { macsec } from './link/macsec.ts';
import { netlink } from './link/netlink.ts';
import { netlinkRoute } from './link/netlink/route.ts';
import { enc } from './link/enc.ts';
import { exportedPdu } from './link/exported-pdu.ts';
import { nflog } from './link/nflog.ts';
import { pflog } from './link/pflog.ts';
import { nullLoopback } from './link/null.ts';
import { pktap } from './link/pktap.ts';
import { ppp } from './link/ppp.ts';
import { chap, pap } from './link/ppp/authentication.ts';
import { bap } from './link/ppp/bandwidth.ts';
import { ccp, compressedDatagram } from './link/ppp/ccp.ts';
import { bcpBpdu, bcpNcp } from './link/ppp/bridging.ts';
import { cbcp } from './link/ppp/callback.ts';
import { ipcp, ipv6cp } from './link/ppp/ipcp.ts';
import { lcp } from './link/ppp/lcp.ts';
import { multilink } from './link/ppp/multilink.ts';
import { pppmux, pppmuxcp } from './link/ppp/multiplexing.ts';
import { bacp, cdpcp, mplscp, osinlcp } from './link/ppp/small-control-protocols.ts';
import { pppoed, pppoes } from './link/pppoe.ts';
import { ppi } from './link/ppi.ts';
import { prism } from './link/prism.ts';
import { radiotap } from './link/radiotap.ts';
import { raw } from './link/raw.ts';
import { sll } from './link/sll.ts';
import { vlan } from './link/vlan.ts';
import { vntag } from './link/vntag.ts';
import { wlanCapture } from './link/wlan-capture.ts';
import { wlanRadio } from './link/wlan-radio.ts';
import { wlan } from './link/wlan.ts';
import { wlanAggregate } from './link/wlan/aggregate.ts';
import { cdp } from './neighbors/cdp.ts';
import { dtp } from './neighbors/dtp.ts';
import { edp } from './neighbors/edp.ts';
import { elmi } from './neighbors/elmi.ts';
import { fdp } from './neighbors/fdp.ts';
import { gmrp, gvrp } from './neighbors/garp.ts';
import { mndp } from './neighbors/mndp.ts';
import { ndp } from './neighbors/ndp.ts';
import { pagp } from './neighbors/pagp.ts';
import { mrpMmrp, mrpMsrp, mrpMvrp } from './neighbors/registration.ts';
import { lacp } from './neighbors/lacp.ts';
import { lldp } from './neighbors/lldp.ts';
import { lltd } from './neighbors/lltd.ts';
import { loop } from './neighbors/loop.ts';
import { marker } from './neighbors/marker.ts';
import { macControl } from './neighbors/mac-control.ts';
import { oam } from './neighbors/oam.ts';
import { slow } from './neighbors/slow.ts';
import { stp } from './neighbors/stp.ts';
import { vtp } from './neighbors/vtp.ts';
import { udld } from './neighbors/udld.ts';
import { sysdig } from './operation/sysdig.ts';
import { systemdJournal } from './operation/systemd-journal.ts';
import { mplsEcho } from './routing/mpls-echo.ts';
import { btcommon } from './peripherals/bluetooth/advertising.ts';
import { bthciAcl, bthciSco } from './peripherals/bluetooth/acl.ts';
import { btle } from './peripherals/bluetooth/low-energy.ts';
import { nordic } from './peripherals/bluetooth/low-energy/nordic.ts';
import { btleRf } from './peripherals/bluetooth/low-energy/radio.ts';
import { btatt } from './peripherals/bluetooth/att.ts';
import { bluetooth, hciH4 } from './peripherals/bluetooth/h4.ts';
import { bthciCommand } from './peripherals/bluetooth/hci/command.ts';
import { bthciEvent } from './peripherals/bluetooth/hci/event.ts';
import { btl2cap } from './peripherals/bluetooth/l2cap.ts';
import { btsmp } from './peripherals/bluetooth/smp.ts';
import { btsdp } from './peripherals/bluetooth/sdp.ts';
import { btrfcomm } from './peripherals/bluetooth/rfcomm.ts';
import { btbnep } from './peripherals/bluetooth/bnep.ts';
import { bthid } from './peripherals/bluetooth/hid.ts';
import { btavdtp } from './peripherals/bluetooth/avdtp.ts';
import { btavctp } from './peripherals/bluetooth/avctp.ts';
import { btavrcp } from './peripherals/bluetooth/avrcp.ts';
import { usb } from './peripherals/usb.ts';
import { usbms } from './peripherals/usb/storage.ts';
import { aodv } from './routing/aodv.ts';
import { autoRp } from './routing/auto-rp.ts';
import { babel } from './routing/babel.ts';
import { batadv } from './routing/batadv.ts';
import { bfd } from './routing/bfd.ts';
import { bfdEcho } from './routing/bfd-echo.ts';
import { bgp } from './routing/bgp.ts';
import { bmp } from './routing/bmp.ts';
import { decDna } from './routing/dec-dna.ts';
import { dvmrp } from './routing/dvmrp.ts';
import { eigrp } from './routing/eigrp.ts';
import { glbp } from './routing/glbp.ts';
import { hsrp } from './routing/hsrp.ts';
import { esis } from './routing/esis.ts';
import { isis, osi } from './routing/isis.ts';
import { isisHello } from './routing/isis/hello.ts';
import { isisLsp } from './routing/isis/link-state.ts';
import { isisCsnp, isisPsnp } from './routing/isis/sequence-numbers.ts';
import { ldp } from './routing/ldp.ts';
import { msdp } from './routing/msdp.ts';
import { olsr } from './routing/olsr.ts';
import { ospf } from './routing/ospf.ts';
import { pim } from './routing/pim.ts';
import { rip } from './routing/rip.ts';
import { ripng } from './routing/ripng.ts';
import { rpkiRtr } from './routing/rpki-rtr.ts';
import { rsvp } from './routing/rsvp.ts';
import { vrrp } from './routing/vrrp.ts';
import { cotp } from './transport/cotp.ts';
import { tpkt } from './transport/tpkt.ts';
import { dccp } from './transport/dccp.ts';
import { pgm } from './transport/pgm.ts';
import { sctp } from './transport/sctp.ts';
import { infiniband } from './transport/infiniband.ts';
import { tcp } from './transport/tcp.ts';
import { udp, udplite } from './transport/udp.ts';
import { vsock } from './transport/vsock.ts';
import { erspan } from './tunnels/erspan.ts';
import { geneve } from './tunnels/geneve.ts';
import { gre } from './tunnels/gre.ts';
import { gtpv2 } from './tunnels/gtpv2.ts';
import { gtp } from './tunnels/gtp.ts';
import { nrup } from './tunnels/gtp/nrup.ts';
import { gtpPrime } from './tunnels/gtp/prime.ts';
import { l2tp } from './tunnels/l2tp.ts';
import { lisp } from './tunnels/lisp.ts';
import { lispData } from './tunnels/lisp-data.ts';
import { amt } from './tunnels/amt.ts';
import { capwap, capwapData } from './tunnels/capwap.ts';
import { lwapp } from './tunnels/lwapp.ts';
import { bssgp } from './tunnels/gprs/bssgp.ts';
import { gprsLink } from './tunnels/gprs/link.ts';
import { gprsNs } from './tunnels/gprs/network-service.ts';
import { gprsSessions } from './tunnels/gprs/sessions.ts';
import { mpls, pwach, pwethcw, pwethnocw } from './tunnels/mpls.ts';
import { mcc, mplsFaults, mplsLock, mplsMac, mplsPsc, pwOam } from './tunnels/mpls-oam/notices.ts';
import { MPLS_MEASUREMENTS } from './tunnels/mpls-oam/performance.ts';
import { y1711 } from './tunnels/mpls-oam/y1711.ts';
import { etherip } from './tunnels/etherip.ts';
import { ipcomp } from './tunnels/ipcomp.ts';
import { igrp } from './routing/igrp.ts';
import { ossp } from './neighbors/ossp.ts';
import { nhrp } from './tunnels/nhrp.ts';
import { openvpn } from './tunnels/openvpn.ts';
import { pptp } from './tunnels/pptp.ts';
import { nsh } from './tunnels/nsh.ts';
import { proxy } from './tunnels/proxy.ts';
import { socks } from './tunnels/socks.ts';
import { teredo } from './tunnels/teredo.ts';
import { tzsp } from './tunnels/tzsp.ts';
import { vxlan } from './tunnels/vxlan.ts';
import { pnDcp } from './things/pn-dcp.ts';
import { ecat, ecatFrame } from './things/ecat.ts';
import { ecatMailbox } from './things/ecat-mailbox.ts';
import { goose } from './things/goose.ts';
import { pnMrp } from './things/pn-mrp.ts';
import { loratap } from './things/loratap.ts';
import { pnPtcp } from './things/pn-ptcp.ts';
import { pnRt } from './things/pn-rt.ts';
import { sv } from './things/sv.ts';
import { can, canfd } from './vehicles/can.ts';
import { geonetworking } from './vehicles/geonetworking.ts';
import { btpa, btpb } from './vehicles/geonetworking/transport.ts';

export const CARRIERS: readonly Protocol[] = [
  MARKS,
  frame,
  data,
  systemdJournal,
  sysdig,
  eth,
  vlan,
  ieee8021ad,
  ieee8021ah,
  ieee8021cb,
  etag,
  basicXid,
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
  vsock,
  netlink,
  netlinkRoute,
  nflog,
  pflog,
  enc,
  exportedPdu,
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
  cbcp,
  bcpNcp,
  bcpBpdu,
  pppmux,
  pppmuxcp,
  bacp,
  bap,
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
  y1711,
  ...MPLS_MEASUREMENTS,
  pwethcw,
  pwethnocw,
  hsr,
  hsrPrpSupervision,
  stp,
  gvrp,
  gmrp,
  mrpMvrp,
  mrpMmrp,
  mrpMsrp,
  pagp,
  elmi,
  mndp,
  lldp,
  lltd,
  loop,
  udld,
  vtp,
  dtp,
  edp,
  fdp,
  ndp,
  aodv,
  autoRp,
  batadv,
  babel,
  osi,
  esis,
  isis,
  isisHello,
  isisLsp,
  isisCsnp,
  isisPsnp,
  cdp,
  ecatFrame,
  ecat,
  ecatMailbox,
  goose,
  sv,
  pnMrp,
  pnRt,
  pnPtcp,
  loratap,
  pnDcp,
  bluetooth,
  hciH4,
  bthciCommand,
  bthciEvent,
  btcommon,
  btle,
  btleRf,
  nordic,
  bthciAcl,
  bthciSco,
  btl2cap,
  btatt,
  btsdp,
  btrfcomm,
  btbnep,
  bthid,
  btavdtp,
  btavctp,
  btavrcp,
  btsmp,
  usb,
  usbms,
  can,
  canfd,
  geonetworking,
  btpa,
  btpb,
  radiotap,
  prism,
  wlanCapture,
  ppi,
  wlanRadio,
  wlan,
  wlanAggregate,
  eapol,
  mka,
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
  bfd,
  bfdEcho,
  hsrp,
  rip,
  vrrp,
  icmpv6,
  igmp,
  rgmp,
  igap,
  mrdisc,
  msnip,
  dvmrp,
  gre,
  bgp,
  bmp,
  rpkiRtr,
  glbp,
  teredo,
  sctp,
  pgm,
  ripng,
  eigrp,
  gtpv2,
  gtp,
  nrup,
  gtpPrime,
  geneve,
  vxlan,
  amt,
  tzsp,
  infiniband,
  hip,
  esp,
  udpEncapsulation,
  ah,
  pim,
  ospf,
  msdp,
  olsr,
  lisp,
  lispData,
  nhrp,
  aarp,
  isl,
  tipc,
  lwapp,
  capwap,
  capwapData,
  macControl,
  slow,
  oam,
  lacp,
  marker,
  ossp,
  igrp,
  etherip,
  ipcomp,
  ldp,
  proxy,
  socks,
  pptp,
  mplsEcho,
  decDna,
  openvpn,
  ipx,
  ipxsap,
  ipxrip,
  nbipx,
  nmpi,
  tpkt,
  cotp,
  l2tp,
  rsvp,
];
