/** Remote Management Control Protocol and what it carries: DMTF DSP0136 (ASF) §3.2, IPMI v2.0 §13. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, flag, frameNumber, nameOf, octets, protocol, relativeTime, u16, u32, u8 } from '../../dissect/index.ts';
import { exchangeTracker, showExchange } from '../exchanges.ts';
import { commandName, functionName } from './ipmi/commands.ts';

const ASF = 6, IPMI = 7;
const CLASSES: Readonly<Record<number, string>> = { [ASF]: 'ASF', [IPMI]: 'IPMI', 8: 'OEM' };

export const rmcp = protocol({
  name: 'rmcp',
  title: 'Remote Management Control Protocol',
  short: 'RMCP',
  on: { 'udp.port': [623] },
  accepts: (bytes, at, end) => end - at >= 4 && bytes[at] === 6 && CLASSES[bytes[at + 3] & 0x1f] !== undefined,
  fields: {
    version: u8('Version', { hex: true }),
    reserved: u8('Reserved', { hex: true }),
    sequence: u8('Sequence', { hex: true }),
    class: bits('Class', 0x1f, { hex: true, values: CLASSES }),
    type: bits('Message Type', 0x80, { hex: true, values: { 0: 'Normal RMCP', 1: 'RMCP ACK' } }),
  },
  dissect(p, f) {
    p.take(f.version);
    p.take(f.reserved);
    p.take(f.sequence);
    const byte = p.u8(), kind = byte & 0x1f, name = CLASSES[kind] ?? 'Unknown', words = (byte & 0x80) === 0 ? 'Normal RMCP' : 'ACK';
    p.title(`, Class: ${name}`);
    p.info(`${(byte & 0x80) === 0 ? '' : 'ACK, '}Class: ${name}`);
    const outer = p.open(`Type: ${words}, Class: ${name}`, 1);
    p.show(f.class);
    p.take(f.type);
    p.close(outer);
    if ((byte & 0x80) !== 0 || !p.more) return;
    if (!p.next('rmcp.class', kind)) p.data();
  },
});

const MESSAGES: Readonly<Record<number, string>> = {
  0x10: 'Reset', 0x11: 'Power-up', 0x12: 'Unconditional Power-down', 0x13: 'Power Cycle', 0x40: 'Presence Pong',
  0x41: 'Capabilities Response', 0x42: 'System State Response', 0x43: 'Open Session Response', 0x44: 'Close Session Response',
  0x80: 'Presence Ping', 0x81: 'Capabilities Request', 0x82: 'System State Request', 0x83: 'Open Session Request',
  0x84: 'Close Session Request', 0xc0: 'RAKP Message 1', 0xc1: 'RAKP Message 2', 0xc2: 'RAKP Message 3',
};

export const asf = protocol({
  name: 'asf',
  title: 'Alert Standard Forum',
  short: 'ASF',
  on: { 'rmcp.class': [ASF] },
  fields: {
    iana: u32('IANA Enterprise Number', { values: { 4542: 'Alerting Specifications Forum' } }),
    type: u8('Message Type', { hex: true, values: MESSAGES }),
    tag: u8('Message Tag', { hex: true }),
    len: u8('Data Length'),
  },
  dissect(p, f) {
    p.take(f.iana);
    const type = p.take(f.type);
    p.info(MESSAGES[type] ?? `Unknown (${hex(type)})`);
    p.take(f.tag);
    p.skip(1);
    const length = p.take(f.len);
    p.data(Math.min(length, p.remaining));
  },
});

const RMCP_PLUS = 6;
const AUTHENTICATIONS: Readonly<Record<number, string>> = { 0: 'NONE', 1: 'MD2', 2: 'MD5', 4: 'PASSWORD', 5: 'OEM', [RMCP_PLUS]: 'RMCP+' };
const PAYLOADS: Readonly<Record<number, string>> = {
  0x00: 'IPMI Message', 0x01: 'SOL (serial over LAN)', 0x02: 'OEM Explicit', 0x10: 'RMCP+ Open Session Request',
  0x11: 'RMCP+ Open Session Response', 0x12: 'RAKP Message 1', 0x13: 'RAKP Message 2', 0x14: 'RAKP Message 3', 0x15: 'RAKP Message 4',
  0x20: 'OEM0 (OEM Payload)', 0x21: 'OEM1 (OEM Payload)', 0x22: 'OEM2 (OEM Payload)', 0x23: 'OEM3 (OEM Payload)',
  0x24: 'OEM4 (OEM Payload)', 0x25: 'OEM5 (OEM Payload)', 0x26: 'OEM6 (OEM Payload)', 0x27: 'OEM7 (OEM Payload)',
};
const OEM_EXPLICIT = 2, MESSAGE = 0;

/** §13.6: the wrapper of version 1.5, and the one of version 2.0, which can be encrypted. */
export const ipmiSession = protocol({
  name: 'ipmi_session',
  title: 'IPMI v1.5 Session Wrapper',
  short: 'IPMB',
  on: { 'rmcp.class': [IPMI] },
  fields: {
    authtype: u8('Authentication Type', { hex: true, values: AUTHENTICATIONS }),
    payloadtype: bits('Payload Type', 0x3f, { hex: true, values: PAYLOADS }),
    'payloadtype.auth': flag('Authenticated', 0x40, { as: ['Payload is authenticated', 'Payload is unauthenticated'] }),
    'payloadtype.enc': flag('Encryption', 0x80, { as: ['Payload is encrypted', 'Payload is unencrypted'] }),
    'oem.iana': octets('OEM IANA'),
    'oem.payloadid': octets('OEM Payload ID'),
    sequence: u32('Session Sequence Number', { hex: true, little: true }),
    id: u32('Session ID', { hex: true, little: true }),
    authcode: octets('Authentication Code'),
    'msg.len': u8('Message Length'),
    'msg.len16': u16('Message Length', { little: true, id: 'ipmi_session.msg.len' }),
    trailer: octets('IPMI Session Wrapper (trailer)'),
  },
  dissect(p, f) {
    const authentication = p.u8(), isPlus = authentication === RMCP_PLUS;
    p.take(f.authtype);
    const type = isPlus ? payload(p, f) : 0, isEncrypted = isPlus && (type & 0x80) !== 0, kind = type & 0x3f;
    let id: number;
    if (isPlus) {
      id = p.take(f.id);
      p.take(f.sequence);
    } else {
      p.take(f.sequence);
      id = p.take(f.id);
      if (authentication !== 0) p.take(f.authcode, 16);
    }
    p.info(`Session ID ${hex(id)}${isPlus ? `, payload type: ${PAYLOADS[kind] ?? 'Unknown'}` : ''}`);
    if (kind !== MESSAGE || isEncrypted) p.column('RMCP+');
    p.labelNode(p.node, `IPMI v${isPlus ? '2.0+' : '1.5'} Session Wrapper, session ID ${hex(id)}`);
    const length = p.take(isPlus ? f['msg.len16'] : f['msg.len']);
    const content = p.within(Math.min(length, p.remaining));
    if (isEncrypted || kind !== MESSAGE || !content.more) content.data();
    else content.call('ipmi');
    p.takeRest(f.trailer);
  },
});

