/** evolved Common Public Radio Interface, eCPRI Specification V2.0: what a base station's radio and its baseband say to one another over Ethernet. */
import { type Cursor, bits, expert, flag, i64, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { ACTIONS, ACTIVITIES, DIRECTIONS, EVENTS, FAULTS, MESSAGES, RESETS, TURNS } from './ecpri/codes.ts';

const SAMPLES = 0, BIT_SEQUENCE = 1, CONTROL = 2, GENERIC = 3, MEMORY = 4, DELAY = 5, RESET = 6, EVENT = 7;
const HEADER = 4, MEMORY_HEADER = 12, FAULT = 8;
/** Events that have a list of faults or notifications. */
const LISTING = [0, 2], ACKNOWLEDGED = 1;
/** §3.2.4.6: a delay is in parts of 2^16 of a nanosecond. */
const PARTS = 65_536;
const delay = (value: bigint): string => `${value} = ${(Number(value) / PARTS).toFixed(6)}ns`;
/** §3.1.3: where a message that follows another one begins is a multiple of so many bytes. */
const MESSAGES_ALIGNED = 4;

export const ecpri = protocol({
  name: 'ecpri',
  title: 'evolved Common Public Radio Interface',
  short: 'eCPRI',
  on: { ethertype: [0xaefe] },
  fields: {
    header: text('eCPRI Common Header'),
    revision: bits('Protocol Revision', 0xf0),
    reserved: bits('Reserved', 0x0e),
    cbit: flag('C-Bit', 0x01, {
      as: ['Another eCPRI message follows this one with eCPRI PDU', 'This eCPRI message is last one inside eCPRI PDU'],
    }),
    type: u8('Message Type', { hex: true, values: MESSAGES }),
    size: u16('Payload Size'),
    payload: octets('eCPRI Payload', { colons: true }),
    pcid: u16('PC_ID', { hex: true }),
    long_pcid: u32('PC_ID', { hex: true, id: 'ecpri.pcid' }),
    seqid: u16('SEQ_ID', { hex: true }),
    long_seqid: u32('SEQ_ID', { hex: true, id: 'ecpri.seqid' }),
    rtcid: u16('RTC_ID', { hex: true }),
    rmaid: u8('Remote Memory Access ID', { hex: true }),
    rw: bits('Read/Write', 0xf0, { hex: true, values: DIRECTIONS }),
    reqresp: bits('Request/Response', 0x0f, { hex: true, values: TURNS }),
    elementid: u16('Element ID', { hex: true }),
    address: octets('Address', { colons: true }),
    length: u16('Data Length'),
    measurementid: u8('Measurement ID', { hex: true }),
    actiontype: u8('Action Type', { hex: true, values: ACTIONS }),
    timestamp: octets('Time Stamp', { colons: true }),
    compval: i64('Compensation Value', { text: value => delay(BigInt(value)) }),
    resetid: u16('Reset ID', { hex: true }),
    resetcode: u8('Reset Code Op', { hex: true, values: RESETS }),
    eventid: u8('Event ID', { hex: true }),
    eventtype: u8('Event Type', { hex: true, values: EVENTS }),
    seqnum: u8('Sequence Number'),
    numberfaultnotif: u8('Number of Faults/Notifications'),
    element: octets('Element', { colons: true }),
    raisecease: bits('Raise/Cease', 0xf0, { hex: true, values: ACTIVITIES }),
    faultnotif: bits('Fault/Notification', 0x0fff, { hex: true, values: FAULTS }),
    addinfo: u32('Additional Information', { hex: true }),
    data: octets('User Data', { colons: true }),
    'payload.size.invalid': expert('Invalid Payload Size', 'error', 'Malformed'),
    'concat.bit.invalid': expert('Invalid Concatenation Bit', 'error', 'Malformed'),
    'num.faults.invalid': expert('Invalid Number of Faults', 'error', 'Malformed'),
  },
  dissect(p, f) {
    while (takeMessage(p, f)) {
      const fill = p.fillOf(p.offset, MESSAGES_ALIGNED);
      if (p.remaining < fill + HEADER) {
        p.expert(f['concat.bit.invalid']);
        return;
      }
      p.skip(fill);
      p.another();
    }
    p.limit(p.offset);
  },
});

type Fields = (typeof ecpri)['fields'];

/** Whether another message follows. */
function takeMessage(p: Cursor, f: Fields): boolean {
  const type = p.u8(1), name = MESSAGES(type), follows = (p.u8() & 1) !== 0;
  p.need(HEADER);
  p.set(f.header, '', p.at, HEADER);
  p.label(`eCPRI Common Header   MessageType: ${name}`);
  const outer = p.under();
  p.info(`Message Type: ${name}`);
  p.show(f.revision);
  p.show(f.reserved);
  p.take(f.cbit);
  p.take(f.type);
  const size = p.take(f.size);
  if (size > p.remaining) p.expertUnder(f['payload.size.invalid'], `Payload Size ${size} is more than what is left: ${p.remaining}`);
  p.close(outer);
  const length = Math.min(size, p.remaining);
  if (length === 0) return follows;
  p.show(f.payload, Math.min(length, p.available));
  const inner = p.under();
  takePayload(p.within(length), f, type);
  p.close(inner);
  return follows;
}

function takePayload(p: Cursor, f: Fields, type: number): void {
  if (type === SAMPLES || type === BIT_SEQUENCE) {
    p.take(f.pcid);
    p.take(f.seqid);
  } else if (type === CONTROL) {
    p.take(f.rtcid);
    p.take(f.seqid);
  } else if (type === GENERIC) {
    p.take(f.long_pcid);
    p.take(f.long_seqid);
  } else if (type === MEMORY && p.remaining >= MEMORY_HEADER) {
    p.take(f.rmaid);
    p.show(f.rw);
    p.take(f.reqresp);
    p.take(f.elementid);
    p.take(f.address, 6);
    p.take(f.length);
  } else if (type === DELAY) {
    p.take(f.measurementid);
    p.take(f.actiontype);
    p.take(f.timestamp, 10);
    p.take(f.compval);
  } else if (type === RESET) {
    p.take(f.resetid);
    p.take(f.resetcode);
  } else if (type === EVENT) {
    takeEvent(p, f);
  }
  p.takeRest(f.data);
}

/** §3.2.4.8 */
function takeEvent(p: Cursor, f: Fields): void {
  p.take(f.eventid);
  const type = p.take(f.eventtype);
  p.take(f.seqnum);
  const count = p.take(f.numberfaultnotif);
  if (!LISTING.includes(type)) {
    if (type !== ACKNOWLEDGED && count !== 0) p.expertUnder(f['num.faults.invalid'], `Number of Faults/Notifications ${count} should be 0`);
    return;
  }
  for (let i = 1; i <= count && p.remaining >= FAULT; i++) {
    p.show(f.element, FAULT);
    const outer = p.under();
    p.take(f.elementid);
    p.show(f.raisecease);
    p.take(f.faultnotif);
    p.take(f.addinfo);
    p.close(outer);
  }
}
