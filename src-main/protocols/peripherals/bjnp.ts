/** Canon's BJNP, by which its printers and scanners are found and spoken to; as the free drivers cups-bjnp and sane-pixma have found it out. */
import { octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'Printer Command', 2: 'Scanner Command', 0x81: 'Printer Response', 0x82: 'Scanner Response',
};
const CODES: Readonly<Record<number, string>> = {
  0x01: 'Discover', 0x10: 'Print Job Details', 0x11: 'Request Closure', 0x20: 'Get Printer Status', 0x21: 'Print', 0x30: 'Get Printer Identity',
  0x32: 'Scan Job Details',
};
const ID = 4;

export const bjnp = protocol({
  name: 'bjnp',
  title: 'Canon BJNP',
  on: { 'udp.port': [8611, 8612, 8613, 8614] },
  fields: {
    id: text('Id', { encoding: 'ascii' }),
    type: u8('Type', { values: TYPES }),
    code: u8('Code', { values: CODES }),
    seq_no: u32('Sequence Number'),
    session_id: u16('Session Id'),
    payload_len: u32('Payload Length'),
    payload: octets('Payload'),
  },
  dissect(p, f) {
    p.take(f.id, ID);
    const type = p.take(f.type), code = p.take(f.code);
    const words = `${TYPES[type] ?? `Unknown type (${type})`}: ${CODES[code] ?? `Unknown code (${code})`}`;
    p.title(`, ${words}`);
    p.info(words);
    p.take(f.seq_no);
    p.take(f.session_id);
    const length = p.take(f.payload_len);
    if (length > 0) p.take(f.payload, length);
  },
});
