/** What a row's protocol stack tells about a protocol: that it is not there, is there once, or may be there. */
import type { Field, Protocol, Registry } from '../../dissect/index.ts';
import { type PacketTable, ROW } from '../../index/index.ts';
import { CARRYING_PACKETS } from '../wanted.ts';

/** Entries of the tables that `StackFacts` gives, by stack id. */
export const ABSENT = 0;
/** There once or more, or hidden in a protocol that the scan does not look into. */
export const POSSIBLE = 1;
/** There exactly once, and nothing in the stack could hide another. */
export const SINGLE = 2;

/** Rows of which the stack does not tell for certain what is not there. */
export const UNTRUSTED = ROW.cut;

/** Protocols that carry only what the stack shows, or nothing. All that are not listed may hold any protocol. */
const SEALED: ReadonlySet<string> = new Set([
  'eth', 'vlan', 'ieee8021ad', 'ip', 'ipv6', 'arp', 'tcp', 'udp', 'dns', 'mdns', 'llmnr', 'dhcp', 'dhcpv6', 'ntp', 'tls', 'snmp',
  'tftp', 'ssdp', 'syslog', 'stp', 'lldp', 'cdp', 'ospf', 'hsrp', 'vrrp', 'rip', 'bfd',
]);

/** Of those the ones that are sealed for want of keys. */
const ENCRYPTED: readonly string[] = ['tls', 'dtls'];

/**
 * Carriers that the scan follows to the usual protocols: where it did, the stack goes on behind them; where the stack ends with one,
 * it may hold any.
 */
const CARRIERS: ReadonlySet<string> = new Set(['llc', 'chdlc', 'null', 'sll', 'ppp', 'pppoes', 'mpls', 'gre', 'vxlan', 'geneve', 'ah']);

/** Protocols whose messages quote packets. */
const QUOTING: ReadonlySet<string> = new Set(['icmp', 'icmpv6']);

/** Protocols that the scan finds in the packets that they quote. */
const QUOTED: ReadonlySet<string> = new Set(['eth', 'vlan', 'arp', 'ip', 'ipv6', 'tcp', 'udp']);

/** Protocols that the scan names only where it has read their headers. */
const CERTAIN: ReadonlySet<string> = new Set(['eth', 'vlan', 'arp', 'ip', 'ipv6', 'tcp', 'udp', 'icmp', 'icmpv6']);

/** The dispatch tables by which the scan finds the protocols of a stack. */
const FOLLOWED: readonly string[] = ['wtap_encap', 'ethertype', 'ip.proto', 'udp.port', 'tcp.port', 'llc.dsap', 'llc.oui', 'ppp.protocol'];

/** Those of them that are asked for what TCP and UDP carry. */
const PORTS: readonly string[] = ['udp.port', 'tcp.port'];
/** Those that transport protocols and TLS are asked for what they carry by. */
const TRANSPORTS: readonly string[] = [...PORTS, 'tls.port', 'dtls.port', 'sctp.port', 'sctp.ppi', 'dccp.port'];

/** Those of them that lead to protocols below the application. */
const LOWER: readonly string[] = ['wtap_encap', 'ethertype', 'ip.proto', 'llc.dsap', 'llc.oui', 'ppp.protocol'];

/** Protocols that the walk of the scan enters by itself. */
const WALKED: ReadonlySet<string> = new Set(['eth', 'vlan', 'llc', 'ppp', 'pppoes', 'gre', 'mpls', 'wlan', 'radiotap']);

/** Protocols of no table, which others below the application call for what they carry: IEEE 802.15.4 calls Zigbee. */
const CALLED: ReadonlySet<string> = new Set(['6lowpan', 'zbee_nwk', 'zbee_aps', 'zbee_beacon']);

/**
 * Of the sealed ones those that may end a stack though what they carry has a protocol, which the scan does not tell; what it finds
 * nothing in over UDP is data.
 */
const HEADERS: ReadonlySet<string> = new Set(['eth', 'vlan', 'ieee8021ad', 'ip', 'ipv6', 'tcp']);

