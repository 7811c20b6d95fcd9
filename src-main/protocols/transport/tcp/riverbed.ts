/**
 * TCP options 76 and 78 (IANA tcp-parameters), with which Riverbed's Steelheads find each other on the way of a connection and tell their own
 * addresses. CSH is the one at the client's side, SSH the one at the server's.
 */
import { ipv4Text } from '../../../bytes/address-text.ts';
import { type Cursor, bits, flag, ipv4, octets, u16, u32, u8 } from '../../../dissect/index.ts';

const set = { as: ['Set', 'Not set'] } as const;
const wide = { as: ['Set', 'Not set'], size: 2 } as const;

export const RIVERBED_FIELDS = {
  'options.rvbd.probe': octets('TCP Option - Riverbed Probe'),
  'options.rvbd.probe.type1': bits('Type', 0xf0),
  'options.rvbd.probe.type2': bits('Type', 0xfe),
  'options.rvbd.probe.version': bits('Version', 0x0f),
  'options.rvbd.probe.version_raw': bits('Version', 0x01),
  'options.rvbd.probe.reserved': u8('Reserved', { hex: true }),
  'options.rvbd.probe.prober': ipv4('CSH IP'),
  'options.rvbd.probe.proxy.ip': ipv4('SSH IP'),
  'options.rvbd.probe.proxy.port': u16('SSH Port'),
  'options.rvbd.probe.appli_ver': u16('Application Version'),
  'options.rvbd.probe.client.ip': ipv4('Client IP'),
  'options.rvbd.probe.storeid': u32('CFE Store ID'),
  'options.rvbd.probe.flags': u8('Probe Flags', { hex: true }),
  'options.rvbd.probe.flags.notcfe': flag('Not CFE', 0x04, set),
  'options.rvbd.probe.flags.last': flag('Last Notify', 0x01, set),
  'options.rvbd.probe.flags.probe': flag('Disable Probe Cache on CSH', 0x10, set),
  'options.rvbd.probe.flags.ssl': flag('SSL Enabled', 0x02, set),
  'options.rvbd.probe.flags.server': flag('SSH outer to server established', 0x01, set),
  'options.rvbd.trpy': octets('TCP Option - Riverbed Transparency'),
  'options.rvbd.trpy.flags': u16('Transparency Options', { hex: true }),
  'options.rvbd.trpy.flags.fw_rst_probe': flag('Enable FW traversal feature', 0x0400, wide),
  'options.rvbd.trpy.flags.fw_rst_inner': flag('Enable Inner FW feature on All FWs', 0x0200, wide),
  'options.rvbd.trpy.flags.fw_rst': flag('Enable Transparency FW feature on All FWs', 0x0100, wide),
  'options.rvbd.trpy.flags.chksum': flag('Reserved', 0x0004, wide),
  'options.rvbd.trpy.flags.oob': flag('Out of band connection', 0x0002, wide),
  'options.rvbd.trpy.flags.mode': flag('Transparency Mode', 0x0001, { as: ['Port Transparency', 'Full Transparency'], size: 2 }),
  'options.rvbd.trpy.src.ip': ipv4('Src SH IP Addr'),
  'options.rvbd.trpy.dst.ip': ipv4('Dst SH IP Addr'),
  'options.rvbd.trpy.src.port': u16('Src SH Inner Port'),
  'options.rvbd.trpy.dst.port': u16('Dst SH Inner Port'),
} as const;

type Fields = typeof RIVERBED_FIELDS;

const QUERY = 0, RESPONSE = 1, INTERNAL = 2, TRACE = 3, QUERY_SH = 4, RESPONSE_SH = 5, QUERY_INFO = 6, RESPONSE_INFO = 7, QUERY_INFO_SH = 8,
  QUERY_INFO_STORE = 9, RESET = 10;
const PROBES: Readonly<Record<number, string>> = {
  [QUERY]: 'Probe Query', [RESPONSE]: 'Probe Response', [INTERNAL]: 'Probe Internal', [TRACE]: 'Probe Trace', [QUERY_SH]: 'Probe Query SH',
  [RESPONSE_SH]: 'Probe Response SH', [QUERY_INFO]: 'Probe Query Info', [RESPONSE_INFO]: 'Probe Response Info',
  [QUERY_INFO_SH]: 'Probe Query Info SH', [QUERY_INFO_STORE]: 'Probe Query Info Store ID', [RESET]: 'Probe Reset',
};

