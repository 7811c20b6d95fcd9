/** Kerberos version 5, RFC 4120, over UDP, and over TCP with the record mark of §7.2.2. */
import { MORE, NOT_MINE, nameOf, protocol } from '../../dissect/index.ts';
import { STATUSES } from '../files/nt-statuses.ts';
import { KERBEROS_FIELDS } from './kerberos/fields.ts';
import { isMessage, readMessage } from './kerberos/messages.ts';
import { ERROR_TEXTS } from './kerberos/names.ts';
import { MARK, markedLength, takeMark } from './kerberos/record-mark.ts';

/** No ticket is as large: what says so is no record mark. */
const LONGEST = 0x100000;

export const kerberos = protocol({
  name: 'kerberos',
  title: 'Kerberos',
  short: 'KRB5',
  on: { 'udp.port': [88, 750], 'tcp.port': [88] },
  sized: true,
  fields: KERBEROS_FIELDS,
  accepts: (bytes, at, end) => at < end && isMessage(bytes[at]),
  frame(bytes, at, end) {
    if (at + MARK > end) return MORE;
    const length = markedLength(bytes, at);
    return length === 0 || length > LONGEST ? NOT_MINE : MARK + length;
  },
  dissect(p) {
    takeMark(p);
    // A packet may have several messages.
    p.packet.notes.delete('kerberos.error');
    p.packet.notes.delete('kerberos.status');
    const name = readMessage(p);
    if (name === undefined) return;
    const code = p.packet.notes.get('kerberos.error'), status = p.packet.notes.get('kerberos.status');
    const windows = typeof status === 'number' ? ` NT Status: ${nameOf(STATUSES, status) ?? `Unknown error code 0x${status.toString(16)}`}` : '';
    p.info(() => (typeof code === 'number' ? `${name}: ${ERROR_TEXTS[code] ?? `Unknown error code ${code}`}${windows}` : name));
  },
});
