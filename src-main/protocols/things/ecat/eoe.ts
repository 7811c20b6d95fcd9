/** Ethernet over EtherCAT: frames in parts of 32 bytes, and the address that a slave is given; ETG.1000.6 §5.7. */
import { type Cursor, type Field, ether, flag, ipv4, none, octets, text, u32 } from '../../../dissect/index.ts';
import type { Take } from './mailbox-text.ts';

const TYPES = { 0: 'Fragment', 1: 'TimeStamp', 2: 'Init Req', 3: 'Init Res', 4: 'MAC Req', 5: 'MAC Res' };
const FRAGMENT = 0, TIMESTAMP = 1, INIT = 2, MAC = 4;
const HEADER = 4, UNIT = 32, STAMP = 4;

const id = (name: string) => ({ id: `ecat_mailbox.eoe.${name}`, little: true }) as const;
const has = (title: string, mask: number, name: string) => flag(title, mask, { ...id(`init.${name}`), size: 4 });

export const EOE_FIELDS = {
  eoe: octets('EoE Fragment'),
  eoeHeader: octets('Header', id('fraghead')),
  eoeType: u32('Type', { ...id('type'), values: TYPES }),
  eoeNumber: u32('FragNo', id('fragno')),
  eoeOffset: u32('Offset', id('offset')),
  eoeFrame: u32('FrameNo', id('frame')),
  eoeLast: u32('Last Fragment', id('last')),
  eoeStamped: u32('Time Stamp Appended', id('timestampapp')),
  eoeStampWanted: u32('Time Stamp Requested', id('timestampreq')),
  eoeData: octets('EoE Frag Data', id('fragment')),
  eoeInit: none('Init', id('init')),
  eoeHasMac: has('MacAddr', 0x01, 'contains_macaddr'),
  eoeHasIp: has('IpAddr', 0x02, 'contains_ipaddr'),
  eoeHasMask: has('SubnetMask', 0x04, 'contains_subnetmask'),
  eoeHasGateway: has('DefaultGateway', 0x08, 'contains_defaultgateway'),
  eoeHasServer: has('DnsServer', 0x10, 'contains_dnsserver'),
  eoeHasName: has('DnsName', 0x20, 'contains_dnsname'),
  eoeStamps: has('AppendTimeStamp', 0x10000, 'append_timestamp'),
  eoeMac: ether('Mac Addr', id('init.macaddr')),
  eoeIp: ipv4('Ip Addr', id('init.ipaddr')),
  eoeMask: ipv4('Subnet Mask', { ...id('init.subnetmask'), netmask: true }),
  eoeGateway: ipv4('Default Gateway', id('init.defaultgateway')),
  eoeServer: ipv4('Dns Server', id('init.dnsserver')),
  eoeName: text('Dns Name', id('init.dnsname')),
  eoeFilter: octets('Mac Filter', id('macfilter')),
  eoeStamp: u32('Time Stamp', id('timestamp')),
} as const;

const f = EOE_FIELDS;
const INIT_FLAGS = [f.eoeHasMac, f.eoeHasIp, f.eoeHasMask, f.eoeHasGateway, f.eoeHasServer, f.eoeHasName, f.eoeStamps];
const INIT_FLAG_BYTES = 4, HAS_NAME = 0x20;
/** In the order of their flags. */
const ADDRESSES: readonly Field<unknown>[] = [f.eoeMac, f.eoeIp, f.eoeMask, f.eoeGateway, f.eoeServer];

export const takeEoe: Take = (p, said) => {
  const type = p.u8() & 0x0f;
  said.push(type === FRAGMENT ? `EoE-Frag ${p.u8(2) & 0x3f}` : 'EoE');
  p.show(f.eoe, p.available);
  p.label('EoE Fragment');
  const outer = p.under(), head = p.little16(), second = p.little16(2);
  p.show(f.eoeHeader, HEADER);
  const inner = p.under();
  p.set(f.eoeType, type, p.at, HEADER);
  if (type === FRAGMENT) showPlace(p, head, second);
  p.skip(HEADER);
  if (type === INIT && p.more) takeInit(p);
  else if (type === MAC) p.takeRest(f.eoeFilter);
  p.close(inner);
  if (type === TIMESTAMP) p.take(f.eoeStamp);
  const frame = type === FRAGMENT ? takeFragment(p, head) : undefined;
  p.close(outer);
  if (frame !== undefined && (second & 0x3f) === 0 && isLast(head)) p.over('Ethernet frame', frame).call('eth');
};

const isLast = (head: number): boolean => (head & 0x100) !== 0, isStamped = (head: number): boolean => (head & 0x200) !== 0;

/** The first part says how long the frame is, the others where they belong. */
function showPlace(p: Cursor, head: number, second: number): void {
  const number = second & 0x3f, offset = ((second >> 6) & 0x3f) * UNIT;
  p.set(f.eoeNumber, number, p.at, HEADER);
  p.set(f.eoeOffset, offset, p.at, HEADER);
  if (number === 0) p.label(`BufferSize: ${offset}`);
  p.set(f.eoeFrame, second >> 12, p.at, HEADER);
  p.set(f.eoeLast, isLast(head) ? 1 : 0, p.at, HEADER);
  if (isStamped(head)) p.set(f.eoeStamped, 1, p.at, HEADER);
  if ((head & 0x400) !== 0) p.set(f.eoeStampWanted, 1, p.at, HEADER);
}

/** The last part may end with the time when the frame came. Gives the part of the frame. */
function takeFragment(p: Cursor, head: number): Uint8Array {
  const stamp = isLast(head) && isStamped(head) && p.remaining >= STAMP ? STAMP : 0;
  const frame = p.takeBytes(f.eoeData, p.remaining - stamp);
  if (stamp > 0) p.take(f.eoeStamp);
  return frame;
}

/** Each part has its place, whether it is meant or not; those behind the last one that is meant may be missing. */
function takeInit(p: Cursor): void {
  const outer = p.open(f.eoeInit, p.remaining), meant = p.little32();
  for (const flagged of INIT_FLAGS) p.show(flagged);
  p.skip(INIT_FLAG_BYTES);
  for (let i = 0; i < ADDRESSES.length && p.more; i++) {
    const field = ADDRESSES[i];
    if (((meant >> i) & 1) !== 0) p.take(field);
    else p.skip(Math.min(field.size, p.remaining));
  }
  if (p.more && (meant & HAS_NAME) !== 0) p.take(f.eoeName, p.remaining);
  p.close(outer);
}
