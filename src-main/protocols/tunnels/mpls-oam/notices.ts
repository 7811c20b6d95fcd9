/** What ends of MPLS paths and pseudowires tell each other in associated channels: faults, locks, protection, states, and management packets. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, below, bits, flag, ipv4, none, octets, protocol, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { takeEndPoint } from '../../routing/bfd.ts';
import { LABELLED } from '../mpls.ts';

/** RFC 6378 §4.2.2, as requests are shortened in §4.3. */
const REQUESTS: Readonly<Record<number, readonly [string, string]>> = {
  0: ['No Request', 'NR'], 1: ['Do Not Revert', 'DNR'], 4: ['Wait to Restore', 'WTR'], 5: ['Manual Switch', 'MS'],
  7: ['Signal Degrade', 'SD'], 10: ['Signal Fail', 'SF'], 12: ['Forced Switch', 'FS'], 14: ['Lockout of protection', 'LO'],
};
const REQUEST_NAMES = Object.fromEntries(Object.entries(REQUESTS).map(([request, [name]]) => [request, name]));

/** Protection State Coordination, RFC 6378 §4.2. */
export const mplsPsc = protocol({
  name: 'mpls_psc',
  title: 'PSC',
  short: 'PSC',
  on: { 'pwach.channel_type': [0x24] },
  fields: {
    ver: bits('Version', 0xc0),
    req: bits('Request', 0x3c, { values: REQUEST_NAMES }),
    pt: bits('Protection Type', 0x03, {
      values: {
        0: 'for future extensions', 1: 'unidirectional switching using a permanent bridge', 2: 'bidirectional switching using a selector bridge',
        3: 'bidirectional switching using a permanent bridge',
      },
    }),
    rev: bits('R', 0x80, { values: { 0: 'non-revertive mode', 1: 'revertive mode' } }),
    fpath: u8('Fault Path', { values: { 0: 'protection', 1: 'working' } }),
    dpath: u8('Data Path', { values: { 0: 'protection is not in use', 1: 'protection is in use' } }),
    tlvlen: u16('TLV Length'),
  },
  dissect(p, f) {
    p.info('');
    p.show(f.ver);
    const request = p.show(f.req);
    p.take(f.pt);
    p.take(f.rev);
    const fault = p.take(f.fpath), data = p.take(f.dpath);
    p.info(() => `${REQUESTS[request]?.[1] ?? 'Unknown-Request'}(${fault},${data})`);
    p.take(f.tlvlen);
    p.skip(2);
  },
});

const INTERFACE = 1, GLOBAL = 2;
const BOOLEAN = ['True', 'False'] as const;
const fault = below('mplstp_oam');

/** Fault management, RFC 6427 §4. */
export const mplsFaults = protocol({
  name: 'mplstp_fm',
  title: 'MPLS-TP Fault-Management',
  short: 'MPLS-TP FM',
  on: { 'pwach.channel_type': [0x58] },
  fields: {
    version: u8('Version', fault('version', { hex: true })),
    reserved: u8('Reserved', fault('reserved', { hex: true })),
    type: u8('Message Type', fault('message.type', { values: { 0: 'No Return Code', 1: 'Alarm-Indication Signal(A)', 2: 'Lock-Report(L)' } })),
    flags: u8('FM Flags', fault('flags', { hex: true })),
    linkDown: flag('Link Down Indication', 0x02, fault('flag_l', { as: BOOLEAN })),
    cleared: flag('FM Condition Cleared', 0x01, fault('flag_r', { as: BOOLEAN })),
    refresh: u8('Refresh-timer value', fault('refresh.timer')),
    length: u8('FM TLV Length', fault('total.tlv.len')),
    interfaceType: u8('Type     : IF-ID TLV', fault('if_id_tlv_type')),
    globalType: u8('Type     : GLOBAL-ID TLV', fault('global_id_tlv_type')),
    itemLength: u8('Length', fault('tlv_len')),
    node: ipv4('Node id', fault('node_id')),
    interfaceNumber: u32('Interface Number', fault('if_num')),
    global: u32('Global id', fault('global_id')),
  },
  dissect(p, f) {
    p.info('');
    // As in Wireshark, the byte of version and reserved bits is both.
    p.show(f.version);
    p.take(f.reserved);
    p.take(f.type);
    p.bits(f.flags, [f.linkDown, f.cleared]);
    p.take(f.refresh);
    const items = p.within(p.take(f.length));
    while (items.more) {
      const type = items.u8();
      const outer = items.open(type === INTERFACE ? 'Interface' : type === GLOBAL ? 'Global identifier' : `Unknown (${type})`);
      if (type === INTERFACE) items.take(f.interfaceType);
      else if (type === GLOBAL) items.take(f.globalType);
      else items.skip(1);
      const item = items.within(items.take(f.itemLength));
      if (type === INTERFACE) {
        item.take(f.node);
        item.take(f.interfaceNumber);
      } else if (type === GLOBAL) {
        item.take(f.global);
      }
      items.close(outer);
    }
  },
});

