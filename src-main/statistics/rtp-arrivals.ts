/** The RTP that a packet carries, as it came. */
import type { RtpStreamId } from '../api/index.ts';
import { ENDS_FIELDS, type EndsOutside, endsOutside } from './ends-outside.ts';
import type { PacketFields } from './packet-fields.ts';
import { formatName } from './rtp-formats.ts';
import type { RtpArrival } from './rtp-measures.ts';

const SOURCE = 'rtp.ssrc', SEQUENCE = 'rtp.seq', TIMESTAMP = 'rtp.timestamp', TYPE = 'rtp.p_type', MARKER = 'rtp.marker', CALL = 'sip.call_id_generated';
const TIME = 'frame.time_relative';
/** Fields that are read of a packet for it. */
export const RTP_FIELDS: readonly string[] = [SOURCE, SEQUENCE, TIMESTAMP, TYPE, MARKER, CALL, TIME, ...ENDS_FIELDS];

interface Arrived {
  /** The node of its layer. */
  readonly layer: number;
  readonly ends: EndsOutside;
  readonly synchronization: number;
  readonly callId: string;
  readonly packet: RtpArrival;
}

export function rtpArrivals(fields: PacketFields): Arrived[] {
  return fields.layers('rtp').flatMap((layer): Arrived[] => {
    const number = (name: string): number | undefined => fields.first(name, layer)?.number;
    const synchronization = number(SOURCE), sequence = number(SEQUENCE), timestamp = number(TIMESTAMP), type = number(TYPE);
    const ends = endsOutside(fields, layer);
    if (synchronization === undefined || sequence === undefined || timestamp === undefined || type === undefined || ends === undefined) return [];
    const time = Number(fields.first(TIME)?.text ?? 0) * 1000, name = formatName(type, fields.info), marked = number(MARKER) === 1;
    const callId = fields.first(CALL, layer)?.text ?? '';
    return [{ layer, ends, synchronization, callId, packet: { time, sequence, timestamp, type, name, marked } }];
  });
}

/** The same for all packets of a stream, and for no other's. */
export function streamKey({ source, sourcePort, destination, destinationPort, synchronization }: RtpStreamId): string {
  return `${source} ${sourcePort} ${destination} ${destinationPort} ${synchronization}`;
}
