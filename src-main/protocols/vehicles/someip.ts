/** Scalable service-Oriented MiddlewarE over IP: AUTOSAR's SOME/IP Protocol Specification §4.1, segments (SOME/IP-TP) §4.2.1.4. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, MORE, NOT_MINE, bits, flag, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { takeNamedBits } from '../bit-names.ts';
import { announcedEndpoints } from './someip-endpoints.ts';
import { TYPES } from './someip-types.ts';

const HEADER = 16;
/** What the length counts besides the payload: the header from the client on. */
const COUNTED = 8;
const SEGMENT = 0x20;
const RETURNS: Readonly<Record<number, string>> = {
  0x00: 'Ok', 0x01: 'Not Ok', 0x02: 'Unknown Service', 0x03: 'Unknown Method/Event', 0x04: 'Not Ready', 0x05: 'Not Reachable',
  0x06: 'Timeout', 0x07: 'Wrong Protocol Version', 0x08: 'Wrong Interface Version', 0x09: 'Malformed Message', 0x0a: 'Wrong Message Type',
  0x0b: 'E2E Repeated', 0x0c: 'E2E Wrong Sequence', 0x0d: 'E2E (not further specified)', 0x0e: 'E2E Not Available', 0x0f: 'E2E No New Data',
};
/** The first of the codes that services and methods may give meaning to, and the last (§4.2.6). */
const OWN_RETURNS = [0x20, 0x5e] as const;

export const someip = protocol({
  name: 'someip',
  title: 'SOME/IP Protocol',
  short: 'SOME/IP',
  // Its ports are each vehicle's own, 30490 for service discovery among them: the user gives them, and service discovery promises the others.
  on: { 'udp.port': [], 'tcp.port': [] },
  sized: true,
  fields: {
    serviceid: u16('Service ID', { hex: true }),
    methodid: u16('Method ID', { hex: true }),
    messageid: u32('Message ID', { hex: true, hidden: true }),
    length: u32('Length'),
    clientid: u16('Client ID', { hex: true }),
    sessionid: u16('Session ID', { hex: true }),
    protoversion: u8('SOME/IP Version', { hex: true }),
    interfaceversion: u8('Interface Version', { hex: true }),
    messagetype: u8('Message Type', { hex: true }),
    'messagetype.ack': flag('Message Type Ack Flag', 0x40, { as: ['True', 'False'] }),
    'messagetype.tp': flag('Message Type TP Flag', SEGMENT, { as: ['True', 'False'] }),
    returncode: u8('Return Code', { hex: true }),
    payload: octets('Payload'),
    tp: octets('SOME/IP-TP'),
    'tp.offset': u32('Offset'),
    'tp.flags': bits('Flags', 0x0f, { hex: true }),
    'tp.flags.reserved': bits('Reserved', 0x0e, { hex: true }),
    'tp.flags.more_segments': flag('More Segments', 0x01, { as: ['True', 'False'] }),
  },
  dissect(p, f) {
    for (let first = true; first || p.remaining >= HEADER; first = false) {
      const length = COUNTED + Math.max(COUNTED, p.u32(4));
      const outer = first ? undefined : p.open(someip.self);
      message(p, f, length, first);
      if (outer !== undefined) p.close(outer);
    }
  },
  frame(bytes, at, end) {
    if (end - at < COUNTED) return MORE;
    const length = readUint(bytes, at + 4, 4, false);
    return length < COUNTED || length > MOST ? NOT_MINE : COUNTED + length;
  },
  announces: announcedEndpoints,
});

/** Bytes that a message over TCP may have. */
const MOST = 2 ** 24;

function returnName(code: number): string | undefined {
  return RETURNS[code] ?? (code >= OWN_RETURNS[0] && code <= OWN_RETURNS[1] ? 'Specific to the service' : undefined);
}

type Fields = (typeof someip)['fields'];

function message(p: Cursor, f: Fields, length: number, first: boolean): void {
  const heading = p.lastNode, message32 = p.u32();
  p.hide(f.messageid, message32, p.at, 4);
  const service = p.take(f.serviceid), method = p.take(f.methodid), counted = p.take(f.length);
  const words = ` (Service ID: ${hex(service, 4)}, Method ID: ${hex(method, 4)}, Length: ${counted})`;
  p.info(`SOME/IP Protocol${words}`);
  if (first) p.title(words);
  else p.labelNode(heading, `SOME/IP Protocol${words}`);
  if (counted < COUNTED) p.malformed(`a length of ${counted} is less than the header`);
  p.take(f.clientid);
  p.take(f.sessionid);
  p.take(f.protoversion);
  p.take(f.interfaceversion);
  const type = p.bits(f.messagetype, [f['messagetype.ack'], f['messagetype.tp']]);
  p.addLabel(() => ` (${TYPES[type & ~SEGMENT] ?? 'Unknown Message Type'})${(type & SEGMENT) === 0 ? '' : ' (SOME/IP-TP segment)'}`);
  const code = p.take(f.returncode);
  p.addLabel(() => ` (${returnName(code) ?? 'Unknown Return Code'})`);
  const content = p.within(length - HEADER);
  if ((type & SEGMENT) !== 0) segment(content, f);
  else if (!content.next('someip.messageid', message32)) content.takeCaptured(f.payload);
}

/** §4.2.1.4.3: a part of a payload that is too long for a datagram; its place in it in units of 16 bytes. */
function segment(p: Cursor, f: Fields): void {
  p.show(f.tp, p.remaining);
  const outer = p.under();
  p.need(4);
  const word = p.u32();
  p.set(f['tp.offset'], word - (word % 16), p.at, 4);
  p.skip(3);
  takeNamedBits(p, f['tp.flags'], [f['tp.flags.reserved'], f['tp.flags.more_segments']]);
  p.takeCaptured(f.payload);
  p.close(outer);
}
