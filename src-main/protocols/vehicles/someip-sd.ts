/** Service discovery of SOME/IP: AUTOSAR's SOME/IP Service Discovery Protocol Specification §4.1. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, expert, flag, ipv4, ipv6, none, octets, protocol, text, u16, u24, u32, u64, u8 } from '../../dissect/index.ts';
import { ipv4Text } from '../../bytes/address-text.ts';
import { decodeText } from '../../dissect/text.ts';
import { takeNamedBits } from '../bit-names.ts';

const ENTRY = 16, OPTION = 3;
const FIND = 0, OFFER = 1, SUBSCRIBE = 6, SUBSCRIBED = 7;
/** What entries are called, and what they are called whose time to live is 0: they take back. */
const ENTRIES: Readonly<Record<number, readonly [string, string]>> = {
  [FIND]: ['Find Service', 'Find Service'], [OFFER]: ['Offer Service', 'Stop Offer Service'],
  [SUBSCRIBE]: ['Subscribe Eventgroup', 'Stop Subscribe Eventgroup'],
  [SUBSCRIBED]: ['Subscribe Eventgroup Ack', 'Subscribe Eventgroup Negative Ack'],
};
/** Of each of these, the field that has service, instance and event group in one number, to filter by. */
const WHOLE = {
  [FIND]: ['findservice', 'findservice'], [OFFER]: ['offerservice', 'stopofferservice'],
  [SUBSCRIBE]: ['subscribeeventgroup', 'stopsubscribeeventgroup'],
  [SUBSCRIBED]: ['subscribeeventgroupack', 'subscribeeventgroupnack'],
} as const;
/** In the order of the Info column. */
const SUMMARY = [
  ['Find Service', 'Find'], ['Stop Offer Service', 'StopOffer'], ['Offer Service', 'Offer'], ['Stop Subscribe Eventgroup', 'StopSubscribe'],
  ['Subscribe Eventgroup', 'Subscribe'], ['Subscribe Eventgroup Negative Ack', 'SubscribeNack'],
  ['Subscribe Eventgroup Ack', 'SubscribeAck'],
] as const;
const CONFIGURATION = 1, LOAD_BALANCING = 2;
const ENDPOINTS: Readonly<Record<number, { readonly name: string; readonly version: 4 | 6 }>> = {
  0x04: { name: 'IPv4 Endpoint', version: 4 }, 0x06: { name: 'IPv6 Endpoint', version: 6 }, 0x14: { name: 'IPv4 Multicast', version: 4 },
  0x16: { name: 'IPv6 Multicast', version: 6 }, 0x24: { name: 'IPv4 SD Endpoint', version: 4 }, 0x26: { name: 'IPv6 SD Endpoint', version: 6 },
};
const TRANSPORTS: Readonly<Record<number, string>> = { 6: 'TCP', 17: 'UDP' };
const TRUE_FALSE = { as: ['True', 'False'] } as const;

