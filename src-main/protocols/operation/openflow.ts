/** OpenFlow, how controllers tell switches what to do with packets: versions 1.0 and 1.3, headers of the others. */
import { late } from '../late.ts';
import { version13 } from './openflow/messages.ts';
import { TYPES } from './openflow/names.ts';
import { TYPE_FIELDS, typeName, version10 } from './openflow/version1.ts';
import { type Cursor, MORE, NOT_MINE, bits, expert, protocol, u16, u32 } from '../../dissect/index.ts';

const VERSIONS: Readonly<Record<number, string>> = { 1: '1.0', 2: '1.1', 3: '1.2', 4: '1.3', 5: '1.4', 6: '1.5' };
const HEADER = 8, NEWEST = 6;

export const openflow = protocol({
  name: 'openflow',
  title: 'OpenFlow',
  short: 'OpenFlow',
  on: { 'tcp.port': [6653, 6633] },
  sized: true,
  fields: {
    version: bits('Version', 0x7f, { hex: true, values: VERSIONS }),
    length: u16('Length'),
    xid: u32('Transaction ID'),
    'version.unknown': expert('Unsupported version not dissected', 'warning', 'Undecoded'),
  },
  frame(bytes, at, end) {
    if (at + 4 > end) return MORE;
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] === 0 || bytes[at] > NEWEST || length < HEADER ? NOT_MINE : length;
  },
  dissect(p, f) {
    // Each version has a layer of its own: cut off before the version, there is none yet.
    if (p.available === 0) p.withdraw();
    const version = p.u8() & 0x7f;
    if (version === 1 || version === 4) {
      p.withdraw();
      p.call(version === 1 ? 'openflow_v1' : 'openflow_v4');
      return;
    }
    p.take(f.version);
    p.skip(1);
    p.take(f.length);
    p.take(f.xid);
    p.info(`OpenFlow ${VERSIONS[version] ?? version}`);
    p.expert(f['version.unknown']);
    p.data();
  },
});

const version1 = late(version10), version4 = late(version13);

export const openflow1 = protocol({
  name: 'openflow_v1',
  title: 'OpenFlow 1.0',
  short: 'OpenFlow',
  fields: TYPE_FIELDS,
  lateFields: () => version1().fields,
  lateName: 'openflow',
  dissect(p) {
    sayType(p, typeName);
    version1().message(p);
  },
});

export const openflow4 = protocol({
  name: 'openflow_v4',
  title: 'OpenFlow 1.3',
  short: 'OpenFlow',
  fields: {},
  lateFields: () => version4().fields,
  dissect(p) {
    sayType(p, type => TYPES[type]);
    version4().message(p);
  },
});

/** The type is the message's second byte. */
function sayType(p: Cursor, nameOf: (type: number) => string | undefined): void {
  if (p.available < 2) return;
  const type = p.u8(1);
  p.info(`Type: ${nameOf(type) ?? `Unknown (${type})`}`);
}
