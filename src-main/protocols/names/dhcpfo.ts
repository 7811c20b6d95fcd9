/** DHCP failover, draft-ietf-dhc-failover-12: two servers that share pools of addresses tell each other what they bind. */
import {
  type Cursor, type Field, MORE, NOT_MINE, absoluteTime, bits, expert, flag, ipv4, none, octets, protocol, text, u16, u32, u8,
} from '../../dissect/index.ts';
import { etherText, hexText } from '../../bytes/address-text.ts';
import { decodeText } from '../../dissect/text.ts';
import { absoluteText } from '../../dissect/time-text.ts';
import { HARDWARE_TYPES } from '../hardware-types.ts';
import { BINDINGS, MESSAGES, OPTIONS, REJECTIONS, STATES } from './dhcpfo/names.ts';

const truth = { as: ['True', 'False'] } as const;

/** §6.1: length, type, offset of the payload, time and transaction. */
const HEADER = 12;
const ETHERNET = 1;
const FOR_EVER = 0xffffffff;
const TLS_WISHES = { 0: 'No TLS operation', 1: 'TLS operation desired but not required', 2: 'TLS operation is required' };

export const dhcpFailover = protocol({
  name: 'dhcpfo',
  title: 'DHCP Failover',
  on: { 'tcp.port': [647] },
  sized: true,
  fields: {
    length: u16('Message length'),
    bad_length: expert('Bad length', 'error', 'Protocol'),
    type: u8('Message Type', { values: MESSAGES }),
    poffset: u8('Payload Offset'),
    time: absoluteTime('Time'),
    xid: u32('Xid', { hex: true }),
    additionalheaderbytes: octets('Additional Header Bytes'),
    payloaddata: none('Payload Data'),
    dhcpstyleoption: none('DHCP Style Option'),
    optioncode: u16('Option Code', { values: OPTIONS }),
    optionlength: u16('Length'),
    addressestransferred: u32('addresses transferred'),
    assignedipaddress: ipv4('assigned ip address'),
    bindingstatus: u8('Type', { values: BINDINGS }),
    clientidentifier: text('Client Identifier'),
    clienthardwaretype: u8('Client Hardware Type', { hex: true, values: HARDWARE_TYPES }),
    clienthardwareaddress: text('Client Hardware Address'),
    clientlasttransactiontime: u32('Client last transaction time'),
    ftddns: text('FTDDNS'),
    delayedserviceparameter: u8('delayed service parameter'),
    hashbucketassignment: octets('Hash bucket assignment'),
    ipflags: u16('IP Flags', { hex: true }),
    'ipflags.reserved': flag('Reserved', 0x8000, truth),
    'ipflags.bootp': flag('BOOTP', 0x4000, truth),
    'ipflags.mbz': bits('MBZ', 0x3fff, { hex: true }),
    leaseexpirationtime: u32('Lease expiration time'),
    maxunackedbndupd: u32('Max unacked BNDUPD'),
    mclt: u32('MCLT'),
    message: text('Message'),
    message_digest_type: u8('Message digest type', { values: { 1: 'HMAC-MD5' } }),
    messagedigest: octets('Message digest'),
    potentialexpirationtime: u32('Potential expiration time'),
    receivetimer: u32('Receive timer', { unit: 'seconds' }),
    protocolversion: u8('Protocol version'),
    rejectreason: u8('Reject reason', { values: REJECTIONS }),
    relationshipname: text('Relationship name'),
    serverflag: u8('Serverflag', { values: { 0: 'NONE', 1: 'STARTUP' } }),
    serverstatus: u8('server status', { values: STATES }),
    starttimeofstate: u32('Start time of state'),
    tls_reply: u8('TLS Reply', { values: { 0: 'No TLS operation', 1: 'TLS operation is required' } }),
    tls_request: u8('TLS Request', { values: TLS_WISHES }),
    vendorclass: text('Vendor class'),
    vendoroption: octets('Vendor option'),
    options: octets('Options'),
  },
  dissect(p, f) {
    const length = p.take(f.length);
    if (length < HEADER) p.malformed(`a message of ${length} bytes`);
    p.limit(length);
    const type = p.take(f.type);
    const offset = p.take(f.poffset);
    p.takeAs(f.time, { seconds: p.u32(), nanoseconds: 0 }, 4);
    const xid = p.take(f.xid);
    p.info(() => `${MESSAGES[type] ?? `Unknown (${type})`} xid: ${xid.toString(16)}`);
    if (offset > HEADER) p.take(f.additionalheaderbytes, offset - HEADER);
    if (!p.more) return;
    const outer = p.open(f.payloaddata, p.remaining);
    while (p.more) option(p, f);
    p.close(outer);
  },
  frame(bytes, at, end) {
    if (end - at < 2) return MORE;
    const length = (bytes[at] << 8) | bytes[at + 1];
    return length < HEADER ? NOT_MINE : length;
  },
});