export const someipSd = protocol({
  name: 'someipsd',
  title: 'SOME/IP Service Discovery Protocol',
  short: 'SOME/IP-SD',
  on: { 'someip.messageid': [0xffff8100] },
  fields: {
    flags: u8('Flags', { hex: true }),
    'flags.reboot': flag('Reboot Flag', 0x80, { as: ['Session ID did not roll over since last reboot', 'Session ID rolled over since last reboot'] }),
    'flags.unicast': flag('Unicast Flag', 0x40, { as: ['Unicast messages support', 'Unicast messages not supported (deprecated)'] }),
    'flags.exp_init_events': flag('Explicit Initial Events Flag', 0x20, {
      as: ['Explicit Initial Event control supported', 'Explicit Initial Event control not supported'],
    }),
    reserved: u24('Reserved', { hex: true }),
    length_entriesarray: u32('Length of Entries Array'),
    entries: none('Entries Array'),
    entry: none('Entry'),
    'entry.type': u8('Type', { hex: true }),
    'entry.index1': u8('Index 1', { hex: true }),
    'entry.index2': u8('Index 2', { hex: true }),
    'entry.numopt1': bits('Number of Opts 1', 0xf0, { hex: true }),
    'entry.numopt2': bits('Number of Opts 2', 0x0f, { hex: true }),
    'entry.optionsreferenced': text('Options referenced'),
    'entry.serviceid': u16('Service ID', { hex: true }),
    'entry.instanceid': u16('Instance ID', { hex: true }),
    'entry.majorver': u8('Major Version'),
    'entry.ttl': u24('TTL'),
    'entry.minorver': u32('Minor Version'),
    'entry.reserved': u8('Reserved', { hex: true }),
    'entry.initialevents': flag('Initial Event Request', 0x80, TRUE_FALSE),
    'entry.reserved2': bits('Reserved', 0x70, { hex: true }),
    'entry.findservice': u64('Find Service', { hex: true }),
    'entry.offerservice': u64('Offer Service', { hex: true }),
    'entry.stopofferservice': u64('Stop Offer Service', { hex: true }),
    'entry.subscribeeventgroup': u64('Subscribe Eventgroup', { hex: true }),
    'entry.stopsubscribeeventgroup': u64('Stop Subscribe Eventgroup', { hex: true }),
    'entry.subscribeeventgroupack': u64('Subscribe Eventgroup ACK', { hex: true }),
    'entry.subscribeeventgroupnack': u64('Subscribe Eventgroup NACK', { hex: true }),
    'entry.counter': bits('Counter', 0x0f, { hex: true }),
    'entry.eventgroupid': u16('Eventgroup ID', { hex: true }),
    length_optionsarray: u32('Length of Options Array'),
    options: none('Options Array'),
    'option.length': u16('Length'),
    'option.type': u8('Type'),
    'option.reserved': octets('Reserved'),
    'option.ipv4address': ipv4('IPv4 Address'),
    'option.ipv6address': ipv6('IPv6 Address'),
    'option.reserved2': octets('Reserved 2'),
    'option.proto': u8('Protocol'),
    'option.port': u16('Port'),
    'option.priority': u16('Priority'),
    'option.weight': u16('Weight'),
    'option.config_string': text('Configuration String'),
    'option.config_string_element': text('Configuration String Element'),
    'option.unknown_data': octets('Unknown Data'),
    entry_array_malformed: expert('SOME/IP-SD Entry Array length not multiple of 16 bytes!', 'error', 'Malformed'),
    entry_array_empty: expert('SOME/IP-SD Empty Entry Array!', 'error', 'Malformed'),
    entry_unknown: expert('SOME/IP-SD Unknown Entry!', 'warning', 'Malformed'),
    option_unknown: expert('SOME/IP-SD Unknown Option!', 'warning', 'Malformed'),
  },
  dissect(p, f) {
    p.info('SOME/IP Service Discovery Protocol');
    takeNamedBits(p, f.flags, [f['flags.reboot'], f['flags.unicast'], f['flags.exp_init_events']]);
    p.take(f.reserved);
    const entries = p.take(f.length_entriesarray), seen = new Set<string>();
    const outer = p.open(f.entries, entries);
    const array = p.within(entries);
    if (entries === 0) array.expert(f.entry_array_empty);
    else if (entries % ENTRY !== 0) array.expert(f.entry_array_malformed);
    while (array.remaining >= ENTRY) seen.add(entry(array.within(ENTRY), f));
    p.close(outer);
    p.addInfo(SUMMARY.filter(([name]) => seen.has(name)).map(([, word], i) => `${i === 0 ? ' ' : ''}[${word}]`).join(''));
    const options = p.within(p.take(f.length_optionsarray));
    if (!options.more) return;
    const inner = options.open(f.options, options.remaining);
    for (let number = 0; options.remaining >= OPTION; number++) option(options, f, number);
    options.close(inner);
  },
});

type Fields = (typeof someipSd)['fields'];

const referenced = (index: number, count: number): string[] => (count === 0 ? [] : [`${index}-${index + count - 1}`]);

