/** Dynamic Host Configuration Protocol for IPv6, RFC 8415. */
import { ipv6Text } from '../../bytes/address-text.ts';
import { type Cursor, ipv6, protocol, u24, u8 } from '../../dissect/index.ts';
import { OPTION_FIELDS, readOptions } from './dhcpv6/options.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Solicit', 2: 'Advertise', 3: 'Request', 4: 'Confirm', 5: 'Renew', 6: 'Rebind', 7: 'Reply', 8: 'Release', 9: 'Decline', 10: 'Reconfigure',
  11: 'Information-request', 12: 'Relay-forw', 13: 'Relay-reply', 14: 'Leasequery', 15: 'Leasequery-reply', 16: 'Leasequery-done', 17: 'Leasequery-data',
  18: 'Reconfigure-request', 19: 'Reconfigure-reply', 20: 'DHCPv4-query', 21: 'DHCPv4-response',
};
const RELAY_FORWARD = 12;
const RELAY_REPLY = 13;

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
    ...OPTION_FIELDS,
  },
  dissect(p, f) {
    p.info('');
    readMessage(p, f);
  },
});

function readMessage(p: Cursor, f: typeof dhcpv6.fields): void {
  const type = p.take(f.msgtype);
  p.addInfo(() => `${MESSAGES[type] ?? `Message Type ${type}`} `);
  if (type === RELAY_FORWARD || type === RELAY_REPLY) {
    p.take(f.hopcount);
    const link = p.peekBytes(16);
    p.addInfo(() => `L: ${ipv6Text(link)} `);
    p.take(f.linkaddr);
    p.take(f.peeraddr);
  } else {
    const id = p.take(f.xid);
    p.addInfo(() => `XID: 0x${id.toString(16).padStart(6, '0')}`);
  }
  readOptions(p, inner => {
    const outer = inner.open(dhcpv6.self);
    readMessage(inner, f);
    inner.close(outer);
  });
}
