/** The fragment header, RFC 8200 §4.5. */
import { bits, flag, frameNumber, protocol, u32, u8 } from '../../../dissect/index.ts';
import { ipProtocolName } from '../ip-protocols.ts';
import { reassemblyFields, showPieces } from '../../reassembly.ts';
import { follow } from './chain.ts';

const REASSEMBLY = reassemblyFields('ipv6', 'fragment', 'IPv6 Fragment', 'IPv6', {
  length: 'ipv6.reassembled.length', data: 'ipv6.reassembled.data',
});

export const fragment = protocol({
  name: 'ipv6.fraghdr',
  title: 'Fragment Header for IPv6',
  short: '',
  called: 'IPv6 Fragment',
  on: { 'ip.proto': [44] },
  fields: {
    nxt: u8('Next header', { values: ipProtocolName }),
    reserved_octet: u8('Reserved octet', { hex: true }),
    offset: bits('Offset', 0xfff8),
    reserved_bits: bits('Reserved bits', 0x0006, { size: 2 }),
    more: flag('More Fragments', 0x0001, { size: 2, as: ['Yes', 'No'] }),
    ident: u32('Identification', { hex: true }),
    'reassembled.in': frameNumber('Reassembled IPv6 in frame', { id: 'ipv6.reassembled.in', source: 'conversation' }),
    ...REASSEMBLY,
  },
  dissect(p, f) {
    const { packet } = p;
    const next = p.take(f.nxt);
    p.take(f.reserved_octet);
    const word = p.u16();
    const offset = word & 0xfff8;
    const more = (word & 1) !== 0;
    p.show(f.offset);
    p.addLabel(() => ` (${offset} bytes)`);
    p.show(f.reserved_bits);
    p.take(f.more);
    const id = p.take(f.ident);
    p.info(() => `IPv6 fragment (off=${offset} more=${more ? 'y' : 'n'} ident=0x${id.toString(16).padStart(8, '0')} nxt=${next})`);
    if (offset === 0 && !more) {
      // An atomic fragment (RFC 6946) is a whole packet.
      follow(p, next);
      return;
    }
    const complete = p.remaining > 0 && p.available >= p.remaining;
    const whole = complete && !packet.quoted ? packet.around?.datagram(6, {
      source: packet.source, destination: packet.destination, sourcePort: 0, destinationPort: 0,
    }, id, next) : undefined;
    if (whole !== undefined && 'bytes' in whole && whole.frame === packet.record.number) {
      const name = `Reassembled IPv6 (${whole.bytes.length} bytes)`;
      showPieces(p, REASSEMBLY, whole.bytes, whole.pieces, name);
      packet.fragment = false;
      packet.ipProtocol = next;
      if (!p.nextOn('ip.proto', next, name, whole.bytes, whole.pieces)) p.callOn('data', name, whole.bytes, whole.pieces);
      return;
    }
    packet.fragment = true;
    if (!complete && offset === 0) {
      follow(p, next);
      return;
    }
    const completedIn = whole === undefined ? undefined : 'completedIn' in whole ? whole.completedIn : whole.frame;
    if (completedIn !== undefined) p.generate(f['reassembled.in'], completedIn);
    p.data();
  },
});
