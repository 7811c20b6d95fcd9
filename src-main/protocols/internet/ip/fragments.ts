/** Parts of IPv4 datagrams, RFC 791 §3.2. */
import { type Cursor, octets } from '../../../dissect/index.ts';
import { reassemblyFields, showPieces } from '../../reassembly.ts';
import { ipProtocolName } from '../ip-protocols.ts';
import { FRAGMENT_OFFSET, type HeaderFields } from './header.ts';

export const PIECE_FIELDS = reassemblyFields(
  'ip', 'fragment', 'IPv4 Fragment', 'IPv4', { length: 'ip.reassembled.length', data: 'ip.reassembled.data' }, 'IPv4 Fragments', octets,
);

type Fields = HeaderFields & typeof PIECE_FIELDS;

/** A part of a datagram: the datagram where it becomes whole, otherwise the part as data. */
export function takeFragment(p: Cursor, f: Fields, id: number, proto: number, word: number, payload: number): void {
  const { packet } = p;
  const offset = 8 * (word & FRAGMENT_OFFSET);
  const here = packet.record.number;
  const complete = payload > 0 && p.at + payload <= p.end;
  const whole = complete && !packet.quoted ? packet.around?.datagram(4, {
    source: packet.source, destination: packet.destination, sourcePort: 0, destinationPort: 0,
  }, id, proto) : undefined;
  if (whole !== undefined && 'bytes' in whole && whole.frame === here) {
    const name = `Reassembled IPv4 (${whole.bytes.length} bytes)`;
    showPieces(p, f, whole.bytes, whole.pieces, name);
    packet.fragment = false;
    if (!p.nextOn('ip.proto', proto, name, whole.bytes, whole.pieces)) p.callOn('data', name, whole.bytes, whole.pieces);
    return;
  }
  if (!complete && offset === 0) {
    // The first fragment cut by the capture: as much as there is.
    packet.fragment = true;
    if (!p.next('ip.proto', proto, payload)) p.data(payload);
    return;
  }
  const completedIn = whole === undefined ? undefined : 'completedIn' in whole ? whole.completedIn : whole.frame;
  if (completedIn !== undefined) p.generate(f.reassembled_in, completedIn);
  p.info(() => {
    const name = ipProtocolName(proto) ?? 'Unknown';
    const where = completedIn === undefined ? '' : ` [Reassembled in #${completedIn}]`;
    return `Fragmented IP protocol (proto=${name} ${proto}, off=${offset}, ID=${id.toString(16).padStart(4, '0')})${where}`;
  });
  packet.fragment = true;
  p.data(payload);
}