type Fields = typeof dhcpFailover.fields;

/** §6.2: type and length of two bytes each. */
function option(p: Cursor, f: Fields): void {
  const code = p.u16();
  const outer = p.open(f.dhcpstyleoption, 4 + p.u16(2));
  p.labelNode(p.lastNode, `DHCP Style Option, ${OPTIONS[code] ?? 'Unknown Option'} (${code})`);
  p.take(f.optioncode);
  const value = p.within(p.take(f.optionlength));
  p.contain(() => VALUES[code]?.(value, f));
  if (value.more) {
    // Of a kind that is known nothing is left over.
    if (VALUES[code] !== undefined) value.expert(f.bad_length);
    value.take(f.options, value.remaining);
  }
  p.close(outer);
}

type Value = (p: Cursor, f: Fields) => void;

const one = (name: keyof Fields): Value => (p, f) => void p.take(f[name] as Field<number>);
const all = (name: keyof Fields): Value => (p, f) => void p.take(f[name] as Field<unknown>, p.remaining);

/** A moment as seconds since 1970 (§6.2.13). */
const moment = (name: keyof Fields): Value => (p, f) => {
  const field = f[name] as Field<number>, seconds = p.take(field);
  p.label(() => `${field.title}: ${seconds === FOR_EVER ? 'infinity' : absoluteText({ seconds, nanoseconds: 0 })}`);
};

const addresses: Value = (p, f) => {
  while (p.remaining >= 4) p.take(f.assignedipaddress);
};

const client: Value = (p, f) => {
  const type = p.take(f.clienthardwaretype);
  const address = p.peekBytes(p.remaining);
  p.takeAs(f.clienthardwareaddress, type === ETHERNET && address.length === 6 ? etherText(address) : hexText(address), p.remaining);
};

const identifier: Value = (p, f) => {
  const bytes = p.peekBytes(p.remaining);
  const isText = bytes.every(byte => byte >= 0x20 && byte < 0x7f);
  p.takeAs(f.clientidentifier, isText ? decodeText(bytes, 0, bytes.length, 'ascii') : hexText(bytes), p.remaining);
};

const VALUES: Readonly<Record<number, Value>> = {
  1: one('addressestransferred'), 2: addresses, 3: one('bindingstatus'), 4: identifier, 5: client, 6: moment('clientlasttransactiontime'),
  7: all('options'), 8: all('options'), 9: all('ftddns'), 10: one('delayedserviceparameter'), 11: all('hashbucketassignment'),
  12: (p, f) => void p.bits(f.ipflags, [f['ipflags.reserved'], f['ipflags.bootp'], f['ipflags.mbz']]),
  13: moment('leaseexpirationtime'), 14: one('maxunackedbndupd'), 15: one('mclt'), 16: all('message'),
  17: (p, f) => {
    p.take(f.message_digest_type);
    p.take(f.messagedigest, p.remaining);
  },
  18: moment('potentialexpirationtime'), 19: one('receivetimer'), 20: one('protocolversion'),
  21: one('rejectreason'), 22: all('relationshipname'), 23: one('serverflag'), 24: one('serverstatus'), 25: moment('starttimeofstate'),
  26: one('tls_reply'), 27: one('tls_request'), 28: all('vendorclass'), 29: all('vendoroption'),
};