/** Protocols of no port that come in those of ports alone, or are promised by them. */
const ON_CARRIERS: ReadonlySet<string> = new Set(['smb', 'smb2', 'modbus', 'rdp', 'rtp', 'rtcp']);

/**
 * The dispatch tables that lead to what messages hold, and what they hold without one: none of it stands in stacks, nor where there
 * is no message.
 */
const WITHIN: readonly string[] = [
  'media_type', 'rpc.program', 'dcerpc.interface', 'security.token', 'gss-api.mechanism', 'cotp.first', 'pres.context',
];
const HELD: ReadonlySet<string> = new Set([
  'data', 'mime_multipart', 'media', 'image-gif', 'image-jfif', 'png', 'websocket', 'capsule', 'http3', 'smb', 'smb2', 'modbus',
  'rdp', 'pres',
]);

/** Protocols whose messages leave no bytes to be shown as data. */
const WITHOUT_DATA: ReadonlySet<string> = new Set(['dns', 'mdns', 'llmnr', 'tls']);

/** What TLS shows of its own accord. */
const IN_TLS: ReadonlySet<string> = new Set(['x509af', 'ocsp']);

/** Protocols whose messages are shown with the fields of another, by that one's name. */
const BORROWERS: Readonly<Record<string, readonly string[]>> = {
  dns: ['mdns', 'llmnr'], http: ['ssdp'], ldap: ['cldap'],
  // What is behind the packet's end is called Ethernet's on other links, too.
  eth: ['sll'],
};

/** What a fragment of a datagram is shown as where another packet completes it; besides, the extension headers of IPv6. */
const IN_FRAGMENTS: ReadonlySet<string> = new Set(['eth', 'ip', 'ipv6', 'ah', 'esp', 'data']);

export class StackFacts {
  private readonly tables = new Map<string, Uint8Array>();
  /** The same for the part of each stack up to TCP; `POSSIBLE` for stacks without it. */
  private readonly belowTables = new Map<string, Uint8Array>();
  private readonly sureTables = new Map<string, Uint8Array>();
  #everywhere = new Uint8Array(0);
  private readonly sealed: ReadonlySet<string>;

  /** `decrypts`: what is encrypted may be decrypted. */
  constructor(private readonly table: PacketTable, private readonly registry: Registry, decrypts = false) {
    this.sealed = decrypts ? new Set([...SEALED].filter(name => !ENCRYPTED.includes(name))) : SEALED;
  }

  // All protocols and fields are gone through where a plan asks, not for every capture that is read.

  /** Index of a field that stands for this one among those that were there from the start: the protocol's where it was made late. */
  private declared(field: Field): number {
    return field.index < this.registry.declared ? field.index : this.registry.owner(field).self.index;
  }

  /** The protocols that may bring a field; undefined: any. */
  private ownersOf(field: Field): readonly string[] | undefined {
    return this.registry.shared('owners of fields', () => new Owners(this.registry)).of(field, this.declared(field));
  }

  /** Protocols of what messages hold. */
  private get held(): ReadonlySet<string> {
    return this.registry.shared('protocols that messages hold', () => new Set(this.registry.protocols.filter(isHeld).map(({ name }) => name)));
  }

  /** Protocols that packets are made of, below their application. */
  private get lower(): ReadonlySet<string> {
    return this.registry.shared(
      'protocols below applications',
      () => new Set(this.registry.protocols.filter(({ name, on }) => CALLED.has(name) || isOn(on, LOWER)).map(({ name }) => name)),
    );
  }

  /** By stack id, `ABSENT`, `POSSIBLE` or `SINGLE` for a protocol. To be asked anew for every chunk: there may be more stacks by then. */
  of(protocol: string): Uint8Array {
    const { stacks } = this.table;
    let facts = this.tables.get(protocol) ?? new Uint8Array(0);
    if (facts.length === stacks.count) return facts;
    const grown = new Uint8Array(stacks.count), isLower = this.lower.has(protocol), isInMessages = this.held.has(protocol);
    grown.set(facts);
    for (let id = facts.length; id < stacks.count; id++) grown[id] = fact(stacks.list(id), protocol, isLower, this.sealed, isInMessages);
    facts = grown;
    this.tables.set(protocol, facts);
    return facts;
  }

