/**
 * Controller Area Network as Linux's SocketCAN gives it: classic frames, errors that controllers report, and CAN FD
 * (https://www.tcpdump.org/linktypes/LINKTYPE_CAN_SOCKETCAN.html).
 */
import { hexText } from '../../bytes/address-text.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, byName, expert, flag, octets, protocol, u8 } from '../../dissect/index.ts';
import { fieldsBelow } from '../bit-names.ts';
import { EXTENDED, LONG_ID, SHORT_ID, sayCanId } from './can-id.ts';

const SOCKETCAN = 227;
const REMOTE = 0x4000_0000;
const ERROR = 0x2000_0000;
/**
 * Where the flags of CAN FD stand, which classic frames leave reserved; all that they may say: higher bit rate, passive sender, that
 * it is CAN FD.
 */
const FD_FLAGS_AT = 5;
const FD_FLAGS = 0x07;
const IS_FD = 0x04;
const CLASSIC_LENGTH = 8;

const LOCATIONS = {
  0: 'unspecified', 2: 'ID bits 28 - 21 (SFF: 10 - 3)', 3: 'start of frame', 4: 'substitute RTR (SFF: RTR)', 5: 'identifier extension',
  6: 'ID bits 20 - 18 (SFF: 2 - 0)',
  7: 'ID bits 17-13', 8: 'CRC sequence', 9: 'reserved bit 0', 10: 'data section', 11: 'data length code', 12: 'RTR', 13: 'reserved bit 1',
  14: 'ID bits 4-0', 15: 'ID bits 12-5',
  18: 'intermission', 24: 'CRC delimiter', 25: 'ACK slot', 26: 'end of frame', 27: 'ACK delimiter',
};
const WIRES = { 0: 'unspecified', 4: 'no wire', 5: 'short to BAT', 6: 'short to VCC', 7: 'short to GND' };
const LOW_WIRES = { ...WIRES, 8: 'short to CANH' };
const TRUTH = ['True', 'False'] as const;

/** The word that a frame begins with: an identifier or classes of errors, and what kind of frame it is. */
const word = (little: boolean) => {
  const options = { size: 4, little } as const;
  const mark = (id: string, title: string, mask: number) => flag(title, mask, { ...options, id: `can.${id}`, as: TRUTH });
  return {
    shortId: bits('ID', SHORT_ID, { ...options, id: 'can.id', base: 'decHex' }),
    longId: bits('ID', LONG_ID, { ...options, id: 'can.id', base: 'decHex' }),
    extended: mark('flags.xtd', 'Extended Flag', EXTENDED),
    remote: mark('flags.rtr', 'Remote Transmission Request Flag', REMOTE),
    error: mark('flags.err', 'Error Message Flag', ERROR),
    timeout: mark('err.tx_timeout', 'Transmit timeout', 0x01),
    arbitration: mark('err.lostarb', 'Lost arbitration', 0x02),
    controller: mark('err.ctrl', 'Controller problems', 0x04),
    violation: mark('err.prot', 'Protocol violation', 0x08),
    transceiver: mark('err.trx', 'Transceiver status', 0x10),
    acknowledgement: mark('err.ack', 'No acknowledgement', 0x20),
    busOff: mark('err.busoff', 'Bus off', 0x40),
    busError: mark('err.buserror', 'Bus error', 0x80),
    restarted: mark('err.restarted', 'Controller restarted', 0x100),
    reserved: bits('Reserved', 0x1fff_fe00, { ...options, id: 'can.err.reserved', hex: true }),
  };
};
type Word = ReturnType<typeof word>;
const ON_THE_WIRE = word(false);
/** Cooked captures have it as the machine that captured has its numbers. */
const OF_THE_MACHINE = word(true);

const COMMON = {
  length: u8('Frame-Length', { id: 'can.len' }),
  reserved: octets('Reserved', { id: 'can.reserved' }),
  padding: octets('Padding', { id: 'can.padding' }),
};

