/**
 * What an HTTP Datagram carries, RFC 9297 §2: where UDP (RFC 9298 §5) or IP (RFC 9484 §6) is proxied a context stands
 * before it, and that of context 0 is the proxied packet.
 */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeVariable } from '../quic/frames.ts';

export interface DatagramFields {
  readonly context_id: Field<bigint>;
  readonly payload: Field<void>;
}

/** Reads the rest of `p`, in a stream that was opened for `purpose`, `connect-udp`; gives how many bytes the payload has. */
export function readDatagramPayload(p: Cursor, purpose: string | undefined, f: DatagramFields): number {
  const hasContext = purpose === 'connect-udp' || purpose === 'connect-ip';
  const context = hasContext ? takeVariable(p, f.context_id) : -1, size = p.remaining;
  if (size === 0) return 0;
  p.show(f.payload, size);
  if (purpose !== 'connect-ip' || context !== 0) return size;
  const outer = p.under();
  p.quote('ethertype', p.u8() >> 4 === 6 ? 0x86dd : 0x0800);
  p.close(outer);
  return size;
}
