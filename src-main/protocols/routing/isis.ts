/**
 * IS-IS, the routing protocol of ISO/IEC 10589 and, with RFC 1195, of IP: the header of all its messages. Found among
 * what OSI's network layer carries.
 */
import { bits, expert, protocol, u8 } from '../../dissect/index.ts';
import { leaveLength } from './isis/header.ts';

const DISCRIMINATORS = { 0x81: 'CLNP', 0x82: 'ESIS', 0x83: 'ISIS' };
const TYPES: Readonly<Record<number, string>> = {
  15: 'L1 HELLO', 16: 'L2 HELLO', 17: 'P2P HELLO', 18: 'L1 LSP', 20: 'L2 LSP', 24: 'L1 CSNP', 25: 'L2 CSNP', 26: 'L1 PSNP', 27: 'L2 PSNP',
};
const LENGTH_OF_IDENTIFIER = 6;
/** §9.1: both version numbers. */
const VERSION = 1;

/** The first byte of every OSI network layer packet tells the protocol. */
export const osi = protocol({
  name: 'osi',
  title: 'OSI network layer',
  short: 'ISO',
  on: { 'llc.dsap': [0x14, 0x54, 0xfe], 'chdlc.protocol': [0xfefe], 'gre.proto': [0x00fe, 0xfefe] },
  fields: {
    nlpid: u8('Network Layer Protocol Identifier', { hex: true, values: DISCRIMINATORS }),
  },
  dissect(p, f) {
    // The byte is the next layer's.
    p.withdraw();
    const id = p.u8();
    if (p.next('osinl.incl', id)) return;
    p.show(f.nlpid);
    p.info(`Unknown ISO protocol (${id.toString(16).padStart(2, '0')})`);
    p.data();
  },
});

export const isis = protocol({
  name: 'isis',
  title: 'ISO 10589 ISIS InTRA Domain Routeing Information Exchange Protocol',
  on: { 'osinl.incl': [0x83] },
  fields: {
    irpd: u8('Intradomain Routing Protocol Discriminator', { hex: true, values: DISCRIMINATORS }),
    len: u8('Length Indicator'),
    version: u8('Version/Protocol ID Extension'),
    sysid_len: u8('ID Length'),
    'type.reserved': bits('Reserved', 0xe0, { hex: true }),
    type: bits('PDU Type', 0x1f, { values: TYPES }),
    version2: u8('Version'),
    reserved: u8('Reserved'),
    max_area_adr: u8('Maximum Area Addresses'),
    'version.unknown': expert('Unknown ISIS version', 'warning', 'Protocol'),
    'version2.notone': expert('Version must be 1', 'warning', 'Protocol'),
    'reserved.notzero': expert('Reserved must be 0', 'warning', 'Protocol'),
    'type.unknown': expert('Unknown ISIS packet type', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    p.take(f.irpd);
    const header = p.take(f.len);
    if (p.take(f.version) !== VERSION) p.expertUnder(f['version.unknown']);
    const idLength = p.take(f.sysid_len);
    p.show(f['type.reserved']);
    const type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown (0x${type.toString(16)})`);
    if (p.take(f.version2) !== VERSION) p.expertUnder(f['version2.notone']);
    if (p.take(f.reserved) !== 0) p.expertUnder(f['reserved.notzero']);
    p.take(f.max_area_adr);
    if (idLength > LENGTH_OF_IDENTIFIER && idLength !== 0xff) p.malformed(`identifiers of ${idLength} bytes`);
    leaveLength(p, idLength);
    p.packet.notes.set('isis.type', type);
    p.packet.notes.set('isis.header', p.offset);
    // §9.1: the length is that of all that is fixed, the message's own part among it.
    if (header <= p.offset) p.malformed(`a header of ${header} bytes`);
    if (p.next('isis.type', type)) return;
    p.beside(() => p.expert(f['type.unknown']));
    p.skip(p.remaining);
  },
});
