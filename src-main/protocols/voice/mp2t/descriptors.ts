/** Descriptors of programs, streams and services: ISO/IEC 13818-1 §2.6, ETSI EN 300 468 §6.2. */
import { type Cursor, type Field, octets, printable, protocol, text, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';

const SERVICE = 0x48;
const SERVICES = {
  0x01: 'digital television service', 0x02: 'digital radio sound service', 0x03: 'Teletext service', 0x0a: 'advanced codec digital radio sound service',
  0x0c: 'data broadcast service', 0x11: 'MPEG-2 HD digital television service', 0x16: 'advanced codec SD digital television service',
  0x19: 'advanced codec HD digital television service', 0x1f: 'HEVC digital television service',
};
/** EN 300 468 annex A: bytes below it say which table of characters follows; one of them is UTF-8's, another is followed by two more. */
const FIRST_CHARACTER = 0x20, UTF8 = 0x15, NUMBERED = 0x10;

export const mpegDescr = protocol({
  name: 'mpeg_descr',
  title: 'MPEG2 Descriptor',
  fields: {
    tag: u8('Descriptor Tag', { hex: true, values: { [SERVICE]: 'Service Descriptor' } }),
    len: u8('Descriptor Length'),
    data: octets('Descriptor Data'),
    'svc.type': u8('Service Type', { hex: true, values: SERVICES }),
    'svc.provider_name_len': u8('Provider Name Length'),
    'svc.provider_name': text('Service Provider Name'),
    'svc.svc_name_len': u8('Service Name Length'),
    'svc.svc_name': text('Service Name'),
  },
  dissect: all,
});

/** The next `length` bytes, but for those that the section ends with. */
export function descriptors(p: Cursor, length: number, trailer: number): void {
  all(p.within(Math.min(length, Math.max(0, p.remaining - trailer))));
}

function all(p: Cursor): void {
  const { fields: f } = mpegDescr;
  while (p.remaining >= 2) {
    const length = Math.min(p.u8(1), p.remaining - 2), outer = p.open(`Descriptor Tag=${hex(p.u8(), 2)}`, 2 + length);
    const tag = p.take(f.tag);
    p.take(f.len);
    const body = p.within(length);
    if (tag === SERVICE && length > 0) readService(body);
    body.takeRest(f.data);
    p.close(outer);
  }
}

/** EN 300 468 §6.2.33. */
function readService(p: Cursor): void {
  const { fields: f } = mpegDescr;
  p.take(f['svc.type']);
  takeName(p, f['svc.provider_name'], p.take(f['svc.provider_name_len']));
  takeName(p, f['svc.svc_name'], p.take(f['svc.svc_name_len']));
}

function takeName(p: Cursor, field: Field<string>, length: number): void {
  p.need(length);
  if (length === 0) return;
  const table = p.u8(), selector = table >= FIRST_CHARACTER ? 0 : Math.min(length, table === NUMBERED ? 3 : 1);
  p.takeAs(field, printable(decodeText(p.bytes, p.at + selector, p.at + length, table === UTF8 ? 'utf8' : 'latin1')), length);
}