/** Lock instruct, RFC 6435 §5.1: the timer, and who asks, as in BFD. */
export const mplsLock = protocol({
  name: 'mplstp_lock',
  title: 'MPLS-TP Lock-Instruct',
  short: 'MPLS-TP LI',
  on: { 'pwach.channel_type': [0x26] },
  fields: {
    version: u8('Version', { hex: true }),
    reserved: u24('Reserved', { hex: true }),
    'refresh-timer': u8('Refresh-timer value'),
  },
  dissect(p, f) {
    p.info('');
    p.show(f.version);
    p.take(f.reserved);
    p.take(f['refresh-timer']);
    if (p.more) takeEndPoint(p);
  },
});

/** RFC 4447 §5.4.1 and IANA, Pseudowire Status Codes. */
const STATES = {
  0x00: 'Pseudowire forwarding (clear all failures)', 0x01: 'Pseudowire Not Forwarding',
  0x02: 'Local Attachment Circuit(ingress) Receive Fault', 0x04: 'Local Attachment Circuit(egress) Transmit Fault',
  0x08: 'Local PSN-facing PW (ingress) Receive Fault', 0x10: 'Local PSN-facing PW (egress) Transmit Fault', 0x20: 'PW Forwarding Standby',
  0x40: 'Request Switchover to this PW',
};
const STATUS = 0x096a;

/** Static pseudowires' status, RFC 6478 §5.1. */
export const pwOam = protocol({
  name: 'pw_oam',
  title: 'Pseudo-Wire OAM',
  short: 'PW OAM',
  on: { 'pwach.channel_type': [0x27] },
  fields: {
    'refresh-timer': u16('Refresh-Timer', { hex: true }),
    'total-tlv-len': u8('TLV Length', { hex: true }),
    flags: u8('Flags', { hex: true }),
    flags_a: flag('Acknowledgement', 0x80, { as: BOOLEAN }),
    'tlv-reserved': bits('Reserved', 0xc000, { hex: true }),
    'tlv-type': bits('TLV Type', 0x3fff, { size: 2, hex: true }),
    'tlv-len': u16('TLV Length', { hex: true }),
    code: u16('PW Status Code', { hex: true, values: STATES }),
  },
  dissect(p, f) {
    p.info('');
    p.take(f['refresh-timer']);
    const length = p.take(f['total-tlv-len']);
    p.bits(f.flags, [f.flags_a]);
    const items = p.within(length);
    while (items.more) {
      const type = items.u16() & 0x3fff;
      const outer = items.open(type === STATUS ? 'Pseudo-Wire Status TLV' : `Unknown (${hex(type)})`);
      items.show(f['tlv-reserved']);
      items.take(f['tlv-type']);
      const item = items.within(items.take(f['tlv-len']));
      // RFC 4447 §5.4.1: two reserved bytes, then the codes.
      if (type === STATUS && item.remaining >= 4) {
        item.skip(2);
        item.take(f.code);
      }
      items.close(outer);
    }
  },
});

const SEQUENCE = 1;

/** MAC address withdrawal over static pseudowires, RFC 7769 §3. */
export const mplsMac = protocol({
  name: 'mpls_mac',
  title: 'MPLS-MAC',
  short: 'MPLS-MAC',
  on: { 'pwach.channel_type': [0x28] },
  fields: {
    reserved: octets('Reserved', { size: 2 }),
    tlv_length_total: u8('TLV Length (Total)'),
    flags: u8('Flags', { hex: true }),
    'flags.a': flag('Flags A', 0x80, { as: BOOLEAN }),
    'flags.r': flag('Flags R', 0x40, { as: BOOLEAN }),
    'flags.reserved': bits('Flags Reserved', 0x3f, { hex: true }),
    tlv: none('TLV'),
    'tlv.res': bits('Res(erved)', 0xc000, { hex: true }),
    'tlv.type': bits('TLV Type', 0x3fff, { size: 2, hex: true }),
    'tlv.length': u16('TLV Length'),
    'tlv.value': octets('TLV Value'),
    'tlv.sequence_number': u32('Sequence Number'),
  },
  dissect(p, f) {
    p.info('');
    p.take(f.reserved);
    const length = p.take(f.tlv_length_total);
    p.bits(f.flags, [f['flags.a'], f['flags.r'], f['flags.reserved']]);
    const items = p.within(length);
    while (items.more) takeItem(items, f);
  },
});

function takeItem(p: Cursor, f: (typeof mplsMac)['fields']): void {
  const type = p.u16() & 0x3fff, length = p.u16(2);
  const outer = p.open(f.tlv);
  p.label(`TLV (t=${hex(type)}, l=${length})`);
  p.show(f['tlv.res']);
  p.take(f['tlv.type']);
  p.take(f['tlv.length']);
  const item = p.within(length);
  if (type === SEQUENCE && length === 4) {
    item.show(f['tlv.value'], length);
    item.take(f['tlv.sequence_number']);
  } else {
    item.takeRest(f['tlv.value']);
  }
  p.close(outer);
}

/** The management channel, RFC 5718 §3: packets by their PPP numbers. */
export const mcc = protocol({
  name: 'mcc',
  title: 'Management Communication Channel (MCC)',
  on: { 'pwach.channel_type': [1] },
  fields: {
    proto: u16('Protocol Id', { hex: true }),
  },
  dissect(p, f) {
    p.column('MPLS');
    p.info(LABELLED);
    const number = p.take(f.proto);
    if (!p.next('ppp.protocol', number)) p.data();
  },
});
