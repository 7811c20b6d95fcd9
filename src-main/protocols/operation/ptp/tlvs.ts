/** What stands behind announcements, and in signalling messages, of PTP: IEEE 1588-2019 §14 and §16, with what organizations put there. */
import { organizationText } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, flag, i32, octets, text, u16, u24, u32, u64, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { TLV_TYPES } from './names.ts';
import { takeUnicast } from './unicast.ts';

export const ORGANIZATION = 3;
const PATH_TRACE = 8, TIME_OFFSET = 9;
/** Of the power industry's profile IEEE C37.238, and of CERN, where White Rabbit comes from. */
const POWER = 0x1c129d, CERN = 0x080030;
const POWER_2011 = 1, POWER_2017 = 2, WHITE_RABBIT = 0xdead01;
const CALIBRATE = 0x1003, CALIBRATED = 0x1004;
const plain = { size: 2, as: ['True', 'False'] } as const;

const SUBTYPES: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  [POWER]: { [POWER_2011]: 'IEEE_C37_238 TLV', [POWER_2017]: 'IEEE_C37_238_2017 TLV' },
  [CERN]: { [WHITE_RABBIT]: 'White Rabbit' },
};
const RABBIT_MESSAGES: Readonly<Record<number, string>> = {
  0x1000: 'SLAVE_PRESENT', 0x1001: 'LOCK', 0x1002: 'LOCKED', 0x1003: 'CALIBRATE', 0x1004: 'CALIBRATED', 0x1005: 'WR_MODE_ON',
  0x2000: 'ANN_SUFIX',
};

export const TLV_FIELDS = {
  'v2.an.tlvType': u16('tlvType', { values: TLV_TYPES }),
  'v2.an.lengthField': u16('lengthField'),
  'v2.an.tlv.data': octets('data'),
  'v2.an.pathsequence': u64('PathSequence', { hex: true }),
  'v2.an.atoi.keyField': u8('keyField'),
  'v2.an.atoi.currentOffset': i32('currentOffset'),
  'v2.an.atoi.jumpSeconds': i32('jumpSeconds'),
  'v2.an.atoi.timeOfNextJump': octets('timeOfNextJump'),
  'v2.an.atoi.displayName': text('displayName'),
  'v2.an.atoi.displayName.length': u8('length'),
  'v2.an.oe.organizationId': u24('organizationId', { text: organizationText }),
  'v2.an.oe.organizationSubType': u24('organizationSubType', { hex: true }),
  'v2.an.oe.dataField': octets('dataField'),
  'v2.an.oe.grandmasterID': u16('grandmasterID'),
  'v2.an.oe.grandmasterTimeInaccuracy': u32('grandmasterTimeInaccuracy (nanoseconds)'),
  'v2.an.oe.networkTimeInaccuracy': u32('networkTimeInaccuracy (nanoseconds)'),
  'v2.an.oe.totalTimeInaccuracy': u32('totalTimeInaccuracy (nanoseconds)'),
  'v2.an.oe.reserved': u16('reserved', { hex: true }),
  wideReserved: u32('reserved', { hex: true, id: 'ptp.v2.an.oe.reserved' }),
  'v2.an.oe.cern.wr.wrMessageID': u16('wrMessageID', { hex: true, values: RABBIT_MESSAGES }),
  'v2.an.oe.cern.wr.wrFlags': u16('wrFlags', { hex: true }),
  'v2.an.oe.cern.wr.wrFlags.wrModeOn': flag('wrModeOn', 0x0008, plain),
  'v2.an.oe.cern.wr.wrFlags.calibrated': flag('calibrated', 0x0004, plain),
  'v2.an.oe.cern.wr.wrFlags.wrConfig': bits('wrConfig', 0x0003, {
    size: 2, hex: true, values: { 0: 'NON WR', 1: 'WR_M_ONLY', 2: 'WR_S_ONLY', 3: 'WR_M_AND_S' },
  }),
  'v2.sig.tlv.tlvType': u16('tlvType', { values: TLV_TYPES }),
  'v2.sig.tlv.lengthField': u16('lengthField'),
  'v2.sig.tlv.data': octets('data'),
  'v2.sig.oe.organizationSubType': u24('organizationSubType', { hex: true }),
  'v2.sig.oe.cern.wr.wrMessageID': u16('wrMessageID', { hex: true, values: RABBIT_MESSAGES }),
  'v2.sig.oe.cern.wr.calSendPattern': flag('calSendPattern', 0x01, { as: ['True', 'False'] }),
  'v2.sig.oe.cern.wr.calRety': u8('calRety'),
  'v2.sig.oe.cern.wr.calPeriod': u32('calPeriod'),
  'v2.sig.oe.cern.wr.deltaTx': octets('deltaTx'),
  'v2.sig.oe.cern.wr.deltaRx': octets('deltaRx'),
} as const;

const f = TLV_FIELDS;

