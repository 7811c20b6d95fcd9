/** JPEG video in RTP, RFC 2435 §3.1. */
import { type Cursor, bits, none, octets, protocol, u16, u24, u8 } from '../../dissect/index.ts';

const SCANS = { 0: 'Progressively scanned', 1: 'Odd field of interlaced signal', 2: 'Even field of interlaced signal',
  3: 'Interlaced field' } as const;
/** RFC 2435 §4.1, §3.1.3 and §3.1.7. */
const RESTARTS_FROM = 64, RESTARTS_TO = 127;
const OWN_TABLES_FROM = 128;
const BLOCK = 8;

function typeName(type: number): string | undefined {
  if (type === 0 || type === 64) return `4:2:2 Video${type === 64 ? ', Restart Markers present' : ''}`;
  if (type === 1 || type === 65) return `4:2:0 Video${type === 65 ? ', Restart Markers present' : ''}`;
  if (type < RESTARTS_FROM) return 'Reserved';
  return type <= RESTARTS_TO ? 'Reserved, Restart Markers present' : 'Dynamically assigned';
}

export const jpeg = protocol({
  name: 'jpeg',
  title: 'RFC 2435 JPEG',
  on: { 'rtp.pt': [26], rtp_dyn_payload_type: ['JPEG'] },
  fields: {
    main_hdr: none('Main Header'),
    'main_hdr.ts': u8('Type Specific', { values: SCANS }),
    'main_hdr.offset': u24('Fragment Offset'),
    'main_hdr.type': u8('Type', { values: typeName }),
    'main_hdr.q': u8('Q'),
    'main_hdr.width': u8('Width'),
    'main_hdr.height': u8('Height'),
    restart_hdr: none('Restart Marker Header'),
    'restart_hdr.interval': u16('Restart Interval'),
    'restart_hdr.f': bits('F', 0x8000, { size: 2 }),
    'restart_hdr.l': bits('L', 0x4000, { size: 2 }),
    'restart_hdr.count': bits('Restart Count', 0x3fff, { size: 2 }),
    qtable_hdr: none('Quantization Table Header'),
    'qtable_hdr.mbz': u8('MBZ'),
    'qtable_hdr.precision': u8('Precision'),
    'qtable_hdr.length': u16('Length'),
    'qtable_hdr.data': octets('Quantization Table Data'),
    payload: octets('Payload'),
  },
  dissect(p, f) {
    p.info('JPEG message');
    const outer = p.open(f.main_hdr, 8);
    p.take(f['main_hdr.ts']);
    const offset = p.take(f['main_hdr.offset']), type = p.take(f['main_hdr.type']), quality = p.take(f['main_hdr.q']);
    takeBlocks(p, f['main_hdr.width']);
    takeBlocks(p, f['main_hdr.height']);
    p.close(outer);
    if (type >= RESTARTS_FROM && type <= RESTARTS_TO) takeRestart(p, f);
    // RFC 2435 §3.1.8: tables are in the first packet of a frame.
    if (quality >= OWN_TABLES_FROM && offset === 0) takeTables(p, f);
    p.takeCaptured(f.payload);
  },
});

type Fields = (typeof jpeg)['fields'];

function takeBlocks(p: Cursor, field: Fields['main_hdr.width']): void {
  p.takeAs(field, BLOCK * p.u8(), 1);
}

function takeRestart(p: Cursor, f: Fields): void {
  const outer = p.open(f.restart_hdr, 4);
  p.take(f['restart_hdr.interval']);
  p.show(f['restart_hdr.f']);
  p.show(f['restart_hdr.l']);
  p.take(f['restart_hdr.count']);
  p.close(outer);
}

function takeTables(p: Cursor, f: Fields): void {
  const outer = p.open(f.qtable_hdr);
  p.take(f['qtable_hdr.mbz']);
  p.take(f['qtable_hdr.precision']);
  const length = p.take(f['qtable_hdr.length']);
  if (length > 0) p.take(f['qtable_hdr.data'], length);
  p.close(outer);
}
