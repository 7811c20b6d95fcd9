/** Label Distribution Protocol, RFC 5036: who is near, and which labels stand for which prefixes. */
import { ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { type Cursor, MORE, NOT_MINE, bits, flag, ipv4, ipv6, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  0x0001: 'Notification Message', 0x0100: 'Hello Message', 0x0200: 'Initialization Message', 0x0201: 'Keep Alive Message', 0x0202: 'Capability Message',
  0x0300: 'Address Message', 0x0301: 'Address Withdrawal Message', 0x0400: 'Label Mapping Message', 0x0401: 'Label Request Message', 0x0402: 'Label Withdrawal Message',
  0x0403: 'Label Release Message', 0x0404: 'Label Abort Request Message',
};
const TLVS: Readonly<Record<number, string>> = {
  0x0100: 'FEC', 0x0101: 'Address List', 0x0103: 'Hop Count', 0x0104: 'Path Vector', 0x0200: 'Generic Label', 0x0201: 'ATM Label', 0x0202: 'Frame Label', 0x0300: 'Status',
  0x0301: 'Extended Status', 0x0302: 'Returned PDU', 0x0303: 'Returned Message', 0x0400: 'Common Hello Parameters', 0x0401: 'IPv4 Transport Address',
  0x0402: 'Configuration Sequence Number', 0x0403: 'IPv6 Transport Address', 0x0500: 'Common Session Parameters', 0x0501: 'ATM Session Parameters',
  0x0502: 'Frame Relay Session Parameters', 0x0503: 'Fault Tolerant Session Parameters', 0x0506: 'Dynamic Capability Announcement', 0x0600: 'Label Request Message ID',
};
const STATUSES: Readonly<Record<number, string>> = {
  0x00: 'Success', 0x01: 'Bad LDP Identifier', 0x02: 'Bad Protocol Version', 0x03: 'Bad PDU Length', 0x04: 'Unknown Message Type', 0x05: 'Bad Message Length', 0x06: 'Unknown TLV',
  0x07: 'Bad TLV length', 0x08: 'Malformed TLV Value', 0x09: 'Hold Timer Expired', 0x0a: 'Shutdown', 0x0b: 'Loop Detected', 0x0c: 'Unknown FEC', 0x0d: 'No Route',
  0x0e: 'No Label Resources', 0x0f: 'Label Resources / Available', 0x10: 'Session Rejected / No Hello', 0x11: 'Session Rejected / Parameters Advertisement Mode',
  0x12: 'Session Rejected / Parameters Max PDU Length', 0x13: 'Session Rejected / Parameters Label Range', 0x14: 'KeepAlive Timer Expired', 0x15: 'Label Request Aborted',
  0x16: 'Missing Message Parameters', 0x17: 'Unsupported Address Family', 0x18: 'Session Rejected / Bad KeepAlive Time', 0x19: 'Internal Error',
};
const FAMILIES: Readonly<Record<number, string>> = { 1: 'IPv4', 2: 'IPv6' };
const ELEMENTS: Readonly<Record<number, string>> = { 1: 'Wildcard FEC', 2: 'Prefix FEC', 3: 'Host Address FEC', 0x80: 'PWid FEC Element', 0x81: 'Generalized PWid FEC Element' };
const HEADER = 4, VERSION = 1;

export const ldp = protocol({
  name: 'ldp',
  title: 'Label Distribution Protocol',
  on: { 'udp.port': [646], 'tcp.port': [646] },
  sized: true,
  fields: {
    'hdr.version': u16('Version'),
    'hdr.pdu_len': u16('PDU Length'),
    'hdr.ldpid.lsr': ipv4('LSR ID'),
    'hdr.ldpid.lsid': u16('Label Space ID'),
    'msg.ubit': flag('U bit', 0x80, { as: ['Unknown bit set', 'Unknown bit not set'] }),
    'msg.type': bits('Message Type', 0x7fff, { hex: true, values: MESSAGES }),
    'msg.len': u16('Message Length'),
    'msg.id': u32('Message ID', { hex: true }),
    'msg.tlv.unknown': bits('TLV Unknown bits', 0xc0, {
      hex: true,
      values: { 0: 'Known TLV, do not Forward', 1: 'Known TLV, do Forward', 2: 'Unknown TLV, do not Forward', 3: 'Unknown TLV, do Forward' },
    }),
    'msg.tlv.type': bits('TLV Type', 0x3fff, { hex: true, values: TLVS }),
    'msg.tlv.len': u16('TLV Length'),
    'msg.tlv.value': octets('TLV Value'),
    'msg.tlv.hello.hold': u16('Hold Time'),
    'msg.tlv.hello.targeted': flag('Targeted Hello', 0x8000, { as: ['Targeted Hello', 'Link Hello'] }),
    'msg.tlv.hello.requested': flag('Hello Requested', 0x4000, { as: ['Source requests periodic hellos', 'Source does not request periodic hellos'] }),
    'msg.tlv.hello.gtsm': flag('GTSM Flag', 0x2000, { as: ['Supported', 'Not supported'] }),
    'msg.tlv.hello.res': bits('Reserved', 0x1fff, { hex: true }),
    'msg.tlv.ipv4.taddr': ipv4('IPv4 Transport Address'),
    'msg.tlv.ipv6.taddr': ipv6('IPv6 Transport Address'),
    'msg.tlv.hello.cnf_seqno': u32('Configuration Sequence Number'),
    'msg.tlv.fec.type': u8('FEC Element Type', { values: ELEMENTS }),
    'msg.tlv.fec.af': u16('FEC Element Address Type', { values: FAMILIES }),
    'msg.tlv.fec.len': u8('FEC Element Length'),
    'msg.tlv.fec.pfval': text('FEC Element Prefix Value'),
    'msg.tlv.addrl.addr_family': u16('Address Family', { values: FAMILIES }),
    'msg.tlv.addrl.addr': text('Address'),
    'msg.tlv.hc.value': u8('Hop Count Value'),
    'msg.tlv.pv.lsrid': ipv4('LSR Id'),
    'msg.tlv.sess.ver': u16('Session Protocol Version'),
    'msg.tlv.sess.ka': u16('Session KeepAlive Time'),
    'msg.tlv.sess.advbit': flag('Session Label Advertisement Discipline', 0x80, {
      as: ['Downstream On Demand proposed', 'Downstream Unsolicited proposed'],
    }),
    'msg.tlv.sess.ldetbit': flag('Session Loop Detection', 0x40, { as: ['Loop Detection Enabled', 'Loop Detection Disabled'] }),
    'msg.tlv.sess.pvlim': u8('Session Path Vector Limit'),
    'msg.tlv.sess.mxpdu': u16('Session Max PDU Length'),
    'msg.tlv.sess.rxlsr': ipv4('Session Receiver LSR Identifier'),
    'msg.tlv.sess.rxls': u16('Session Receiver Label Space Identifier'),
    'msg.tlv.generic.label': bits('Generic Label', 0xfffff, { base: 'decHex', size: 4 }),
    'msg.tlv.status.ebit': flag('E Bit', 0x80, { as: ['Fatal Error Notification', 'Advisory Notification'] }),
    'msg.tlv.status.fbit': flag('F Bit', 0x40, { as: ['Notification should be Forwarded', 'Notification should NOT be Forwarded'] }),
    'msg.tlv.status.data': bits('Status Data', 0x3fffffff, { hex: true, values: STATUSES }),
    'msg.tlv.status.msg.id': u32('Message ID', { hex: true }),
    'msg.tlv.status.msg.type': u16('Message Type', { hex: true, values: MESSAGES }),
    'msg.tlv.lbl_req_msg_id': u32('Label Request Message ID', { hex: true }),
  },
  frame(bytes, at, end) {
    if (at + HEADER > end) return MORE;
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] !== 0 || bytes[at + 1] !== VERSION || length < 6 ? NOT_MINE : HEADER + length;
  },
  dissect(p, f) {
    p.take(f['hdr.version']);
    const length = p.take(f['hdr.pdu_len']);
    p.limit(HEADER + length);
    p.take(f['hdr.ldpid.lsr']);
    p.take(f['hdr.ldpid.lsid']);
    p.info('');
    while (p.remaining >= 8) message(p, f);
  },
});

