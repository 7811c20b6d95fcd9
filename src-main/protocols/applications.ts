/**
 * Protocols that transport carries. Those that are known by content are asked in this order. Adding one is its file and a line here;
 * `README.md` tells how.
 */
import type { Protocol } from '../dissect/index.ts';
import { APPLETALK } from './appletalk/index.ts';
import { STORAGE_NETWORKS } from './storage-networks/index.ts';
import { udt } from './transport/udt.ts';
import { irc } from './chat/irc.ts';
import { exec, rsh } from './chat/remote-commands.ts';
import { rlogin } from './chat/rlogin.ts';
import { telnet } from './chat/telnet.ts';
import { xmpp } from './chat/xmpp.ts';
import { dataTextLines } from './content/data-text-lines.ts';
import { imageGif } from './content/image-gif.ts';
import { imageJfif } from './content/image-jfif.ts';
import { cbor } from './content/cbor.ts';
import { json } from './content/json.ts';
import { media } from './content/media.ts';
import { messageHttp } from './content/message-http.ts';
import { mimeMultipart } from './content/mime-multipart.ts';
import { png } from './content/png.ts';
import { urlencodedForm } from './content/urlencoded-form.ts';
import { xml } from './content/xml.ts';
import { cql } from './data-stores/cql.ts';
import { cldap } from './data-stores/cldap.ts';
import { drda } from './data-stores/drda.ts';
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
import { REMOTE_INTERFACES } from './files/remote-interfaces/index.ts';
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
import { nfsacl } from './files/nfsacl.ts';
import { nfsCallback } from './files/nfs-callback.ts';
import { nlm } from './files/nlm.ts';
import { rquota } from './files/remote-quota.ts';
import { sadmind } from './files/sadmind.ts';
import { statusMonitor } from './files/status-monitor.ts';
import { ypbind, ypserv } from './files/yellow-pages.ts';
import { rpc } from './files/rpc.ts';
import { afs } from './files/afs.ts';
import { rx } from './files/rx.ts';
import { nbd } from './files/nbd.ts';
import { plan9 } from './files/plan9.ts';
import { rsync } from './files/rsync.ts';
import { smb } from './files/smb.ts';
import { smb2 } from './files/smb2.ts';
import { tftp } from './files/tftp.ts';
import { tsp } from './operation/tsp.ts';
import { bjnp } from './peripherals/bjnp.ts';
import { dicom } from './health/dicom.ts';
import { hl7 } from './health/hl7.ts';
import { imap } from './mail/imap.ts';
import { imf } from './mail/imf.ts';
import { nntp } from './mail/nntp.ts';
import { pop } from './mail/pop.ts';
import { smtp } from './mail/smtp.ts';
import { MEDIA } from './media/index.ts';
import { MESSAGING } from './messaging/index.ts';
import { dhcp } from './names/dhcp.ts';
import { bulkLeasequery, dhcpv6 } from './names/dhcpv6.ts';
import { dns } from './names/dns.ts';
import { finger } from './names/finger.ts';
import { ident } from './names/ident.ts';
import { llmnr } from './names/llmnr.ts';
import { mdns } from './names/mdns.ts';
import { dhcpFailover } from './names/dhcpfo.ts';
import { natPmp } from './names/nat-pmp.ts';
import { nbdgm } from './names/nbdgm.ts';
import { nbns } from './names/nbns.ts';
import { portcontrol } from './names/portcontrol.ts';
import { srvloc } from './names/srvloc.ts';
import { ssdp } from './names/ssdp.ts';
import { whois } from './names/whois.ts';
import { cfm } from './operation/cfm.ts';
import { agentx } from './operation/agentx.ts';
import { cflow } from './operation/cflow.ts';
import { collectd } from './operation/collectd.ts';
import { iperf2 } from './operation/iperf2.ts';
import { diameter } from './operation/diameter.ts';
import { ntp } from './operation/ntp.ts';
import { x25 } from './osi/x25.ts';
import { xot } from './osi/xot.ts';
import { openflow, openflow1, openflow4 } from './operation/openflow.ts';
import { ptp } from './operation/ptp.ts';
import { twampControl, twampTest } from './operation/twamp.ts';
import { radius } from './operation/radius.ts';
import { asf, ipmi, ipmiSession, rmcp } from './operation/rmcp.ts';
import { sflow } from './operation/sflow.ts';
import { chargen, daytime, echo, time } from './operation/small-services.ts';
import { snmp } from './operation/snmp.ts';
import { syslog } from './operation/syslog.ts';
import { TELEPHONY } from './telephony/index.ts';
import { xdmcp } from './screens/xdmcp.ts';
import { wol } from './operation/wol.ts';
import { wccp } from './web/wccp.ts';
import { bitcoin } from './peer-to-peer/bitcoin.ts';
import { bittorrent } from './peer-to-peer/bittorrent.ts';
import { btDht } from './peer-to-peer/bt-dht.ts';
import { btUtp } from './peer-to-peer/bt-utp.ts';
import { lsd } from './peer-to-peer/lsd.ts';
import { drdynvc } from './screens/drdynvc.ts';
import { rdp } from './screens/rdp.ts';
import { rdpudp } from './screens/rdpudp.ts';
import { t124 } from './screens/t124.ts';
import { t125 } from './screens/t125.ts';
import { vnc } from './screens/vnc.ts';
import { x11 } from './screens/x11.ts';
import { dtls } from './security/dtls.ts';
import { gssApi } from './security/gss-api.ts';
import { isakmp } from './security/isakmp.ts';
import { kerberos } from './security/kerberos.ts';
import { kpasswd } from './security/kpasswd.ts';
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
import { wpanNonAsk } from './things/wpan/non-ask.ts';
import { wpanTap } from './things/wpan/tap.ts';
import { zbeeAps } from './things/zbee-aps.ts';
import { zbeeBeacon, zbipBeacon } from './things/zbee-beacon.ts';
import { zbeeNwk } from './things/zbee-nwk.ts';
import { zbeeZcl } from './things/zbee-zcl.ts';
import { zbeeZdp } from './things/zbee-zdp.ts';
import { bacapp } from './things/bacapp.ts';
import { bacnet, bvlc } from './things/bacnet.ts';
import { cip, cipcls, cipcm } from './things/cip.ts';
import { cipio, enip } from './things/enip.ts';
import { opcua } from './things/opcua.ts';
import { cemi } from './things/cemi.ts';
import { pcep } from './routing/pcep.ts';
import { omron } from './things/omron.ts';
import { cops } from './operation/cops.ts';
import { artnet } from './things/art-net.ts';
import { acn } from './things/sacn.ts';
import { epl } from './things/epl.ts';
import { mle } from './things/mle.ts';
import { threadMeshcop } from './things/thread-meshcop.ts';
import { threadNwd } from './things/thread-nwd.ts';
import { dmxChannels } from './things/dmx-channels.ts';
import { rdm } from './things/rdm.ts';
import { lorawan } from './things/lorawan.ts';
import { kip } from './things/kip.ts';
import { mms } from './things/mms.ts';
import { acse } from './osi/acse.ts';
import { pres } from './osi/pres.ts';
import { ses } from './osi/ses.ts';
import { s7comm } from './things/s7comm.ts';
import { coap, coapInWebSocket } from './things/coap.ts';
import { dnp3 } from './things/dnp3.ts';
import { hartIp } from './things/hart-ip.ts';
import { iec104, iecAsdu } from './things/iec104.ts';
import { synphasor } from './things/synphasor.ts';
import { mbtcp, modbus } from './things/modbus.ts';
import { mqttsn } from './things/mqtt-sn.ts';
import { mqtt } from './things/mqtt.ts';
import { VEHICLES } from './vehicles/index.ts';
import { usbip } from './peripherals/usbip.ts';
import { classicstun } from './voice/classicstun.ts';
import { iax2 } from './voice/iax2.ts';
import { msrp } from './voice/msrp.ts';
import { mgcp } from './voice/mgcp.ts';
import { skinny } from './voice/skinny.ts';
import { rtcp } from './voice/rtcp.ts';
import { mp2t } from './voice/mp2t.ts';
import { mpegDescr } from './voice/mp2t/descriptors.ts';
import { mpegPes } from './voice/mp2t/pes.ts';
import { dvbSdt, mpegPat, mpegPmt, mpegSect } from './voice/mp2t/sections.ts';
import { rtp } from './voice/rtp.ts';
import { rtpevent } from './voice/rtpevent.ts';
import { rtsp } from './voice/rtsp.ts';
import { rtmp } from './voice/rtmp.ts';
import { sap } from './voice/sap.ts';
import { sdp } from './voice/sdp.ts';
import { sip } from './voice/sip.ts';
import { sipfrag } from './voice/sipfrag.ts';
import { srtcp } from './voice/srtcp.ts';
import { stun } from './voice/stun.ts';
import { zrtp } from './voice/zrtp.ts';
import { t38 } from './voice/t38.ts';
import { ajp13 } from './web/ajp13.ts';
import { fcgi } from './web/fcgi.ts';
import { gopher } from './web/gopher.ts';
import { icap } from './web/icap.ts';
import { grpc } from './web/grpc.ts';
import { http } from './web/http.ts';
import { http2 } from './web/http2.ts';
import { http3 } from './web/http3.ts';
import { protobuf } from './web/protobuf.ts';
import { gquic } from './web/gquic.ts';
import { quic } from './web/quic.ts';
import { capsule } from './web/capsule.ts';
import { scgi } from './web/scgi.ts';
import { uwsgi } from './web/uwsgi.ts';
import { websocket } from './web/websocket.ts';

