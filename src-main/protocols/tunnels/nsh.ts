/** Network Service Header, RFC 8300: the path of services that a packet takes, and what they tell each other. */
import { type Cursor, bits, octets, protocol, u16, u24, u8 } from '../../dissect/index.ts';

const PROTOCOLS = { 0: 'None', 1: 'IPv4', 2: 'IPv6', 3: 'Ethernet', 4: 'NSH', 5: 'MPLS', 254: 'Experiment 1', 255: 'Experiment 2' };
const ABOVE: Readonly<Record<number, readonly [string, number]>> = { 1: ['ip.proto', 4], 2: ['ip.proto', 41], 5: ['ethertype', 0x8847] };
const ETHERNET = 3;
const NSH = 4;

const FIXED_METADATA = 1;
const VARIABLE_METADATA = 2;
/** Base header and service path header. */
const HEADER = 8;
const CONTEXT = 4;

export const nsh = protocol({
  name: 'nsh',
  title: 'Network Service Header',
  on: { ethertype: [0x894f] },
  fields: {
    version: bits('Version', 0xc000, { base: 'decHex' }),
    Obit: bits('O Bit', 0x2000),
    CBit: bits('C Bit', 0x1000),
    ttl: bits('Time to live', 0x0fc0, { hex: true, size: 2 }),
    length: bits('Length', 0x003f, { base: 'decHex', size: 2 }),
    mdtype: u8('MD Type', { base: 'decHex' }),
    nextproto: u8('Next Protocol', { base: 'decHex', values: PROTOCOLS }),
    spi: u24('SPI', { base: 'decHex' }),
    si: u8('SI', { base: 'decHex' }),
    contextheader: octets('Context Header'),
    metadataclass: u16('TLV Class', { base: 'decHex' }),
    metadatatype: u8('Type', { base: 'decHex' }),
    metadataunassignedbit: bits('Unassigned Bit', 0x80, { hex: true }),
    metadatalen: bits('Length', 0x7f, { hex: true }),
    metadata: octets('Variable Metadata'),
  },
  dissect(p, f) {
    p.info('Network Service Header');
    p.show(f.version);
    p.show(f.Obit);
    p.show(f.CBit);
    p.show(f.ttl);
    const length = 4 * p.take(f.length);
    const kind = p.take(f.mdtype);
    const next = p.take(f.nextproto);
    p.take(f.spi);
    p.take(f.si);
    takeMetadata(p.within(length - HEADER), f, kind);
    const above = ABOVE[next];
    if (next === ETHERNET) p.call('eth');
    else if (next === NSH) p.call('nsh');
    else if (above === undefined || !p.next(...above)) p.data();
  },
});

/** §2.4 and §2.5: four words of each domain's own meaning, or any number of options. */
function takeMetadata(p: Cursor, f: (typeof nsh)['fields'], kind: number): void {
  if (kind === FIXED_METADATA) {
    while (p.remaining >= CONTEXT) p.take(f.contextheader, CONTEXT);
  } else if (kind === VARIABLE_METADATA) {
    while (p.remaining >= CONTEXT) {
      p.take(f.metadataclass);
      p.take(f.metadatatype);
      p.show(f.metadataunassignedbit);
      const length = p.take(f.metadatalen);
      if (length > 0) p.take(f.metadata, length);
      // Each is padded to a multiple of four bytes.
      p.skip(p.fillOf(length));
    }
  }
  p.takeRest(f.metadata);
}
