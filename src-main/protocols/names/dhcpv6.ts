/** Dynamic Host Configuration Protocol for IPv6, RFC 8415. */
import { ipv6Text } from '../../bytes/address-text.ts';
import { type Cursor, MORE, expert, ipv6, protocol, u16, u24, u8 } from '../../dissect/index.ts';
import { MESSAGES } from './dhcpv6/messages.ts';
import { OPTION_FIELDS } from './dhcpv6/option-fields.ts';
import { readOptions } from './dhcpv6/options.ts';

const RELAY_FORWARD = 12;
const RELAY_REPLY = 13;
/** RFC 5460 §5.1 and RFC 7653 §6: queries, their answers, and what keeps an active one alive. */
const BULK: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 23]);
/** The option that holds the relayed message. */
const RELAY_MESSAGE = 9;

export const dhcpv6 = protocol({
  name: 'dhcpv6',
  title: 'DHCPv6',
  short: 'DHCPv6',
  on: { 'udp.port': [546, 547] },
  fields: {
    msgtype: u8('Message type', { values: MESSAGES }),
    hopcount: u8('Hopcount'),
    xid: u24('Transaction ID', { hex: true }),
    linkaddr: ipv6('Link address'),
    peeraddr: ipv6('Peer address'),
    error_hopcount: expert('Detected error on hop-count', 'warning', 'Protocol'),
    ...OPTION_FIELDS,
  },
  dissect(p, f) {
    p.info('');
    readMessage(p, f);
  },
});

/** Leases asked for in bulk over TCP: RFC 5460, and RFC 7653 with them. */
export const bulkLeasequery = protocol({
  name: 'dhcpv6.bulk_leasequery',
  title: 'DHCPv6 Bulk Leasequery',
  short: 'DHCPv6 BulkLease',
  on: { 'tcp.port': [547] },
  fields: {
    size: u16('Message size'),
    msgtype: u8('Message type', { values: MESSAGES }),
    trans_id: u24('Transaction ID'),
    bad_msg_type: expert('Message type not allowed by DHCPv6 Bulk Leasequery', 'warning', 'Malformed'),
  },
  sized: true,
  frame: (bytes, at, end) => (end - at < 2 ? MORE : 2 + (bytes[at] << 8 | bytes[at + 1])),
  dissect(p, f) {
    const message = p.within(2 + p.u16());
    message.take(f.size);
    const type = message.take(f.msgtype);
    if (!BULK.has(type)) message.expertUnder(f.bad_msg_type, `Message Type ${type} not allowed by DHCPv6 Bulk Leasequery`);
    const id = message.take(f.trans_id);
    message.info(`${MESSAGES[type] ?? `Message Type ${type}`}, Transaction ID: ${id} `);
    if (!message.more) return;
    const outer = message.open('DHCPv6 Options', message.remaining);
    readOptions(message, type, relayed);
    message.close(outer);
  },
});

function readMessage(p: Cursor, f: typeof dhcpv6.fields): void {
  const type = p.take(f.msgtype);
  p.addInfo(() => `${MESSAGES[type] ?? `Message Type ${type}`} `);
  if (type === RELAY_FORWARD || type === RELAY_REPLY) {
    const hops = p.take(f.hopcount);
    // RFC 8415 §19.1.2: each relay on the way counts one more; the first one, whose message holds the client's, says 0. Replies repeat it (§9.2).
    const relays = nestedRelays(p);
    if (hops !== relays) {
      p.expertUnder(f.error_hopcount, `Hopcount ${relays === 0 ? 'of most inner message ' : ''}has to equal ${relays} instead of ${hops}`);
    }
    const link = p.peekBytes(16);
    p.addInfo(() => `L: ${ipv6Text(link)} `);
    p.take(f.linkaddr);
    p.take(f.peeraddr);
  } else {
    const id = p.take(f.xid);
    p.addInfo(() => `XID: 0x${id.toString(16).padStart(6, '0')} `);
  }
  readOptions(p, type, relayed);
}

function relayed(p: Cursor): void {
  const outer = p.open(dhcpv6.self);
  readMessage(p, dhcpv6.fields);
  p.close(outer);
}

/** How many relays' messages lie inside this one, which the cursor has read up to its hop count. */
function nestedRelays(p: Cursor): number {
  const { bytes } = p;
  let at = p.at + 32;
  for (let count = 0; ; count++) {
    while (at + 4 <= p.end && (bytes[at] << 8 | bytes[at + 1]) !== RELAY_MESSAGE) at += 4 + (bytes[at + 2] << 8 | bytes[at + 3]);
    const kind = bytes[at + 4];
    if (at + 4 >= p.end || (kind !== RELAY_FORWARD && kind !== RELAY_REPLY)) return count;
    at += 4 + 34;
  }
}