  /** By stack id, what `of` would say of a protocol that every packet has. */
  everywhere(): Uint8Array {
    if (this.#everywhere.length !== this.table.stacks.count) this.#everywhere = new Uint8Array(this.table.stacks.count).fill(SINGLE);
    return this.#everywhere;
  }

  /** By stack id, `ABSENT` where the field can only be in what messages over TCP hold. Undefined: it may be anywhere. */
  belowMessages(field: Field): readonly Uint8Array[] | undefined {
    return this.ownersOf(field)?.map(owner => this.below(owner));
  }

  /** Whether a fragment may have the field though its stack does not say so. */
  isInFragments(field: Field): boolean {
    return this.ownersOf(field)?.some(owner => IN_FRAGMENTS.has(owner) || owner.startsWith('ipv6')) ?? true;
  }

  /** Whether only protocols have the field that come by their ports, or are known by how their streams begin. */
  comesByPort(field: Field | undefined): boolean {
    return field !== undefined && this.registry.declarers(this.declared(field)).every(protocol => isUnborrowed(protocol) && isBroughtBy(PORTS, protocol));
  }

  /** The same of protocols that other transports and TLS may carry as well. */
  comesByPortOrTls(field: Field | undefined): boolean {
    const isBrought = (name: string): boolean => {
      const known = this.registry.protocol(name);
      return known !== undefined && isBroughtBy(TRANSPORTS, known);
    };
    return field !== undefined && this.registry.declarers(this.declared(field)).every(({ name }) => [name, ...(BORROWERS[name] ?? [])].every(isBrought));
  }

  /** Protocols that are seen in no stack and bring the field; undefined where stacks tell of it. */
  unseenOwners(field: Field): readonly string[] | undefined {
    if (this.ownersOf(field) !== undefined) return undefined;
    return this.registry.declarers(this.declared(field)).map(({ name }) => name);
  }

  /** By stack id, 1 where every packet with this stack has the protocol, fragments too, as far as its headers are not cut. */
  surely(protocol: string): Uint8Array {
    const { stacks } = this.table, known = this.sureTables.get(protocol);
    if (known?.length === stacks.count) return known;
    const sure = Uint8Array.from({ length: stacks.count }, (_, id) => {
      const stack = stacks.list(id), at = stack.indexOf(protocol), stream = stack.indexOf('tcp'), sampled = sampledFrom(stack);
      return at >= 0 && (stream < 0 || at <= stream) && (sampled < 0 || at < sampled) && CERTAIN.has(protocol) ? 1 : 0;
    });
    this.sureTables.set(protocol, sure);
    return sure;
  }

  private below(protocol: string): Uint8Array {
    const { stacks } = this.table;
    const known = this.belowTables.get(protocol);
    if (known?.length === stacks.count) return known;
    const facts = Uint8Array.from({ length: stacks.count }, (_, id) => {
      const stack = stacks.list(id);
      const stream = stack.indexOf('tcp');
      return stream < 0 ? POSSIBLE : fact(stack.slice(0, stream + 1), protocol, this.lower.has(protocol), this.sealed);
    });
    this.belowTables.set(protocol, facts);
    return facts;
  }

  /** By stack id, `ABSENT` where no packet with this stack has the field. Undefined: every packet may. */
  ofField(field: Field): readonly Uint8Array[] | undefined {
    return this.ownersOf(field)?.map(owner => this.of(owner));
  }
}

/** `held`: the protocol may be in what the last one of the stack carries without its being in the stack. */
function fact(stack: readonly string[], protocol: string, lower: boolean, sealed: ReadonlySet<string>, held = false): number {
  // Of an empty stack nothing is known; extension headers are parts of IPv6 that stacks do not tell.
  if (stack.length === 0) return POSSIBLE;
  if (protocol.startsWith('ipv6.') && stack.includes('ipv6')) return POSSIBLE;
  // PIM's first version came in IGMP messages.
  if (protocol === 'pim' && stack.includes('igmp')) return POSSIBLE;
  const stream = stack.indexOf('tcp');
  const open = stack.some((name, at) => {
    if (held && at === stack.length - 1 && name !== protocol && hides(name, protocol)) return true;
    if (name === protocol || sealed.has(name) || (CARRIERS.has(name) && at < stack.length - 1)) return false;
    // Where it quotes a packet the stack goes on with that; else there is only data.
    if (QUOTING.has(name) && (QUOTED.has(protocol) || (at === stack.length - 1 && protocol !== 'data'))) return false;
    // What is carried over TCP holds other messages, but seldom packets.
    return !(lower && stream >= 0 && at > stream && !CARRYING_PACKETS.has(name));
  });
  const times = stack.filter(name => name === protocol).length;
  if (times === 0) return open ? POSSIBLE : ABSENT;
  // A segment that only continues a message has the message's protocol in its stack, but is not dissected as it.
  const partial = stream >= 0 && stack.indexOf(protocol) > stream;
  return times === 1 && !open && !partial && (SEALED.has(protocol) || CARRIERS.has(protocol)) ? SINGLE : POSSIBLE;
}

/** Whether what `name` carries may be shown as a protocol that is held by messages. */
function hides(name: string, protocol: string): boolean {
  if (protocol === 'data') return !WITHOUT_DATA.has(name);
  return HEADERS.has(name) || (name === 'tls' && IN_TLS.has(protocol));
}

/**
 * Where a stack goes on with all that the beginnings of packets in it may hold: ARP carries nothing, so that what stands behind it
 * is one of those.
 */
function sampledFrom(stack: readonly string[]): number {
  const arp = stack.indexOf('arp');
  return arp < 0 || arp === stack.length - 1 ? -1 : stack.lastIndexOf('eth', arp);
}

/** Whether the scan finds the protocol where it is. */
function isFollowed({ name, over, on }: Protocol): boolean {
  return over.length > 0 || WALKED.has(name) || CALLED.has(name) || isOn(on, FOLLOWED);
}

function isHeld(protocol: Protocol): boolean {
  return !isFollowed(protocol) && (HELD.has(protocol.name) || isOn(protocol.on, WITHIN));
}

function isOn(on: Protocol['on'], tables: readonly string[]): boolean {
  return tables.some(table => (on[table] ?? []).length > 0);
}

const isUnborrowed = ({ name }: Protocol): boolean => ON_CARRIERS.has(name) || (BORROWERS[name] ?? []).length === 0;

/** Whether these tables alone lead to a protocol, or the way its streams begin. */
function isBroughtBy(ports: readonly string[], { name, on, over }: Protocol): boolean {
  const tables = Object.keys(on);
  return ON_CARRIERS.has(name) || (tables.every(table => ports.includes(table)) && tables.length + over.length > 0);
}

/** By number of a field, the protocols that may bring it, found when first asked for. */
class Owners {
  readonly #registry: Registry;
  readonly #known = new Map<number, readonly string[] | undefined>();

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** `declared`: the number of the field that stands for it. Undefined where one of them is where the scan does not look. */
  of(field: Field, declared: number): readonly string[] | undefined {
    if (!this.#known.has(field.index)) this.#known.set(field.index, this.#find(field, declared));
    return this.#known.get(field.index);
  }

  #find(field: Field, declared: number): string[] | undefined {
    const protocols = this.#registry.declarers(declared);
    if (!protocols.every(protocol => isFollowed(protocol) || isHeld(protocol))) return undefined;
    // Borrowers show the fields of a protocol, but not the protocol itself.
    const borrowers = ({ name, self }: Protocol): readonly string[] => (self === field ? [] : BORROWERS[name] ?? []);
    return [...new Set(protocols.flatMap(protocol => [protocol.name, ...borrowers(protocol)]))];
  }
}