export const APPLICATIONS: readonly Protocol[] = [
  dropbox,
  hartIp,
  synphasor,
  wpan,
  wpanNonAsk,
  wpanTap,
  zbeeNwk,
  zbeeAps,
  zbeeZcl,
  zbeeZdp,
  zbeeBeacon,
  zbipBeacon,
  lowpan,
  dhcp,
  dhcpv6,
  bulkLeasequery,
  radius,
  sip,
  sipfrag,
  sdp,
  sap,
  stun,
  classicstun,
  zrtp,
  t38,
  rtp,
  udt,
  mp2t,
  mpegSect,
  mpegPat,
  mpegPmt,
  mpegDescr,
  dvbSdt,
  mpegPes,
  rtcp,
  srtcp,
  rtpevent,
  ...MEDIA,
  rtmp,
  ntp,
  ptp,
  twampControl,
  twampTest,
  xot,
  x25,
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
  mqttsn,
  resp,
  pgsql,
  ldap,
  cldap,
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
  gquic,
  capsule,
  websocket,
  ssdp,
  dataTextLines,
  messageHttp,
  cbor,
  json,
  xml,
  urlencodedForm,
  mimeMultipart,
  media,
  imageGif,
  imageJfif,
  png,
  ...TELEPHONY,
  wccp,
  ...APPLETALK,
  ...STORAGE_NETWORKS,
  isakmp,
  sflow,
  openflow,
  openflow1,
  openflow4,
  rpc,
  portmap,
  nfs,
  mount,
  ypserv,
  nlm,
  statusMonitor,
  nfsacl,
  nfsCallback,
  rquota,
  ypbind,
  sadmind,
  gssApi,
  spnego,
  spnegoKrb5,
  ntlmssp,
  kerberos,
  kpasswd,
  dcerpc,
  ...REMOTE_INTERFACES,
  aoe,
  rlogin,
  rx,
  afs,
  wol,
  xdmcp,
  tacplus,
  coap,
  coapInWebSocket,
  cfm,
  agentx,
  cflow,
  collectd,
  iperf2,
  diameter,
  browser,
  vnc,
  x11,
  rtsp,
  t125,
  t124,
  rdp,
  drdynvc,
  rdpudp,
  s7comm,
  ses,
  pres,
  acse,
  mms,
  kip,
  lorawan,
  pcep,
  omron,
  cops,
  mle,
  threadMeshcop,
  threadNwd,
  epl,
  acn,
  artnet,
  dmxChannels,
  rdm,
  cemi,
  mongo,
  ...VEHICLES,
  usbip,
  iec104,
  iecAsdu,
  tds,
  bittorrent,
  cql,
  bacapp,
  bvlc,
  bacnet,
  cip,
  cipcm,
  cipcls,
  enip,
  cipio,
  iscsi,
  opcua,
  rmcp,
  asf,
  ipmiSession,
  ipmi,
  iax2,
  mgcp,
  msrp,
  skinny,
  finger,
  whois,
  gopher,
  lpd,
  bjnp,
  tsp,
  nntp,
  rsh,
  exec,
  fcgi,
  ajp13,
  git,
  nbd,
  plan9,
  rsync,
  ...MESSAGING,
  ipp,
  tns,
  drda,
  btDht,
  btUtp,
  lsd,
  xmpp,
  bitcoin,
  icap,
  scgi,
  uwsgi,
  dhcpFailover,
  portcontrol,
  srvloc,
  natPmp,
  echo,
  chargen,
  daytime,
  time,
  ident,
  dicom,
  hl7,
];