/** Reads what follows kind and length of option 76. */
export function takeProbe(p: Cursor, f: Fields): void {
  const heading = p.tree.current;
  const first = p.u8();
  // An odd first byte has the version in its low half; with an even one it is version 2, and the type has seven bits.
  const addressed = (first & 1) === 1;
  const type = addressed ? first >> 4 : first >> 1;
  let text = `${f['options.rvbd.probe'].title}: ${PROBES[type] ?? 'Probe Unknown'}`;
  if (addressed) {
    p.show(f['options.rvbd.probe.type1']);
    p.take(f['options.rvbd.probe.version']);
    text += takeAddresses(p, f, type);
  } else {
    p.show(f['options.rvbd.probe.type2']);
    p.take(f['options.rvbd.probe.version_raw']);
    p.label('.... ...0 = Version: 2');
    p.hide(f['options.rvbd.probe.version'], 2);
    takeInformation(p, f, type);
  }
  // Lengths are rounded up; what is left says nothing.
  p.skip(p.remaining);
  p.labelNode(heading, text);
}

/** Who asks, and who answers; gives what the option's heading repeats of it. */
function takeAddresses(p: Cursor, f: Fields, type: number): string {
  if (type === INTERNAL || type > RESPONSE_INFO || p.remaining < 5) return '';
  p.take(f['options.rvbd.probe.reserved']);
  const prober = p.take(f['options.rvbd.probe.prober']);
  if (type === QUERY || type === QUERY_SH || type === TRACE) {
    if (p.remaining >= 2) p.take(f['options.rvbd.probe.appli_ver']);
    return `, CSH IP: ${ipv4Text(prober)}`;
  }
  if (type === RESPONSE_SH && p.remaining >= 4) p.take(f['options.rvbd.probe.client.ip']);
  if ((type === RESPONSE || type === RESPONSE_SH) && p.remaining >= 6) {
    const proxy = p.take(f['options.rvbd.probe.proxy.ip']);
    const port = p.take(f['options.rvbd.probe.proxy.port']);
    if (type === RESPONSE) return `, Server Steelhead: ${ipv4Text(proxy)}:${port}`;
  }
  return '';
}

/** What the sides know of each other. */
function takeInformation(p: Cursor, f: Fields, type: number): void {
  if (type < QUERY_INFO || type > RESET || !p.more) return;
  if (type === RESPONSE_INFO) {
    p.bits(f['options.rvbd.probe.flags'], [
      f['options.rvbd.probe.flags.probe'], f['options.rvbd.probe.flags.ssl'], f['options.rvbd.probe.flags.server'],
    ]);
  } else if (type === RESET) {
    p.take(f['options.rvbd.probe.flags']);
  } else {
    p.bits(f['options.rvbd.probe.flags'], [f['options.rvbd.probe.flags.notcfe'], f['options.rvbd.probe.flags.last']]);
    if (type === QUERY_INFO_SH && p.remaining >= 4) p.take(f['options.rvbd.probe.client.ip']);
    if (type === QUERY_INFO_STORE && p.remaining >= 4) p.take(f['options.rvbd.probe.storeid']);
  }
}

/** Reads what follows kind and length of option 78: the inner connection's ends, where it wears the outer one's addresses. */
export function takeTransparency(p: Cursor, f: Fields): void {
  const heading = p.tree.current;
  p.bits(f['options.rvbd.trpy.flags'], [
    f['options.rvbd.trpy.flags.fw_rst_probe'], f['options.rvbd.trpy.flags.fw_rst_inner'], f['options.rvbd.trpy.flags.fw_rst'],
    f['options.rvbd.trpy.flags.chksum'], f['options.rvbd.trpy.flags.oob'], f['options.rvbd.trpy.flags.mode'],
  ]);
  const source = p.take(f['options.rvbd.trpy.src.ip']), destination = p.take(f['options.rvbd.trpy.dst.ip']);
  const from = p.take(f['options.rvbd.trpy.src.port']), to = p.take(f['options.rvbd.trpy.dst.port']);
  p.labelNode(heading, () => `${f['options.rvbd.trpy'].title} ${ipv4Text(source)}:${from} -> ${ipv4Text(destination)}:${to}`);
}
