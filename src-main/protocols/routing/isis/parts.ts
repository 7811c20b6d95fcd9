/** What the messages of IS-IS have in common, ISO/IEC 10589 §9: identifiers, and parts with a type and a length. */
import { hexText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, expert, ipv4, ipv6, octets, text, u16, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';

/** Names of part types: ISO/IEC 10589, RFC 1195, and IANA's registry of TLV code points. */
const NAMES: Readonly<Record<number, string>> = {
  1: 'Area address(es)', 2: 'IS Reachability', 6: 'IS Neighbor(s)', 7: 'Instance Identifier', 8: 'Padding', 9: 'LSP entries',
  10: 'Authentication', 11: 'ES Neighbor(s)', 12: 'Optional checksum', 13: 'Purge Originator Identification',
  14: 'Originating neighbor buffer size', 22: 'Extended IS reachability', 23: 'IS Neighbor Attribute', 27: 'SRv6 Locator',
  128: 'IP Internal reachability', 129: 'Protocols supported', 130: 'IP External reachability', 131: 'Inter-Domain Routing Protocol Info',
  132: 'IP Interface address(es)', 133: 'IP Authentication', 134: 'Traffic Engineering Router ID', 135: 'Extended IP Reachability',
  137: 'Hostname', 138: 'Shared Risk Link Group', 140: 'IPv6 TE Router ID', 143: 'MT Port Capability', 144: 'MT-Capability',
  148: 'BFD Enabled', 211: 'Restart Signaling', 222: 'Multi Topology IS Reachability', 229: 'Multi Topology',
  232: 'IPv6 Interface address(es)', 233: 'IPv6 Global Interface Address(es)', 235: 'Multi Topology Reachable IPv4 Prefixes',
  236: 'IPv6 reachability', 237: 'Multi Topology Reachable IPv6 Prefixes', 240: 'Point-to-point Adjacency State', 242: 'Router Capability',
};
/** RFC 5120 §7.5: topologies with numbers that all systems know. */
const TOPOLOGIES: Readonly<Record<number, string>> = {
  0: 'IPv4 Unicast', 1: 'IPv4 In-Band Management', 2: 'IPv6 Unicast', 3: 'IPv4 Multicast', 4: 'IPv6 Multicast', 5: 'IPv6 In-Band Management',
};
/** The same where a part is about one of them. */
const TOPICS: typeof TOPOLOGIES = {
  0: 'Standard topology', 1: 'IPv4 In-Band Management', 2: 'IPv6 routing topology', 3: 'IPv4 multicast routing topology',
  4: 'IPv6 multicast routing topology', 5: 'IPv6 in-band management',
};
/** RFC 5120 §7.5: the first number of those for experiments and of systems' own. */
const OWN_TOPOLOGIES = 3996;
/** What a topology is called where a part is about one. */
export const topologyName = (number: number): string =>
  TOPICS[number] ?? (number >= OWN_TOPOLOGIES ? 'Development, Experimental and Proprietary features' : 'Reserved for IETF Consensus');

/** ISO/IEC TR 9577. */
const NETWORK_PROTOCOLS: Readonly<Record<number, string>> = {
  0x81: 'CLNP', 0x82: 'ESIS', 0x83: 'ISIS', 0x8e: 'IPv6', 0xc1: 'IEEE 802.1aq (SPB)', 0xcc: 'IP',
};

export interface PartFields {
  readonly type: Field<number>;
  readonly length: Field<number>;
  readonly area: Field<void>;
  readonly protocol: Field<number>;
  readonly address4: Field<number>;
  readonly address6: Field<void>;
  readonly instance: Field<number>;
  readonly topology: Field<number>;
  readonly authentication: Field<void>;
  readonly password: Field<string>;
  readonly key: Field<number>;
  readonly unknown: Field<void>;
}

/** The full name of a field of link states. */
export const lsp = (name: string): { readonly id: string } => ({ id: `isis.lsp.${name}` });

/** Fields that each kind of message has under its own name. */
export function partFields(prefix: string): PartFields {
  const id = (name: string): { readonly id: string } => ({ id: `isis.${prefix}.${name}` });
  return {
    type: u8('Type', id('clv.type')),
    length: u8('Length', id('clv.length')),
    area: octets('Area address', id('area_address')),
    protocol: u8('NLPID', { hex: true, ...id('clv_nlpid.nlpid') }),
    address4: ipv4('IPv4 interface address', id('clv_ipv4_int_addr')),
    address6: ipv6('IPv6 interface address', id('clv_ipv6_int_addr')),
    instance: u16('Instance Identifier', id('iid')),
    topology: u16('Supported ITID', id('supported_itid')),
    authentication: octets('Authentication', id(prefix === 'hello' ? 'clv_authentication' : 'authentication')),
    key: u16('Key ID', { id: 'isis.clv.key_id' }),
    unknown: expert('Unknown TLV', 'note', 'Undecoded', id('clv.unknown')),
    password: text('Authentication', id(prefix === 'hello' ? 'clv_ip_authentication' : 'ip_authentication')),
  };
}

/**
 * Reads parts up to the cursor's end. `own` reads those of one kind of message, and says whether the type is one of them; `names`: of those that
 * are called otherwise there.
 */
export function takeParts(p: Cursor, f: PartFields, own: (part: Cursor, type: number) => boolean, names: typeof NAMES = {}): void {
  while (p.remaining >= 2) {
    const type = p.u8();
    const length = p.u8(1);
    const outer = p.open(`${names[type] ?? NAMES[type] ?? 'Unknown code'} (t=${type}, l=${length})`, 2 + length);
    p.take(f.type);
    p.take(f.length);
    const part = p.within(length);
    if (NAMES[type] === undefined) part.expert(f.unknown, `Unknown TLV (t=${type}, l=${length})`);
    else {
      part.contain(() => {
        if (!own(part, type)) takeCommon(part, f, type);
      });
    }
    p.close(outer);
  }
}

function takeCommon(p: Cursor, f: PartFields, type: number): void {
  switch (type) {
    case 1: takeAreas(p, f); return;
    case 7:
      p.take(f.instance);
      while (p.remaining >= 2) p.take(f.topology);
      return;
    case 10:
    case OF_IP: takeAuthentication(p, f, type); return;
    case 129: takeProtocols(p, f); return;
    case 132:
      while (p.remaining >= 4) p.take(f.address4);
      return;
    case 232:
      while (p.remaining >= 16) p.take(f.address6);
  }
}

/** §9.8: addresses with their lengths, which as in tshark are part of the value. */
function takeAreas(p: Cursor, f: PartFields): void {
  while (p.more) {
    const length = p.u8();
    p.need(1 + length);
    const shown = areaText(p.peekBytes(length, 1));
    p.take(f.area, 1 + length);
    p.label(`Area address (${length}): ${shown}`);
  }
}

/** One byte, then groups of two: `49.0014`. */
function areaText(bytes: Uint8Array): string {
  let shown = '';
  for (const [i, byte] of bytes.entries()) shown += `${i % 2 === 1 ? '.' : ''}${byte.toString(16).padStart(2, '0')}`;
  return shown;
}

function takeProtocols(p: Cursor, f: PartFields): void {
  const names = Array.from(p.peekBytes(p.remaining), id => `${NETWORK_PROTOCOLS[id] ?? 'Unknown'} (0x${id.toString(16).padStart(2, '0')})`);
  const outer = p.open(`NLPID${names.length === 1 ? '' : 's'}: ${names.join(', ')}`, p.remaining);
  while (p.more) p.take(f.protocol);
  p.close(outer);
}

const CLEAR_TEXT = 1;
const GENERIC = 3;
const DIGESTS: Readonly<Record<number, string>> = { [GENERIC]: 'CRYPTO_AUTH (3)', 54: 'hmac-md5 (54)' };
/** The part that RFC 1195 gave IP for its own. */
const OF_IP = 133;

/** §9.8, RFC 5304, RFC 5310. */
function takeAuthentication(p: Cursor, f: PartFields, part: number): void {
  const type = p.u8();
  p.skip(1);
  // RFC 5310 §3.1: an identifier of the key stands before the digest.
  if (type === GENERIC && p.remaining >= 2) p.take(f.key);
  const length = p.remaining;
  if (type === CLEAR_TEXT) {
    const password = decodeText(p.bytes, p.at, p.at + Math.min(length, p.available), 'ascii');
    if (part === OF_IP) p.take(f.password, length);
    else p.take(f.authentication, length);
    p.label(`clear text (1), password (length ${length}) = ${password}`);
  } else {
    const digest = hexText(p.peekBytes(Math.min(length, p.available)));
    p.takeRest(f.authentication);
    p.label(`${DIGESTS[type] ?? `type ${type}`}, message digest (length ${length}) = ${digest}`);
  }
}

const OVERLOADED = 0x8000;
const ATTACHED = 0x4000;

/** RFC 5120 §7.2: the topologies that a system takes part in, with two bits that only link states set. */
export function takeTopologies(p: Cursor, field: Field<number>): void {
  while (p.remaining >= 2) {
    const said = p.take(field), number = said & 0xfff;
    const name = TOPOLOGIES[number] ?? (number >= OWN_TOPOLOGIES ? 'Development, Experimental or Proprietary' : 'Unknown');
    p.label(`${name} Topology (0x${number.toString(16).padStart(3, '0')})${(said & OVERLOADED) === 0 ? '' : ', Overload bit set'}` +
      `${(said & ATTACHED) === 0 ? '' : ', ATT bit set'}`);
  }
}

/**
 * `4444.4444.4444`, with a circuit `4444.4444.4444.01`, with a number of a fragment besides `4444.4444.4444.01-00`.
 * `idLength`: of the system alone.
 */
function systemText(bytes: Uint8Array, idLength: number): string {
  let shown = '';
  for (const [i, byte] of bytes.entries()) {
    const mark = i === 0 ? '' : i === idLength ? '.' : i === idLength + 1 ? '-' : i < idLength && i % 2 === 0 ? '.' : '';
    shown += mark + byte.toString(16).padStart(2, '0');
  }
  return shown;
}

/** Reads an identifier of so many bytes behind a system's own. Gives its text. */
export function takeSystem(p: Cursor, field: Field<string>, idLength: number, behind = 0): string {
  const shown = systemText(p.peekBytes(idLength + behind), idLength);
  p.takeAs(field, shown, idLength + behind);
  return shown;
}
