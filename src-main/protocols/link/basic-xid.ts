/** What stations that exchange identification tell in the basic format, ISO/IEC 8802-2 §5.4.1.1.2: what of LLC they do, and their window. */
import { hex } from '../../bytes/hexadecimal.ts';
import { bits, protocol, u8 } from '../../dissect/index.ts';

export const BASIC_FORMAT = 0x81;
const TYPES: Readonly<Record<number, string>> = {
  1: 'Type 1 LLC (Class I LLC)', 2: 'Type 2 LLC', 3: 'Type 1 and Type 2 LLCs (Class II LLC)', 4: 'Type 3 LLC',
  5: 'Type 1 and Type 3 LLCs (Class III LLC)', 6: 'Type 2 and Type 3 LLCs', 7: 'Type 1 and Type 2 and Type 3 LLCs (Class IV LLC)',
};

export const basicXid = protocol({
  name: 'basicxid',
  title: 'Logical-Link Control Basic Format XID',
  short: 'XID',
  on: {},
  fields: {
    'llc.xid.format': u8('XID Format', { hex: true, values: { [BASIC_FORMAT]: 'LLC basic format' } }),
    'llc.xid.types': bits('LLC Types/Classes', 0x1f, { hex: true, values: TYPES }),
    'llc.xid.wsize': bits('Receive Window Size', 0xfe),
  },
  dissect(p, f) {
    p.info('Basic Format');
    p.take(f['llc.xid.format']);
    const types = p.take(f['llc.xid.types']);
    p.addInfo(`; ${TYPES[types] ?? hex(types, 2)}`);
    p.addInfo(`; Window Size ${p.take(f['llc.xid.wsize'])}`);
    if (p.more) p.data();
  },
});