/** §4.1.2.3. Gives what it is called. */
function entry(p: Cursor, f: Fields): string {
  const outer = p.open(f.entry, ENTRY), heading = p.tree.current;
  const type = p.take(f['entry.type']);
  const ttl = p.u24(8);
  const name = ENTRIES[type]?.[ttl === 0 ? 1 : 0];
  if (name === undefined) {
    p.expert(f.entry_unknown);
    p.labelNode(heading, `Unknown Entry (Type: ${type})`);
    p.close(outer);
    return '';
  }
  p.addLabel(` (${name})`);
  const first = p.take(f['entry.index1']), second = p.take(f['entry.index2']);
  const count = p.show(f['entry.numopt1']), more = p.take(f['entry.numopt2']);
  p.generate(f['entry.optionsreferenced'], [...referenced(first, count), ...referenced(second, more)].join(',') || 'None');
  const service = p.take(f['entry.serviceid']), instance = p.take(f['entry.instanceid']), major = p.take(f['entry.majorver']);
  p.take(f['entry.ttl']);
  let about: string, group = 0;
  if (type >= SUBSCRIBE) {
    p.take(f['entry.reserved']);
    p.show(f['entry.initialevents']);
    p.show(f['entry.reserved2']);
    p.take(f['entry.counter']);
    group = p.take(f['entry.eventgroupid']);
    about = `Eventgroup ID ${hex(group, 4)}, Version ${major}`;
  } else {
    about = `Version ${major}.${p.take(f['entry.minorver'])}`;
  }
  p.hide(f[`entry.${WHOLE[type as keyof typeof WHOLE][ttl === 0 ? 1 : 0]}`], (BigInt(service) << 32n) | (BigInt(instance) << 16n) | BigInt(group));
  p.labelNode(heading, `${name} Entry (Service ID ${hex(service, 4)}, Instance ID ${hex(instance, 4)}, ${about})`);
  p.close(outer);
  return name;
}

/** §4.1.2.4: its length does not count itself and the type. */
function option(p: Cursor, f: Fields, number: number): void {
  const length = p.u16();
  const part = p.within(Math.min(OPTION + length, p.remaining));
  const outer = part.open('', part.remaining), heading = part.tree.current;
  part.take(f['option.length']);
  const type = part.take(f['option.type']), endpoint = ENDPOINTS[type];
  let name = 'Unknown Option';
  if (endpoint !== undefined) {
    name = `${endpoint.name} Option (${place(part, f, endpoint.version)})`;
  } else if (type === CONFIGURATION) {
    name = 'Configuration Option';
    part.take(f['option.reserved'], 1);
    configuration(part, f);
  } else if (type === LOAD_BALANCING) {
    name = 'Load Balancing Option';
    part.take(f['option.reserved'], 1);
    part.take(f['option.priority']);
    part.take(f['option.weight']);
  } else {
    part.expert(f.option_unknown);
    if (part.more) part.take(f['option.reserved'], 1);
    part.takeRest(f['option.unknown_data']);
  }
  part.labelNode(heading, `${number}: ${name}`);
  part.close(outer);
}

/** Where something is; gives it in words. */
function place(p: Cursor, f: Fields, version: 4 | 6): string {
  p.take(f['option.reserved'], 1);
  const number = version === 4 ? p.take(f['option.ipv4address']) : 0;
  if (version === 6) p.take(f['option.ipv6address']);
  p.take(f['option.reserved2'], 1);
  const transport = p.take(f['option.proto']), words = TRANSPORTS[transport] ?? 'Unknown Transport Protocol';
  p.addLabel(` (${words})`);
  const port = p.take(f['option.port']);
  return version === 4 ? `${ipv4Text(number)}:${port} (${words})` : words;
}

/** Items as in TXT records of DNS: each has its length before it, and the last one none (RFC 1464, RFC 6763 §6). */
function configuration(p: Cursor, f: Fields): void {
  if (!p.more) return;
  p.set(f['option.config_string'], decodeText(p.bytes, p.at, p.end, 'utf8'), p.at, p.remaining);
  const outer = p.under();
  while (p.more) {
    const length = p.u8();
    p.skip(1);
    if (length > 0) p.take(f['option.config_string_element'], Math.min(length, p.remaining));
  }
  p.close(outer);
}
