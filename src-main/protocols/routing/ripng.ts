/** RIPng for IPv6, RFC 2080. */
import { type Cursor, ipv6, none, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { ipv6Text } from '../../bytes/address-text.ts';

const COMMANDS: Readonly<Record<number, string>> = { 1: 'Request', 2: 'Response' };
const ENTRY = 20;
/** A metric that says: this is the next hop of the entries that follow (§2.1.1). */
const NEXT_HOP = 0xff;

export const ripng = protocol({
  name: 'ripng',
  title: 'RIPng',
  short: 'RIPng',
  on: { 'udp.port': [521] },
  fields: {
    cmd: u8('Command', { values: COMMANDS }),
    version: u8('Version'),
    reserved: octets('Reserved', { size: 2 }),
    rte: none('Route Table Entry'),
    'rte.ipv6_prefix': ipv6('IPv6 Prefix'),
    'rte.route_tag': u16('Route Tag', { hex: true }),
    'rte.prefix_length': u8('Prefix Length'),
    'rte.metric': u8('Metric'),
  },
  dissect(p, f) {
    const command = p.u8();
    const version = p.u8(1);
    p.info(() => `Command ${COMMANDS[command] ?? `Unknown (${command})`}, Version ${version}`);
    p.take(f.cmd);
    p.take(f.version);
    p.take(f.reserved);
    while (p.remaining >= ENTRY) entry(p, f);
  },
});

function entry(p: Cursor, f: typeof ripng.fields): void {
  const prefix = ipv6Text(p.peekBytes(16));
  const length = p.u8(18);
  const metric = p.u8(19);
  p.set(f.rte, undefined, p.at, ENTRY);
  p.label(metric === NEXT_HOP ? `Next hop: ${prefix}` : `Route Table Entry: IPv6 Prefix: ${prefix}/${length} Metric: ${metric}`);
  const outer = p.under();
  p.take(f['rte.ipv6_prefix']);
  p.take(f['rte.route_tag']);
  p.take(f['rte.prefix_length']);
  p.take(f['rte.metric']);
  p.close(outer);
}