type Fields = (typeof ldp)['fields'];

/** §3.5 */
function message(p: Cursor, f: Fields): void {
  const type = p.u16() & 0x7fff, length = p.u16(2), name = MESSAGES[type] ?? 'Unknown message';
  const outer = p.open(name, HEADER + length);
  p.addInfo(`${name} `);
  p.show(f['msg.ubit']);
  p.take(f['msg.type']);
  p.take(f['msg.len']);
  const body = p.within(length);
  body.take(f['msg.id']);
  while (body.more) tlv(body, f);
  p.close(outer);
}

/** §3.3 and §3.4 */
function tlv(p: Cursor, f: Fields): void {
  const type = p.u16() & 0x3fff, length = p.u16(2);
  const outer = p.open(TLVS[type] ?? 'Unknown TLV type', HEADER + length);
  p.show(f['msg.tlv.unknown']);
  p.take(f['msg.tlv.type']);
  p.take(f['msg.tlv.len']);
  value(p.within(length), f, type);
  p.close(outer);
}

function value(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case 0x0100: fec(p, f); break;
    case 0x0101: {
      const family = p.take(f['msg.tlv.addrl.addr_family']), size = family === 1 ? 4 : 16;
      while (p.remaining >= size) address(p, f['msg.tlv.addrl.addr'], family, size);
      break;
    }
    case 0x0103: p.take(f['msg.tlv.hc.value']); break;
    case 0x0104:
      while (p.remaining >= 4) p.take(f['msg.tlv.pv.lsrid']);
      break;
    case 0x0200: p.take(f['msg.tlv.generic.label']); break;
    case 0x0300:
      p.show(f['msg.tlv.status.ebit']);
      p.show(f['msg.tlv.status.fbit']);
      p.take(f['msg.tlv.status.data']);
      p.take(f['msg.tlv.status.msg.id']);
      p.take(f['msg.tlv.status.msg.type']);
      break;
    case 0x0400:
      p.take(f['msg.tlv.hello.hold']);
      p.show(f['msg.tlv.hello.targeted']);
      p.show(f['msg.tlv.hello.requested']);
      p.show(f['msg.tlv.hello.gtsm']);
      p.take(f['msg.tlv.hello.res']);
      break;
    case 0x0401: p.take(f['msg.tlv.ipv4.taddr']); break;
    case 0x0402: p.take(f['msg.tlv.hello.cnf_seqno']); break;
    case 0x0403: p.take(f['msg.tlv.ipv6.taddr']); break;
    case 0x0500:
      p.take(f['msg.tlv.sess.ver']);
      p.take(f['msg.tlv.sess.ka']);
      p.show(f['msg.tlv.sess.advbit']);
      p.take(f['msg.tlv.sess.ldetbit']);
      p.take(f['msg.tlv.sess.pvlim']);
      p.take(f['msg.tlv.sess.mxpdu']);
      p.take(f['msg.tlv.sess.rxlsr']);
      p.take(f['msg.tlv.sess.rxls']);
      break;
    case 0x0600: p.take(f['msg.tlv.lbl_req_msg_id']); break;
    default: p.takeRest(f['msg.tlv.value']);
  }
}

/** §3.4.1 */
function fec(p: Cursor, f: Fields): void {
  for (let number = 1; p.more; number++) {
    const outer = p.open(`FEC Element ${number}`);
    const type = p.take(f['msg.tlv.fec.type']);
    if (type === 2 || type === 3) {
      const family = p.take(f['msg.tlv.fec.af']), length = p.take(f['msg.tlv.fec.len']);
      address(p, f['msg.tlv.fec.pfval'], family, type === 3 ? length : Math.ceil(length / 8));
    } else if (p.more) {
      p.take(f['msg.tlv.value'], p.remaining);
    }
    p.close(outer);
  }
}

/** An address of which the first `size` bytes are there. */
function address(p: Cursor, field: Fields['msg.tlv.addrl.addr'], family: number, size: number): void {
  const bytes = new Uint8Array(16);
  if (size > (family === 1 ? 4 : 16)) p.malformed(`an address of ${size} bytes`);
  bytes.set(p.peekBytes(size));
  const text = family === 1 ? ipv4Text(((bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]) >>> 0) : ipv6Text(bytes);
  p.takeAs(field, text, size);
}
