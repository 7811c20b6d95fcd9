/** Internet Key Exchange: the header that both versions share, RFC 2408 §3.1 and RFC 7296 §3.1. */
import { protocol } from '../../dissect/index.ts';
import { ISAKMP_FIELDS } from './isakmp/fields.ts';
import { EXCHANGES } from './isakmp/names.ts';
import { readPayloads } from './isakmp/payloads.ts';

const HEADER = 28;
const ENCRYPTED = 0x01;

export const isakmp = protocol({
  name: 'isakmp',
  title: 'Internet Security Association and Key Management Protocol',
  on: { 'udp.port': [500], 'tcp.port': [500] },
  fields: ISAKMP_FIELDS,
  accepts: (bytes, at, end) => end - at >= HEADER && ((bytes[at + 24] | bytes[at + 25] | bytes[at + 26]) !== 0 || bytes[at + 27] >= HEADER),
  dissect(p, f) {
    const next = p.u8(16);
    const version = p.u8(17) >> 4;
    const exchange = p.u8(18);
    const flags = p.u8(19);
    const message = p.u32(20);
    // Version 2 numbers its exchanges from 34 on (RFC 7296 §3.1).
    const name = (version === 2) === (exchange >= 34) ? EXCHANGES[exchange] ?? `Unknown ${exchange}` : `Unknown ${exchange}`;
    p.info(() => {
      if (version !== 2) return name;
      const side = (flags & 0x08) !== 0 ? 'Initiator' : 'Responder';
      return `${name} MID=${String(message).padStart(2, '0')} ${side} ${(flags & 0x20) !== 0 ? 'Response' : 'Request'}`;
    });
    p.take(f.ispi);
    p.take(f.rspi);
    p.take(f.nextpayload);
    p.bits(f.version, [f.mjver, f.mnver]);
    p.label(() => `Version: ${version}.${p.bytes[p.begin + 17] & 15}`);
    p.take(f.exchangetype);
    if (version === 2) {
      p.bits(f.flags, [f.flag_i, f.flag_v, f.flag_r]);
      const words = [f.flag_i, f.flag_v, f.flag_r].map(field => field.options.as![(flags & field.mask) !== 0 ? 0 : 1]);
      p.addLabel(() => ` (${words.join(', ')})`);
    } else {
      p.bits(f.flags, [f.flag_e, f.flag_c, f.flag_a]);
    }
    p.take(f.messageid);
    const length = p.take(f.length);
    if (length < HEADER || length > HEADER + p.remaining) {
      p.addLabel(length < HEADER ? ` (bogus, less than ${HEADER})` : ` (bogus, ${HEADER + p.remaining} are there)`);
      return;
    }
    p.limit(length);
    if (version !== 2 && (flags & ENCRYPTED) !== 0) {
      if (p.more) {
        const size = p.remaining;
        p.take(f['enc.data'], size);
        p.label(`Encrypted Data (${size} bytes)`);
      }
      return;
    }
    readPayloads(p, version === 2 ? 2 : 1, next);
    p.takeCaptured(f.extradata);
  },
});