type Fields = (typeof ipmiSession)['fields'];

function payload(p: Cursor, f: Fields): number {
  const type = p.u8();
  const outer = p.open(`Payload Type: ${PAYLOADS[type & 0x3f] ?? 'Unknown'}`, 1);
  p.show(f['payloadtype.enc']);
  p.show(f['payloadtype.auth']);
  p.take(f.payloadtype);
  p.close(outer);
  if ((type & 0x3f) === OEM_EXPLICIT) {
    p.take(f['oem.iana'], 4);
    p.take(f['oem.payloadid'], 2);
  }
  return type;
}

const COMPLETIONS: Readonly<Record<number, string>> = {
  0x00: 'Command Completed Normally', 0xc0: 'Node Busy', 0xc1: 'Invalid Command', 0xc2: 'Command invalid for given LUN',
  0xc3: 'Timeout while processing command, response unavailable', 0xc4: 'Out of space',
  0xc5: 'Reservation Canceled or Invalid Reservation ID', 0xc6: 'Request data truncated', 0xc7: 'Request data length invalid',
  0xc8: 'Request data field length limit exceeded', 0xc9: 'Parameter out of range', 0xca: 'Cannot return number of requested data bytes',
  0xcb: 'Requested Sensor, data, or record not present', 0xcc: 'Invalid data field in Request',
  0xcd: 'Command illegal for specified sensor or record type', 0xce: 'Command response could not be provided',
  0xd3: 'Destination unavailable', 0xd4: 'Cannot execute command, insufficient privilege level',
  0xd5: 'Cannot execute command, not supported in present state', 0xff: 'Unspecified error',
};

