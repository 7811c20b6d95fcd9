/** Cisco's Dynamic Trunk Protocol: two switches agree on whether a link carries many VLANs, and with which tags. */
import { type Cursor, bits, ether, expert, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';

const PARTS: Readonly<Record<number, string>> = { 1: 'Domain', 2: 'Trunk Status', 3: 'Trunk Type', 4: 'Sender ID' };
const OPERATING: Readonly<Record<number, string>> = { 0: 'Access', 1: 'Trunk' };
const WISHES: Readonly<Record<number, string>> = { 1: 'On', 2: 'Off', 3: 'Desirable', 4: 'Auto' };
const TAGS: Readonly<Record<number, string>> = { 0: 'Negotiated', 1: 'Native', 2: 'ISL', 5: '802.1Q' };
const DOMAIN = 1;
const STATUS = 2;
const TYPE = 3;
const SENDER = 4;
const PART_HEADER = 4;

export const dtp = protocol({
  name: 'dtp',
  title: 'Dynamic Trunk Protocol',
  on: { 'llc.cisco_pid': [0x2004] },
  fields: {
    version: u8('Version'),
    tlv_type: u16('Type', { hex: true, values: PARTS }),
    tlv_len: u16('Length'),
    'tlv_len.too_short': expert('Indicated length is less than the minimum length', 'error', 'Malformed'),
    domain: text('Domain'),
    tos: bits('Trunk Operating Status', 0x80, { hex: true, values: OPERATING }),
    tas: bits('Trunk Administrative Status', 0x07, { hex: true, values: WISHES }),
    tot: bits('Trunk Operating Type', 0xe0, { hex: true, values: TAGS }),
    tat: bits('Trunk Administrative Type', 0x07, { hex: true, values: TAGS }),
    senderid: ether('Sender ID'),
    data: octets('Data', { id: 'dtp.value', own: true }),
  },
  dissect(p, f) {
    p.info('Dynamic Trunk Protocol');
    p.take(f.version);
    // Some switches pad, and zeros are no parts.
    while (p.remaining >= PART_HEADER && p.u16() !== 0) {
      const length = p.u16(2);
      const outer = p.open(PARTS[p.u16()] ?? 'Unknown', length);
      const type = p.take(f.tlv_type);
      p.take(f.tlv_len);
      if (length < PART_HEADER) {
        p.expertUnder(f['tlv_len.too_short']);
        p.close(outer);
        return;
      }
      takeValue(p.within(length - PART_HEADER), f, type);
      p.close(outer);
    }
  },
});

function takeValue(p: Cursor, f: (typeof dtp)['fields'], type: number): void {
  if (!p.more) return;
  switch (type) {
    case DOMAIN: {
      const name = p.take(f.domain, p.remaining);
      p.title(`: ${name}`);
      break;
    }
    case STATUS:
    case TYPE: {
      const value = p.u8();
      const names = type === STATUS ? [OPERATING[value >>> 7], WISHES[value & 7]] : [TAGS[value >>> 5], TAGS[value & 7]];
      const shown = `${names[0] ?? 'Unknown'}/${names[1] ?? 'Unknown'} (0x${value.toString(16).padStart(2, '0')})`;
      p.title(` (Operating/Administrative): ${shown}`);
      const outer = p.open(`Value: ${shown}`, 1);
      p.show(type === STATUS ? f.tos : f.tot);
      p.take(type === STATUS ? f.tas : f.tat);
      p.close(outer);
      break;
    }
    case SENDER: p.take(f.senderid); break;
    default: p.take(f.data, p.remaining);
  }
}
