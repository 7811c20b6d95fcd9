/** NetBIOS session service, RFC 1002 §4.3, and SMB directly over TCP, MS-SMB2 §2.1, whose messages have the same head. */
import { type Cursor, MORE, NOT_MINE, flag, ipv4, octets, protocol, text, u16, u24, u8 } from '../../dissect/index.ts';
import { readNetbiosName } from '../names/netbios/name.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x00: 'Session message', 0x81: 'Session request', 0x82: 'Positive session response', 0x83: 'Negative session response',
  0x84: 'Retarget session response',
  0x85: 'Session keep-alive',
};
const ERRORS: Readonly<Record<number, string>> = {
  0x80: 'Not listening on called name', 0x81: 'Not listening for calling name', 0x82: 'Called name not present',
  0x83: 'Called name present, but insufficient resources',
  0x8f: 'Unspecified error',
};
const HEADER = 4;
/** Of the header behind the type. */
const REST = 3;
/** SMB's signatures: version 1, version 2, encrypted, compressed. */
const SIGNATURES: Readonly<Record<number, string>> = { 0xff534d42: 'smb', 0xfe534d42: 'smb2', 0xfd534d42: 'smb2', 0xfc534d42: 'smb2' };

export const nbss = protocol({
  name: 'nbss',
  title: 'NetBIOS Session Service',
  on: { 'tcp.port': [139, 445] },
  over: ['tcp'],
  fields: {
    type: u8('Message Type', { hex: true, values: TYPES }),
    length: u24('Length'),
    flags: u8('Flags', { hex: true }),
    'flags.e': flag('Extend', 0x01, { as: ['Add 65536 to length', 'Add 0 to length'] }),
    continuation_data: octets('Continuation data'),
    called_name: text('Called name'),
    calling_name: text('Calling name'),
    error_code: u8('Error code', { hex: true, values: ERRORS }),
    retarget_ip_address: ipv4('Retarget IP address'),
    retarget_port: u16('Retarget port'),
  },
  dissect(p, f) {
    if (p.remaining < HEADER || TYPES[p.u8()] === undefined) return continuation(p);
    const type = p.take(f.type);
    p.info(TYPES[type]);
    p.limit(HEADER + (isSmb(p, type) ? p.take(f.length) : flaggedLength(p)));
    switch (type) {
      case 0x00: message(p); break;
      case 0x81: {
        const called = name(p, f.called_name);
        p.addInfo(`, to ${called} from ${name(p, f.calling_name)}`);
        break;
      }
      case 0x83: p.addInfo(`, ${ERRORS[p.take(f.error_code)] ?? 'Unknown'}`); break;
      case 0x84:
        p.take(f.retarget_ip_address);
        p.take(f.retarget_port);
    }
  },
  frame(bytes, at, end) {
    if (TYPES[bytes[at]] === undefined) return NOT_MINE;
    if (at + HEADER > end) return MORE;
    return HEADER + bytes[at + 1] * 0x10000 + bytes[at + 2] * 0x100 + bytes[at + 3];
  },
  begins: [0],
  recognise(bytes, at, end) {
    return end - at >= 8 && bytes[at] === 0 && bytes[at + 4] >= 0xfd && bytes[at + 5] === 0x53 && bytes[at + 6] === 0x4d && bytes[at + 7] === 0x42;
  },
});

/** Bytes behind something that was not understood, or behind what is lost. */
function continuation(p: Cursor): void {
  p.info('NBSS Continuation Message');
  p.takeCaptured(nbss.fields.continuation_data);
}

/** Whether SMB begins behind the header, of which the type is read. Where the capture ends before that is told, so does the layer. */
const isSmb = (p: Cursor, type: number): boolean => type === 0 && p.remaining >= REST + 4 && SIGNATURES[p.u32(REST)] !== undefined;

/** RFC 1002 §4.3.1: a byte of flags, whose lowest bit is the highest of the length; SMB over TCP has all 24 bits for the length. */
function flaggedLength(p: Cursor): number {
  const { flags, length } = nbss.fields;
  const extension = p.bits(flags, [nbss.fields['flags.e']]) & 1;
  const value = 0x10000 * extension + p.u16();
  p.takeAs(length, value, 2);
  return value;
}

function message(p: Cursor): void {
  const found = p.remaining >= 4 ? SIGNATURES[p.u32()] : undefined;
  if (found === undefined) p.data();
  else p.call(found);
}

function name(p: Cursor, field: typeof nbss.fields.called_name): string {
  const { at } = p;
  const { text: decoded, service } = readNetbiosName(p, p.at, p.end);
  p.set(field, decoded, at, p.at - at);
  if (service !== undefined) p.addLabel(` (${service})`);
  return decoded;
}