const mark = (title: string, mask: number) => flag(title, mask, { as: TRUTH });
const ERRORS = {
  'err.lostarb.bitnum': u8('Lost arbitration in bit number'),
  'err.ctrl.rx_overflow': mark('RX buffer overflow', 0x01),
  'err.ctrl.tx_overflow': mark('TX buffer overflow', 0x02),
  'err.ctrl.rx_warning': mark('Reached warning level for RX errors', 0x04),
  'err.ctrl.tx_warning': mark('Reached warning level for TX errors', 0x08),
  'err.ctrl.rx_passive': mark('Reached error passive status RX', 0x10),
  'err.ctrl.tx_passive': mark('Reached error passive status TX', 0x20),
  'err.ctrl.active': mark('Recovered to error active state', 0x40),
  'err.prot.type.bit': mark('Single bit error', 0x01),
  'err.prot.type.form': mark('Frame format error', 0x02),
  'err.prot.type.stuff': mark('Bit stuffing error', 0x04),
  'err.prot.type.bit0': mark('Unable to send dominant bit', 0x08),
  'err.prot.type.bit1': mark('Unable to send recessive bit', 0x10),
  'err.prot.type.overload': mark('Bus overload', 0x20),
  'err.prot.type.active': mark('Active error announcement', 0x40),
  'err.prot.type.tx': mark('Error occurred on transmission', 0x80),
  'err.prot.location': u8('Protocol error location', { values: LOCATIONS }),
  'err.trx.canh': bits('Transceiver CANH status', 0x0f, { values: WIRES }),
  'err.trx.canl': bits('Transceiver CANL status', 0xf0, { values: LOW_WIRES }),
  'err.ctrl_specific': octets('Controller specific data', { size: 3 }),
  'err.dlc_mismatch': expert('ERROR: DLC mismatch', 'error', 'Malformed'),
};
const CONTROLLER_BITS = fieldsBelow(ERRORS, 'err.ctrl.');
const VIOLATION_BITS = fieldsBelow(ERRORS, 'err.prot.type.');

export const can = protocol({
  name: 'can',
  title: 'Controller Area Network',
  on: { wtap_encap: [SOCKETCAN], 'sll.ltype': [0x0c] },
  fields: { ...ERRORS, ...byName([ON_THE_WIRE, OF_THE_MACHINE, COMMON].flatMap(group => Object.values<Field>(group))) },
  dissect(p) {
    if (mayBeFd(p)) {
      // Cut before its flags, it is neither.
      p.withdraw();
      p.need(CLASSIC_LENGTH);
      // As tshark has it, the frame's protocols are the same for both.
      const { stack } = p.dissector, listed = stack.length;
      p.call('canfd');
      stack.splice(listed, 1);
      return;
    }
    const { f, value } = begin(p);
    const length = p.u8(4);
    title(p, value, length);
    if ((value & ERROR) !== 0) {
      reportedErrors(p, f, value);
      return;
    }
    p.info(() => summary(value, length));
    p.show<number>(value >= EXTENDED ? f.longId : f.shortId);
    p.show(f.extended);
    p.show(f.remote);
    p.take(f.error);
    p.take(COMMON.length);
    p.take(COMMON.reserved, 3);
    above(p, value, length);
  },
});

export const canfd = protocol({
  name: 'canfd',
  title: 'Controller Area Network FD',
  on: { 'sll.ltype': [0x0d] },
  fields: {
    'flags.brs': mark('Bit Rate Setting', 0x01),
    'flags.esi': mark('Error State Indicator', 0x02),
  },
  dissect(p, own) {
    const { f, value } = begin(p);
    const length = p.u8(4);
    title(p, value, length);
    p.info(() => summary(value, length));
    p.show<number>(value >= EXTENDED ? f.longId : f.shortId);
    p.take(f.extended);
    p.take(COMMON.length);
    p.show(own['flags.brs']);
    p.take(own['flags.esi']);
    p.take(COMMON.reserved, 2);
    above(p, value, length);
  },
});

