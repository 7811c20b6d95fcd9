/** Label Distribution Protocol, RFC 5036: who is near, and which labels stand for which prefixes. */
import { ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { type Cursor, MORE, NOT_MINE, bits, expert, flag, ipv4, ipv6, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { LABEL_FIELDS, LABEL_READERS } from './ldp/labels.ts';
import { ADDRESS_FAMILIES } from '../address-families.ts';
import { ELEMENTS, MESSAGES, STATUSES, TLVS } from './ldp/names.ts';
import { PSEUDOWIRE_FIELDS, takeGeneralPseudowire, takeGrouping, takeParameters, takePseudowire, takeStatus } from './ldp/pseudowires.ts';

/** Types that vendors and experiments have for themselves, §3.6. */
const VENDORS = 0x3e, EXPERIMENTS = 0x3f;
const HEADER = 4, VERSION = 1;
/** Address families, RFC 5036 §3.4.1: IANA, address-family-numbers. */
const IPV4 = 1, IPV6 = 2;

export const ldp = protocol({
  name: 'ldp',
  title: 'Label Distribution Protocol',
  on: { 'udp.port': [646], 'tcp.port': [646] },
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
    'msg.tlv.hello.requested': flag('Hello Requested', 0x4000, {
      as: ['Source requests periodic hellos', 'Source does not request periodic hellos'],
    }),
    'msg.tlv.hello.gtsm': flag('GTSM Flag', 0x2000, { as: ['Set', 'Not set'] }),
    'msg.tlv.hello.res': bits('Reserved', 0x1fff, { hex: true }),
    'msg.tlv.ipv4.taddr': ipv4('IPv4 Transport Address'),
    'msg.tlv.ipv6.taddr': ipv6('IPv6 Transport Address'),
    'msg.tlv.hello.cnf_seqno': u32('Configuration Sequence Number'),
    'msg.tlv.fec.type': u8('FEC Element Type', { values: ELEMENTS }),
    'msg.tlv.fec.af': u16('FEC Element Address Type', { values: ADDRESS_FAMILIES }),
    'msg.tlv.fec.len': u8('FEC Element Length'),
    'msg.tlv.fec.pfval': text('FEC Element Prefix Value'),
    'msg.tlv.fec.hoval': text('FEC Element Host Address Value'),
    'msg.tlv.addrl.addr_family': u16('Address Family', { values: ADDRESS_FAMILIES }),
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
    'msg.vendor.id': u32('Vendor ID', { hex: true }),
    'msg.experiment.id': u32('Experiment ID', { hex: true }),
    'msg.tlv.vendor_id': u32('Vendor ID', { hex: true }),
    'msg.tlv.experiment_id': u32('Experiment ID', { hex: true }),
    data: octets('Data'),
    'msg.tlv.ldp_p2mp.ipv4_rtnodeaddr': ipv4('Root Node Address'),
    'msg.tlv.ldp_p2mp.oplength': u16('Opaque Length'),
    'msg.tlv.ldp_p2mp.opvalue': octets('Opaque Value'),
    dtsm_and_target: expert('ERROR - Both GTSM and Target Flag are enabled.', 'error', 'Protocol'),
    address_family_not_implemented: expert('Support for Address Family not implemented', 'warning', 'Protocol'),
    gtsm_supported: expert('GTSM is supported by the source', 'chat', 'Protocol'),
    gtsm_not_supported_basic_discovery: expert('GTSM is not supported by the source, since basic discovery is not enabled', 'warning', 'Protocol'),
    gtsm_not_supported: expert('GTSM is not supported by the source', 'chat', 'Protocol'),
    'msg.tlv.fec.len.invalid': expert('Invalid prefix length', 'error', 'Protocol'),
    'msg.tlv.fec.unknown': expert('Unknown FEC TLV type', 'warning', 'Protocol'),
    ...PSEUDOWIRE_FIELDS,
    ...LABEL_FIELDS,
  },
  frame(bytes, at, end) {
    if (at + HEADER > end) return MORE;
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] !== 0 || bytes[at + 1] !== VERSION || length < 6 ? NOT_MINE : HEADER + length;
  },
  accepts: (bytes, at, end) => at + 2 <= end && ((bytes[at] << 8) | bytes[at + 1]) === VERSION,
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

/** Bytes of values that have one length, §3.4, §3.5 and the RFCs of `ldp/labels.ts`. */
const LENGTHS: Readonly<Record<number, number>> = {
  0x0103: 1, 0x0200: 4, 0x0201: 4, 0x0202: 4, 0x0203: 4, 0x0300: 10, 0x0301: 4, 0x0401: 4, 0x0402: 4, 0x0403: 16, 0x0500: 14,
  0x0503: 12, 0x0504: 4, 0x0600: 4, 0x0801: 8, 0x0802: 20, 0x0803: 4, 0x0804: 8, 0x0810: 24, 0x0820: 4, 0x0821: 8, 0x0822: 4,
  0x0823: 4, 0x096a: 4,
};

/** §3.5. A length that goes too far ends with what is there. */
function message(p: Cursor, f: Fields): void {
  const type = p.u16() & 0x7fff, length = Math.min(p.u16(2), p.remaining - HEADER);
  const owner = type >> 8, known = owner === VENDORS ? VENDORS << 8 : owner === EXPERIMENTS ? EXPERIMENTS << 8 : type;
  const name = known === type ? MESSAGES[type] ?? `Unknown Message (0x${hex4(type)})` : `${MESSAGES[known]} (0x${hex4(type)})`;
  const outer = p.open(name, HEADER + length);
  p.addInfo(`${name} `);
  p.show(f['msg.ubit']);
  // As a number alone, without the bit before it, which stands on its own line.
  p.take(f['msg.type']);
  p.label(`Message Type: ${MESSAGES[known] ?? 'Unknown'} (0x${type.toString(16)})`);
  p.take(f['msg.len']);
  const body = p.within(length);
  body.take(f['msg.id']);
  if (owner === VENDORS) body.take(f['msg.vendor.id']);
  else if (owner === EXPERIMENTS) body.take(f['msg.experiment.id']);
  while (body.remaining >= HEADER) tlv(body, f);
  body.skip(body.remaining);
  p.close(outer);
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** §3.3 and §3.4 */
function tlv(p: Cursor, f: Fields): void {
  const type = p.u16() & 0x3fff, length = Math.min(p.u16(2), p.remaining - HEADER);
  const owner = type >> 8, others = owner === VENDORS ? 'Vendor Private TLV' : owner === EXPERIMENTS ? 'Experimental TLV' : undefined;
  const name = TLVS[type] ?? others ?? `Unknown TLV type (0x${hex4(type)})`;
  const outer = p.open(name, HEADER + length);
  p.show(f['msg.tlv.unknown']);
  p.take(f['msg.tlv.type']);
  p.label(`TLV Type: ${TLVS[type] ?? others ?? 'Unknown TLV type'} (0x${type.toString(16)})`);
  p.take(f['msg.tlv.len']);
  const wanted = LENGTHS[type];
  if (wanted !== undefined && length !== wanted) {
    p.expert(f['msg.tlv.fec.len.invalid'], `${name}: length is ${length}, should be ${wanted}`);
    p.skip(length);
  } else {
    value(p.within(length), f, type);
  }
  p.close(outer);
}

function value(p: Cursor, f: Fields, type: number): void {
  const reader = LABEL_READERS[type];
  if (reader !== undefined) {
    reader(p);
    return;
  }
  switch (type) {
    case 0x0100: inside(p, 'FEC Elements', () => fec(p, f)); break;
    case 0x0101: addresses(p, f); break;
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
    case 0x0400: hello(p, f); break;
    case 0x0401: p.take(f['msg.tlv.ipv4.taddr']); break;
    case 0x0402: p.take(f['msg.tlv.hello.cnf_seqno']); break;
    case 0x0403: p.take(f['msg.tlv.ipv6.taddr']); break;
    case 0x0500: inside(p, 'Parameters', () => session(p, f)); break;
    case 0x0600: p.take(f['msg.tlv.lbl_req_msg_id']); break;
    case 0x096a: takeStatus(p); break;
    case 0x096b: takeParameters(p); break;
    case 0x096c: takeGrouping(p); break;
    default:
      if (type >> 8 === VENDORS) p.take(f['msg.tlv.vendor_id']);
      else if (type >> 8 === EXPERIMENTS) p.take(f['msg.tlv.experiment_id']);
      p.takeRest(type >> 8 === VENDORS || type >> 8 === EXPERIMENTS ? f.data : f['msg.tlv.value']);
  }
}

/** A TLV's parts below a heading of their own. */
function inside(p: Cursor, title: string, read: () => void): void {
  const outer = p.open(title);
  read();
  p.close(outer);
}

/** §3.4.3 */
function addresses(p: Cursor, f: Fields): void {
  const family = p.take(f['msg.tlv.addrl.addr_family']), size = family === IPV4 ? 4 : 16;
  if (family !== IPV4 && family !== IPV6) {
    p.expert(f.address_family_not_implemented);
    p.skip(p.remaining);
    return;
  }
  inside(p, 'Addresses', () => {
    for (let number = 1; p.remaining >= size; number++) {
      const text = address(p, f['msg.tlv.addrl.addr'], family, size);
      p.label(`Address ${number}: ${text}`);
    }
  });
  if (p.more) {
    p.expert(f['msg.tlv.fec.len.invalid'], `${p.remaining} bytes behind the last address`);
    p.skip(p.remaining);
  }
}

/** §3.5.3 */
function session(p: Cursor, f: Fields): void {
  p.take(f['msg.tlv.sess.ver']);
  p.take(f['msg.tlv.sess.ka']);
  p.show(f['msg.tlv.sess.advbit']);
  p.take(f['msg.tlv.sess.ldetbit']);
  p.take(f['msg.tlv.sess.pvlim']);
  p.take(f['msg.tlv.sess.mxpdu']);
  p.take(f['msg.tlv.sess.rxlsr']);
  p.take(f['msg.tlv.sess.rxls']);
}

/** §3.5.2, and RFC 6720 §2: whether the session's packets come from a neighbor is said of links alone. */
function hello(p: Cursor, f: Fields): void {
  p.take(f['msg.tlv.hello.hold']);
  const isTargeted = p.show(f['msg.tlv.hello.targeted']);
  p.show(f['msg.tlv.hello.requested']);
  const isSecured = p.show(f['msg.tlv.hello.gtsm']);
  if (isSecured) p.expertUnder(isTargeted ? f.dtsm_and_target : f.gtsm_supported);
  else p.expertUnder(isTargeted ? f.gtsm_not_supported_basic_discovery : f.gtsm_not_supported);
  p.take(f['msg.tlv.hello.res']);
}

/** §3.4.1, RFC 6388 §2.2 and RFC 8077 §6. */
function fec(p: Cursor, f: Fields): void {
  for (let number = 1; p.more; number++) {
    const outer = p.open(`FEC Element ${number}`);
    const type = p.take(f['msg.tlv.fec.type']);
    switch (type) {
      case 1:
      case 4: break;
      case 2:
      case 3: {
        const family = p.take(f['msg.tlv.fec.af']), length = p.take(f['msg.tlv.fec.len']), bits = type === 3 ? 8 * length : length;
        if (family !== IPV4 && family !== IPV6) {
          p.expert(f.address_family_not_implemented);
          p.skip(p.remaining);
        } else if (bits > (family === IPV4 ? 32 : 128)) {
          p.expertUnder(f['msg.tlv.fec.len.invalid'], `Invalid prefix ${length} length for family ${ADDRESS_FAMILIES[family] ?? 'Unknown'}`);
          p.skip(p.remaining);
        } else {
          const text = address(p, type === 3 ? f['msg.tlv.fec.hoval'] : f['msg.tlv.fec.pfval'], family, Math.ceil(bits / 8));
          if (type === 2) p.label(`Prefix: ${text}`);
        }
        break;
      }
      case 6:
      case 7:
      case 8: {
        const family = p.take(f['msg.tlv.fec.af']), length = p.take(f['msg.tlv.fec.len']);
        if (family === IPV4 && length === 4) p.take(f['msg.tlv.ldp_p2mp.ipv4_rtnodeaddr']);
        else p.skip(length);
        p.take(f['msg.tlv.ldp_p2mp.opvalue'], p.take(f['msg.tlv.ldp_p2mp.oplength']));
        break;
      }
      case 0x80: takePseudowire(p); break;
      case 0x81: takeGeneralPseudowire(p); break;
      default:
        p.expert(f['msg.tlv.fec.unknown']);
        p.skip(p.remaining);
    }
    p.close(outer);
  }
}

/** Takes an address of which the first `size` bytes are there, and gives its text. */
function address(p: Cursor, field: Fields['msg.tlv.addrl.addr'], family: number, size: number): string {
  const bytes = new Uint8Array(16);
  bytes.set(p.peekBytes(size));
  const text = family === IPV4 ? ipv4Text(readUint(bytes, 0, 4, false)) : ipv6Text(bytes);
  p.takeAs(field, text, size);
  return text;
}
