/** HTTP Datagrams in QUIC's DATAGRAM frames, RFC 9297 §2.1: which request's stream they belong to, and what they carry for it. */
import { type Cursor, octets, text, u64 } from '../../../dissect/index.ts';
import { readDatagramPayload } from '../capsule/datagram-payload.ts';
import { takeVariable } from './frames.ts';
import { variable } from './packets.ts';

const own = { own: true } as const;

export const DATAGRAM_FIELDS = {
  'dg.quarter_stream_id': u64('Quarter Stream ID', own),
  'dg.purpose': text('The stream was opened for', { ...own, source: 'conversation' }),
  'dg.context_id': u64('Context ID', own),
  'dg.payload': octets('Payload', own),
};

const f = DATAGRAM_FIELDS;

/** `purposeOf`: what the request on a stream asked for with `:protocol`. */
export function readHttpDatagram(p: Cursor, purposeOf: (stream: number) => string | undefined): void {
  if (variable(p.bytes, p.at, p.end) === undefined) return;
  const stream = 4 * takeVariable(p, f['dg.quarter_stream_id']), purpose = purposeOf(stream);
  p.addLabel(` (stream ${stream})`);
  if (purpose !== undefined) p.generate(f['dg.purpose'], purpose);
  if (p.more) readDatagramPayload(p, purpose, { context_id: f['dg.context_id'], payload: f['dg.payload'] });
}