/** Requests have even functions, and their responses the next one; they share the number in the order. */
const EXCHANGES = exchangeTracker({
  key: 'ipmi',
  layer: 'ipmi',
  once: true,
  roleOf({ bytes }) {
    if (bytes.length < 6) return undefined;
    const isResponse = (bytes[1] & 0x04) !== 0;
    return { key: `${bytes[1] >> 3} ${bytes[4] >> 2} ${bytes[5]}`, answers: isResponse };
  },
});

export const ipmi = protocol({
  name: 'ipmi',
  title: 'Intelligent Platform Management Interface',
  short: 'IPMB',
  fields: {
    'header.target': u8('Target Address', { hex: true }),
    'header.netfn': bits('NetFN', 0xfc, { hex: true, values: functionName }),
    'header.trg_lun': bits('Target LUN', 0x03, { hex: true }),
    'header.crc': u8('Header Checksum', { hex: true }),
    'header.source': u8('Source Address', { hex: true }),
    'header.sequence': bits('Sequence Number', 0xfc, { hex: true }),
    'header.src_lun': bits('Source LUN', 0x03, { hex: true }),
    'header.command': u8('Command', { hex: true }),
    'header.completion': u8('Completion Code', { hex: true, values: COMPLETIONS }),
    'data.bytes': octets('Data', { own: true }),
    'data.crc': u8('Data checksum', { hex: true }),
    response_to: frameNumber('Response to', { source: 'conversation' }),
    response_in: frameNumber('Response in', { source: 'conversation' }),
    response_time: relativeTime('Responded in', { source: 'conversation' }),
  },
  dissect(p, f) {
    const netfn = p.u8(1) >> 2, code = p.u8(5), isResponse = netfn % 2 === 1, name = commandName(netfn, code), sequence = p.u8(4) >> 2;
    p.addInfo(`: ${isResponse ? 'Rsp' : 'Req'}, ${name}, seq ${hex(sequence, 2)}`);
    p.title(`, ${isResponse ? 'Response' : 'Request'}: ${name}`);
    showExchange(p, EXCHANGES, { request: f.response_to, response: f.response_in, time: f.response_time });
    p.take(f['header.target']);
    p.show(f['header.netfn']);
    p.take(f['header.trg_lun']);
    p.take(f['header.crc']);
    p.take(f['header.source']);
    p.show(f['header.sequence']);
    p.take(f['header.src_lun']);
    p.take(f['header.command']);
    p.label(`Command: ${name} (${hex(code, 2)})`);
    if (isResponse && p.remaining > 1) {
      const completion = p.take(f['header.completion']);
      if (completion !== 0) p.addInfo(`, ${nameOf(COMPLETIONS, completion) ?? hex(completion)}`);
    }
    if (p.remaining > 1) p.take(f['data.bytes'], p.remaining - 1);
    if (p.more) p.take(f['data.crc']);
  },
});