/** CAN FD says so in its flags; bits that mean nothing there are left from senders that know classic frames alone. */
function mayBeFd(p: Cursor): boolean {
  if (p.packet.record.linkType !== SOCKETCAN || p.remaining < CLASSIC_LENGTH) return false;
  if (p.available < CLASSIC_LENGTH) return true;
  const flags = p.u8(FD_FLAGS_AT);
  return (flags & IS_FD) !== 0 && (flags & ~FD_FLAGS) === 0 && p.u16(FD_FLAGS_AT + 1) === 0;
}

function begin(p: Cursor): { readonly f: Word; readonly value: number } {
  const isWire = p.packet.record.linkType === SOCKETCAN;
  const value = isWire ? p.u32() : p.little32();
  sayCanId(p, value);
  return { f: isWire ? ON_THE_WIRE : OF_THE_MACHINE, value };
}

function identity(value: number, length: number): string {
  const id = value & (value >= EXTENDED ? LONG_ID : SHORT_ID);
  return `${value >= EXTENDED ? 'Ext. ' : ''}ID: ${id} (${hex(id)}), Length: ${length}`;
}

const summary = (value: number, length: number): string => identity(value, length) + ((value & REMOTE) === 0 ? '' : '(Remote Transmission Request)');

function title(p: Cursor, value: number, length: number): void {
  p.title(() => `, ${identity(value, length)}`);
}

/** https://www.kernel.org/doc/html/latest/networking/can.html, `include/uapi/linux/can/error.h`: bytes of the data belong to classes of errors. */
function reportedErrors(p: Cursor, f: Word, value: number): void {
  const classes = [f.timeout, f.arbitration, f.controller, f.violation, f.transceiver, f.acknowledgement, f.busOff, f.busError, f.restarted];
  const told: string[] = classes.filter(({ mask }) => (value & mask) !== 0).map(field => field.title);
  if ((value & f.reserved.mask) !== 0) told.push('Reserved');
  p.info(() => `ERR: ${told.join(', ')}`);
  p.show(f.error);
  for (const field of classes) p.show(field);
  p.take(f.reserved);
  const length = p.take(COMMON.length);
  p.take(COMMON.reserved, 3);
  const e = can.fields;
  const has = ({ mask }: Field): boolean => (value & mask) !== 0;
  // Eight bytes they are; a frame that says otherwise is remarked on, whatever it has.
  if (length !== CLASSIC_LENGTH) p.beside(() => p.expert(e['err.dlc_mismatch']));
  if (has(f.arbitration)) p.show(e['err.lostarb.bitnum']);
  p.skip(1);
  if (has(f.controller)) for (const bit of CONTROLLER_BITS) p.show(bit);
  p.skip(1);
  if (has(f.violation)) {
    for (const bit of VIOLATION_BITS) p.show(bit);
    p.show(e['err.prot.location'], 1, 1);
  }
  p.skip(2);
  if (has(f.transceiver)) {
    p.show(e['err.trx.canh']);
    p.show(e['err.trx.canl']);
  }
  p.skip(1);
  const specific = p.takeBytes(e['err.ctrl_specific'], 3);
  p.label(() => `Controller specific data: ${hexText(specific, ' ')}`);
}

/** What is behind the frame's length fills up its place. */
function above(p: Cursor, word: number, length: number): void {
  const rest = p.remaining - length;
  const captured = Math.min(rest, p.available - length);
  if (captured > 0) p.set(COMMON.padding, p.peekBytes(captured, length), p.at + length, captured);
  if ((word & REMOTE) !== 0) p.data(length);
  // A frame without data says something too, to those who know its identifier.
  else if (!p.next('can.subdissector', '', length)) p.data(length);
}
