/** HSRP version 2, Cisco's successor of RFC 2281: parts with a type and a length, groups up to 4095, times in milliseconds, IPv6. */
import { type Cursor, byName, ether, ipv4, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';

const OPCODES = { 0: 'Hello', 1: 'Coup', 2: 'Resign' };
const STATES: Readonly<Record<number, string>> = { 0: 'Disabled', 1: 'Init', 2: 'Learn', 3: 'Listen', 4: 'Speak', 5: 'Standby', 6: 'Active' };
const FAMILIES = { 4: 'IPv4', 6: 'IPv6' };
const GROUP_STATE = 1;
const INTERFACE_STATE = 2;
const TEXT_AUTHENTICATION = 3;
const DIGEST_AUTHENTICATION = 4;
const VIRTUAL_ADDRESS = 16;

const f = {
  groupState: u8('Group State TLV', { id: 'hsrp2.group_state_tlv' }),
  interfaceState: u8('Interface State TLV', { id: 'hsrp2.interface_state_tlv' }),
  textAuthentication: u8('Text Authentication TLV', { id: 'hsrp2.text_auth_tlv' }),
  digestAuthentication: u8('MD5 Authentication TLV', { id: 'hsrp2.md5_auth_tlv' }),
  version: u8('Version', { id: 'hsrp2.version' }),
  opcode: u8('Op Code', { values: OPCODES, id: 'hsrp2.opcode' }),
  state: u8('State', { values: STATES, id: 'hsrp2.state' }),
  family: u8('IP Ver.', { values: FAMILIES, id: 'hsrp2.ipversion' }),
  group: u16('Group', { id: 'hsrp2.group' }),
  identifier: ether('Identifier', { id: 'hsrp2.identifier' }),
  priority: u32('Priority', { id: 'hsrp2.priority' }),
  hello: u32('Hellotime', { id: 'hsrp2.hellotime' }),
  hold: u32('Holdtime', { id: 'hsrp2.holdtime' }),
  virtual4: ipv4('Virtual IP Address', { id: 'hsrp2.virt_ip' }),
  virtual6: ipv6('Virtual IPv6 Address', { id: 'hsrp2.virt_ip_v6' }),
  active: u16('Active Groups', { id: 'hsrp2.active_groups' }),
  passive: u16('Passive Groups', { id: 'hsrp2.passive_groups' }),
  secret: text('Authentication Data', { id: 'hsrp2.auth_data' }),
  algorithm: u8('MD5 Algorithm', { values: { 1: 'MD5' }, id: 'hsrp2.md5_algorithm' }),
  padding: u8('Padding', { hex: true, id: 'hsrp2.md5_padding' }),
  flags: u16('MD5 Flags', { id: 'hsrp2.md5_flags' }),
  sender: ipv4('Sender\'s IP Address', { id: 'hsrp.md5_ip_address' }),
  key: u32('MD5 Key ID', { id: 'hsrp2.md5_key_id' }),
  digest: octets('MD5 Authentication Data', { id: 'hsrp2.md5_auth_data' }),
};
export const VERSION_2_FIELDS = byName(Object.values(f));

const MARKS = {
  [GROUP_STATE]: f.groupState, [INTERFACE_STATE]: f.interfaceState, [TEXT_AUTHENTICATION]: f.textAuthentication,
  [DIGEST_AUTHENTICATION]: f.digestAuthentication,
};

export function takeVersion2(p: Cursor): void {
  p.column('HSRPv2');
  takeParts(p);
}

/** Parts up to the end of the message; version 1 has one behind it for the digest. */
export function takeParts(p: Cursor): void {
  while (p.remaining >= 2) {
    const type = p.u8();
    const length = p.u8(1);
    const mark = MARKS[type as 1];
    const outer = p.open(mark === undefined ? `Unknown TLV: Type=${type} Len=${length}` : `${mark.title}: Type=${type} Len=${length}`, 2 + length);
    const part = p.within(Math.min(2 + length, p.remaining));
    if (mark !== undefined) p.hide(mark, type, part.begin, 1);
    part.skip(2);
    if (type === GROUP_STATE) takeGroupState(part);
    else if (type === INTERFACE_STATE) takeInterfaceState(part);
    else if (type === TEXT_AUTHENTICATION) takeSecret(part);
    else if (type === DIGEST_AUTHENTICATION) takeDigest(part);
    const there = part.reported - part.begin - 2;
    if (there < length) p.malformed(`a part of ${length} bytes, ${there} are there`);
    p.close(outer);
  }
}

function takeGroupState(p: Cursor): void {
  p.take(f.version);
  const opcode = p.take(f.opcode);
  const state = p.take(f.state);
  p.info(() => `${OPCODES[opcode as 0] ?? 'Unknown'} (state ${STATES[state] ?? 'Unknown'})`);
  const family = p.take(f.family);
  p.take(f.group);
  p.take(f.identifier);
  p.take(f.priority);
  takeTime(p, f.hello, 3000);
  takeTime(p, f.hold, 10_000);
  const address = p.within(VIRTUAL_ADDRESS);
  if (family === 6) address.take(f.virtual6);
  else address.take(f.virtual4);
}

/** `usual` in milliseconds. */
function takeTime(p: Cursor, field: typeof f.hello, usual: number): void {
  const time = p.take(field);
  p.label(`${field.title}: ${time === usual ? 'Default' : 'Non-Default'} (${time})`);
}

function takeInterfaceState(p: Cursor): void {
  const active = p.take(f.active);
  const passive = p.take(f.passive);
  p.info(`Interface State TLV (Act=${active} Pass=${passive})`);
}

function takeSecret(p: Cursor): void {
  const secret = p.take(f.secret, p.remaining);
  p.label(`Authentication Data: ${secret === 'cisco' ? 'Default' : 'Non-Default'} (${secret})`);
}

function takeDigest(p: Cursor): void {
  p.take(f.algorithm);
  p.take(f.padding);
  p.take(f.flags);
  p.take(f.sender);
  p.take(f.key);
  p.take(f.digest, p.remaining);
}
