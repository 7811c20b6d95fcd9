/**
 * Packets that the BSDs' packet filter logged, LINKTYPE_PFLOG: `struct pfloghdr` of net/if_pflog.h before the packet. Older systems end it behind
 * the rules, FreeBSD and macOS behind the direction, OpenBSD has where the packet was sent before it was rewritten as well.
 */
import { type Cursor, type Field, i32, ipv4, ipv6, nameOf, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { readInt } from '../../dissect/read.ts';
import { BSD_FAMILIES } from './bsd-families.ts';

const ACTIONS = {
  0: 'pass', 1: 'block', 2: 'scrub', 3: 'noscrub', 4: 'nat', 5: 'nonat', 6: 'binat', 7: 'nobinat', 8: 'rdr', 9: 'nordr', 10: 'synproxy-drop',
};
const REASONS = {
  0: 'match', 1: 'bad-offset', 2: 'fragment', 3: 'short', 4: 'normalize', 5: 'memory', 6: 'timestamp', 7: 'congestion', 8: 'ip-option',
  9: 'proto-cksum', 10: 'state-mismatch', 11: 'state-ins-fail', 12: 'max-states', 13: 'srcnode-limit', 14: 'syn-proxy',
};
const DIRECTIONS = { 0: 'inout', 1: 'in', 2: 'out', 3: 'fwd' };

/** Lengths that headers have at least: with the processes, and with the addresses before rewriting. */
const WITH_PROCESSES = 61, WITH_ADDRESSES = 100;
const NAME = 16, ADDRESS = 16;

export const pflog = protocol({
  name: 'pflog',
  title: 'OpenBSD Packet Filter log file',
  on: { wtap_encap: [117] },
  fields: {
    length: u8('Header Length'),
    af: u8('Address Family', { values: BSD_FAMILIES }),
    action: u8('Action', { values: ACTIONS }),
    reason: u8('Reason', { values: REASONS }),
    ifname: text('Interface'),
    ruleset: text('Ruleset'),
    rulenr: i32('Rule Number'),
    subrulenr: i32('Sub Rule Number'),
    uid: i32('UID'),
    pid: i32('PID'),
    rule_uid: i32('Rule UID'),
    rule_pid: i32('Rule PID'),
    dir: u8('Direction', { values: DIRECTIONS }),
    rewritten: u8('Rewritten'),
    pad: octets('Padding'),
    'saddr.ipv4': ipv4('Source Address'),
    'daddr.ipv4': ipv4('Destination Address'),
    'saddr.ipv6': ipv6('Source Address'),
    'daddr.ipv6': ipv6('Destination Address'),
    'saddr.bytes': octets('Source Address'),
    'daddr.bytes': octets('Destination Address'),
    sport: u16('Source Port'),
    dport: u16('Destination Port'),
  },
  dissect(p, f) {
    const { at, node } = p;
    p.announce('');
    const length = p.take(f.length), family = p.take(f.af), version = nameOf(BSD_FAMILIES, family), number = p.take(f.action);
    const action = nameOf(ACTIONS, number) ?? `unknown (${number})`;
    p.take(f.reason);
    const name = p.take(f.ifname, NAME);
    p.take(f.ruleset, NAME);
    const rule = p.take(f.rulenr);
    p.take(f.subrulenr);
    if (length >= WITH_PROCESSES) takeProcesses(p, [f.uid, f.pid, f.rule_uid, f.rule_pid]);
    p.take(f.dir);
    if (length >= WITH_ADDRESSES) takeBeforeRewriting(p, f, version);
    else p.take(f.pad, Math.max(0, at + length + p.fillOf(length) - p.at));
    if (p.at < at + length) p.skip(at + length - p.at);
    p.labelNode(node, `PF Log ${version ?? 'unknown'} ${action} on ${name} by rule ${rule}`);
    p.columns.prependFenced(`[${action} ${name}/${rule}] `);
    if (version === undefined || !p.next('null.type', family)) p.data();
  },
});

type Fields = typeof pflog.fields;

/** Users and processes are in the byte order of the machine that logged: in the one in which they are the smaller numbers. */
function takeProcesses(p: Cursor, fields: readonly Field<number>[]): void {
  const size = 4, bytes = p.peekBytes(size * fields.length);
  const highest = (little: boolean) => Math.max(...fields.map((_, i) => Math.abs(readInt(bytes, size * i, size, little))));
  const little = highest(true) < highest(false);
  fields.forEach((field, i) => p.takeAs(field, readInt(bytes, size * i, size, little), size));
}

/** Where the packet came from and went to before its addresses and ports were rewritten. */
function takeBeforeRewriting(p: Cursor, f: Fields, version: string | undefined): void {
  p.take(f.rewritten);
  p.take(f.pad, 2);
  const { at } = p;
  if (version === 'IPv4') p.take(f['saddr.ipv4']);
  else p.take(version === 'IPv6' ? f['saddr.ipv6'] : f['saddr.bytes'], ADDRESS);
  p.skip(at + ADDRESS - p.at);
  if (version === 'IPv4') p.take(f['daddr.ipv4']);
  else p.take(version === 'IPv6' ? f['daddr.ipv6'] : f['daddr.bytes'], ADDRESS);
  p.skip(at + 2 * ADDRESS - p.at);
  p.take(f.sport);
  p.take(f.dport);
}