/** §14.1: those that follow an announcement, and every other message than the two below. */
export function takeTlvs(p: Cursor): void {
  while (p.remaining >= 4) {
    const type = p.u16(), outer = p.open(`${TLV_TYPES[type] ?? `Unknown (${type})`} TLV`);
    p.take(f['v2.an.tlvType']);
    const part = p.within(p.take(f['v2.an.lengthField']));
    if (type === PATH_TRACE) while (part.remaining >= 8) part.take(f['v2.an.pathsequence']);
    else if (type === TIME_OFFSET) p.contain(() => timeOffset(part));
    else if (type === ORGANIZATION) p.contain(() => organization(part));
    else part.take(f['v2.an.tlv.data'], part.remaining);
    part.takeRest(f['v2.an.tlv.data']);
    p.close(outer);
  }
}

/** §16.1 and §14.3 in signalling messages. */
export function takeSignals(p: Cursor): void {
  while (p.remaining >= 4) {
    const kind = p.take(f['v2.sig.tlv.tlvType']);
    const outer = p.under();
    const part = p.within(p.take(f['v2.sig.tlv.lengthField']));
    p.contain(() => (kind === ORGANIZATION ? signalOfOrganization(part) : takeUnicast(part, kind)));
    if (part.more) part.take(f['v2.sig.tlv.data'], part.remaining);
    p.close(outer);
  }
}

/** §16.3: what a clock that shows another time has to add, and when that changes. */
function timeOffset(p: Cursor): void {
  p.take(f['v2.an.atoi.keyField']);
  p.take(f['v2.an.atoi.currentOffset']);
  p.take(f['v2.an.atoi.jumpSeconds']);
  p.take(f['v2.an.atoi.timeOfNextJump'], 6);
  takeDescribed(p, f['v2.an.atoi.displayName.length'], f['v2.an.atoi.displayName']);
  p.skip(p.remaining);
}

/** §5.3.9: text behind its length; its value stands in the heading too. */
export function takeDescribed(p: Cursor, length: Field<number>, words: Field<string>): void {
  const { at } = p, size = p.u8();
  if (p.available > size) p.set(words, decodeText(p.bytes, at + 1, at + 1 + size, 'utf8'), at, 1 + size);
  const outer = p.under();
  p.take(words, p.take(length));
  p.close(outer);
}

/** §14.3. */
function takeOwner(p: Cursor, ofCern: Field<number>): { readonly owner: number; readonly subtype: number } {
  const owner = p.take(f['v2.an.oe.organizationId']), subtype = p.take(owner === CERN ? ofCern : f['v2.an.oe.organizationSubType']);
  p.label(`organizationSubType: ${SUBTYPES[owner]?.[subtype] ?? 'Unknown'} (${hex(subtype, 6)})`);
  return { owner, subtype };
}

function organization(p: Cursor): void {
  const { owner, subtype } = takeOwner(p, f['v2.an.oe.organizationSubType']);
  if (owner === POWER && subtype === POWER_2011) {
    p.take(f['v2.an.oe.grandmasterID']);
    p.take(f['v2.an.oe.grandmasterTimeInaccuracy']);
    p.take(f['v2.an.oe.networkTimeInaccuracy']);
    p.take(f['v2.an.oe.reserved']);
  } else if (owner === POWER && subtype === POWER_2017) {
    p.take(f['v2.an.oe.grandmasterID']);
    p.take(f.wideReserved);
    p.take(f['v2.an.oe.totalTimeInaccuracy']);
    p.take(f['v2.an.oe.reserved']);
  } else if (owner === CERN && subtype === WHITE_RABBIT) {
    p.take(f['v2.an.oe.cern.wr.wrMessageID']);
    p.bits(f['v2.an.oe.cern.wr.wrFlags'], [
      f['v2.an.oe.cern.wr.wrFlags.wrModeOn'], f['v2.an.oe.cern.wr.wrFlags.calibrated'], f['v2.an.oe.cern.wr.wrFlags.wrConfig'],
    ]);
  } else {
    p.takeRest(f['v2.an.oe.dataField']);
  }
}

/** White Rabbit's signals, as CERN's specification of version 2.0 has them in §6.5; of others the bytes. */
function signalOfOrganization(p: Cursor): void {
  const { owner, subtype } = takeOwner(p, f['v2.sig.oe.organizationSubType']);
  if (owner !== CERN || subtype !== WHITE_RABBIT) {
    p.takeRest(f['v2.an.oe.dataField']);
    return;
  }
  const message = p.take(f['v2.sig.oe.cern.wr.wrMessageID']);
  p.addInfo(` WR ${RABBIT_MESSAGES[message] ?? `Unknown PTP WR Message (${message})`}`);
  if (message === CALIBRATE) {
    p.take(f['v2.sig.oe.cern.wr.calSendPattern']);
    p.take(f['v2.sig.oe.cern.wr.calRety']);
    p.take(f['v2.sig.oe.cern.wr.calPeriod']);
  } else if (message === CALIBRATED) {
    takeDelay(p, f['v2.sig.oe.cern.wr.deltaTx']);
    takeDelay(p, f['v2.sig.oe.cern.wr.deltaRx']);
  }
}

/** Picoseconds with 16 bits behind the point. */
function takeDelay(p: Cursor, field: Field<void>): void {
  const picoseconds = p.available < 8 ? undefined : p.u32() * 0x10000 + p.u16(4) + p.u16(6) / 0x10000;
  p.take(field, 8);
  if (picoseconds !== undefined) p.label(`${field.title}: ${picoseconds.toFixed(6)} ps`);
}
