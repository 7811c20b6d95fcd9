/** Lists of signed certificate timestamps, RFC 6962 §3.3: in a handshake, and inside certificates. */
import type { Cursor } from '../../../dissect/index.ts';
import type { HandshakeFields } from './handshake-fields.ts';
import { type SchemeFields, readScheme } from './signature-schemes.ts';

type Fields = Pick<HandshakeFields, Extract<keyof HandshakeFields, `sct.${string}`>> & SchemeFields;

export function readTimestamps(p: Cursor, f: Fields): void {
  const list = p.within(p.take(f['sct.scts_length']));
  while (list.remaining > 0) {
    const outer = list.open('Signed Certificate Timestamp', 2 + list.u16());
    const entry = list.within(list.take(f['sct.sct_length']));
    const version = entry.take(f['sct.sct_version']);
    if (version === 0) readVersion1(entry, f);
    list.close(outer);
  }
}

/** RFC 6962 §3.2, whose version 1 is the number 0. */
function readVersion1(p: Cursor, f: Fields): void {
  p.take(f['sct.sct_logid'], 32);
  const milliseconds = p.u32() * 2 ** 32 + p.u32(4);
  p.takeAs(f['sct.sct_timestamp'], { seconds: Math.floor(milliseconds / 1000), nanoseconds: (milliseconds % 1000) * 1e6 }, 8);
  const extensions = p.take(f['sct.sct_extensions_length']);
  if (extensions > 0) p.take(f['sct.sct_extensions'], extensions);
  readScheme(p, f);
  p.take(f['sct.sct_signature'], p.take(f['sct.sct_signature_length']));
}
