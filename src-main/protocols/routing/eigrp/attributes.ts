/** Attributes of a route behind its wide metric, RFC 7868 §6.9.3; communities as routers write them for BGP. */
import { type Cursor, type Field, ipv4, u16, u32, u8 } from '../../../dissect/index.ts';

const COMMUNITIES = 3;

export const ATTRIBUTE_FIELDS = {
  'attr.opcode': u8('Opcode', {
    values: ['No-op', 'Scaled metric', 'Tag', 'Communities', 'Jitter', 'Quiescent energy', 'Energy', 'Additional path'],
  }),
  'attr.offset': u8('Offset'),
  'attr.scaled': u32('Legacy Metric'),
  'attr.tag': u32('Tag'),
  'attr.jitter': u32('Jitter'),
  'attr.qenergy': u32('Q-Energy'),
  'attr.energy': u32('Energy'),
  'metric.comm_type': u16('Type', {
    values: {
      0x0003: 'EXTCOMM_SOO_ASFMT', 0x0103: 'EXTCOMM_SOO_ADRFMT', 0x8800: 'EXTCOMM_EIGRP', 0x8801: 'EXTCOMM_DAD', 0x8802: 'EXTCOMM_VRHB',
      0x8803: 'EXTCOMM_SRLM', 0x8804: 'EXTCOMM_SAR', 0x8805: 'EXTCOMM_RPM', 0x8806: 'EXTCOMM_VRR',
    },
  }),
  'extcomm.flag': u16('FLAG', { hex: true }),
  'extcomm.tag': u32('TAG'),
  'extcomm.res': u16('RES', { hex: true }),
  'extcomm.rid': u32('RID'),
  'extcomm.as': u16('AS'),
  'extcomm.sdly': u32('SDLY'),
  'extcomm.rel': u8('REL'),
  'extcomm.hop': u8('HOP'),
  'extcomm.sbw': u32('SBW'),
  'extcomm.load': u8('LOAD'),
  'extcomm.mtu': u32('MTU'),
  'extcomm.xas': u16('xAS', { hex: true }),
  'extcomm.xrid': u32('xRID'),
  'extcomm.xproto': u16('xProto', { hex: true }),
  'extcomm.xmetric': u32('xMETRIC'),
  'extcomm.site': ipv4('Site of Origin', { own: true }),
} as const;

const f = ATTRIBUTE_FIELDS;
/** Attributes of one 32-bit number, by operation; the others are padding (0), communities, and what no document gives a form. */
const NUMBERS = [undefined, f['attr.scaled'], f['attr.tag'], undefined, f['attr.jitter'], f['attr.qenergy'], f['attr.energy']];

/** Each is an operation, its length in 16-bit words, and as many bytes. */
export function takeAttributes(p: Cursor, length: number): void {
  const outer = p.open('Attributes', length), attributes = p.within(length);
  while (attributes.more) {
    const operation = attributes.take(f['attr.opcode']), number = NUMBERS[operation];
    const value = attributes.within(2 * attributes.take(f['attr.offset']));
    if (operation === COMMUNITIES) while (value.remaining >= 8) takeCommunity(value);
    else if (number !== undefined && value.remaining >= 4) value.take(number);
    value.skip(value.remaining);
  }
  p.close(outer);
}

/** Two bytes of type, six of value. */
function takeCommunity(p: Cursor): void {
  const type = p.take(f['metric.comm_type']), value = p.within(6);
  for (const part of PARTS[type] ?? []) {
    if (typeof part === 'number') value.skip(part);
    else value.take(part);
  }
  value.skip(value.remaining);
}

/** What the values of communities hold, by type; a number is of bytes without a meaning. */
const PARTS: Readonly<Record<number, readonly (Field | number)[]>> = {
  0x0003: [f['extcomm.as'], f['extcomm.tag']],
  0x0103: [f['extcomm.site'], f['extcomm.as']],
  0x8800: [f['extcomm.flag'], f['extcomm.tag']],
  0x8801: [f['extcomm.as'], f['extcomm.sdly']],
  0x8802: [f['extcomm.rel'], f['extcomm.hop'], f['extcomm.sbw']],
  0x8803: [1, f['extcomm.load'], f['extcomm.mtu']],
  0x8804: [f['extcomm.xas'], f['extcomm.xrid']],
  0x8805: [f['extcomm.xproto'], f['extcomm.xmetric']],
  0x8806: [f['extcomm.res'], f['extcomm.rid']],
};
