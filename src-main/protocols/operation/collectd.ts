/** collectd's binary protocol: measurements of a host, told in parts (collectd's wiki, Binary protocol; src/network.h). */
import {
  type Cursor, type Field, type Moment, absoluteText, absoluteTime, expert, f64, i64, octets, protocol, relativeTime, text, u16, u64, u8,
} from '../../dissect/index.ts';

const HEADER = 4, HASH = 32, VECTOR = 16, VALUE = 9;
const TYPES: Readonly<Record<number, string>> = {
  0: 'HOST', 1: 'TIME', 2: 'PLUGIN', 3: 'PLUGIN_INSTANCE', 4: 'TYPE', 5: 'TYPE_INSTANCE', 6: 'VALUES', 7: 'INTERVAL', 8: 'TIME_HR',
  9: 'INTERVAL_HR', 0x100: 'MESSAGE', 0x101: 'SEVERITY', 0x200: 'SIGNATURE', 0x210: 'ENCRYPTED_DATA',
};
const HOST = 0, TIME = 1, PLUGIN = 2, VALUES = 6, INTERVAL = 7, TIME_HR = 8, INTERVAL_HR = 9, MESSAGE = 0x100, SEVERITY = 0x101;
const SIGNATURE = 0x200, ENCRYPTED = 0x210;
const KINDS = { 0: 'COUNTER', 1: 'GAUGE', 2: 'DERIVE', 3: 'ABSOLUTE' };
const SEVERITIES: Readonly<Record<number, string>> = { 1: 'FAILURE', 2: 'WARNING', 4: 'OKAY' };
/** Times of high resolution count 2^-30 seconds. */
const FINE = 30n;

const FIELDS = {
  type: u16('Type', { hex: true, values: TYPES }),
  len: u16('Length'),
  data: octets('Payload'),
  'data.host': text('Host name'),
  'data.time': absoluteTime('Timestamp'),
  'data.interval': relativeTime('Interval'),
  'data.plugin': text('Plugin'),
  'data.plugin.inst': text('Plugin instance'),
  'data.type': text('Type'),
  'data.type.inst': text('Type instance'),
  'data.valcnt': u16('Value count'),
  'val.type': u8('Value type', { hex: true, values: KINDS }),
  'val.counter': u64('Counter value'),
  'val.gauge': f64('Gauge value', { little: true }),
  'val.derive': i64('Derive value'),
  'val.absolute': u64('Absolute value'),
  'val.unknown': u64('Value of unknown type', { hex: true }),
  'data.severity': u64('Severity', { hex: true }),
  'data.message': text('Message'),
  'data.sighash': octets('Signature'),
  'data.initvec': octets('Init vector'),
  'data.username_length': u16('Username length'),
  'data.username': text('Username'),
  'data.encrypted': octets('Encrypted data'),
  invalid_length: expert('Invalid length', 'warning', 'Malformed'),
  garbage: expert('Garbage at end of packet', 'warning', 'Malformed'),
  'data.valcnt.mismatch': expert('Number of values and length of part do not match. Assuming length is correct.', 'warning', 'Malformed'),
  'type.unknown': expert('Unknown part type', 'note', 'Undecoded'),
};

const f = FIELDS;
const TEXTS: Readonly<Record<number, Field<string>>> = {
  [HOST]: f['data.host'], [PLUGIN]: f['data.plugin'], 3: f['data.plugin.inst'], 4: f['data.type'],
  5: f['data.type.inst'], [MESSAGE]: f['data.message'],
};
/** What a measurement is of, in the order in which it is told of each. */
const OF = [f['data.host'], f['data.plugin'], f['data.plugin.inst'], f['data.type'], f['data.type.inst']];
const VALUE_FIELDS: readonly Field[] = [f['val.counter'], f['val.gauge'], f['val.derive'], f['val.absolute']];
const VALUE_WORDS = ['Counter', 'Gauge', 'Derive', 'Absolute'];

/** What holds until another part says otherwise, and what was counted. */
interface Told {
  readonly texts: Map<Field<string>, string>;
  time: Moment | undefined;
  interval: Moment | undefined;
  values: number;
  plugins: number;
  messages: number;
}

export const collectd = protocol({
  name: 'collectd',
  title: 'collectd network data',
  short: 'collectd',
  on: { 'udp.port': [25826] },
  fields: FIELDS,
  dissect(p) {
    const told: Told = { texts: new Map(), time: undefined, interval: undefined, values: 0, plugins: 0, messages: 0 };
    p.info(() => summary(told));
    while (p.more) {
      if (p.remaining < HEADER) {
        p.expert(f.garbage);
        p.skip(p.remaining);
        return;
      }
      if (!part(p, told)) return;
    }
  },
});

const several = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function summary({ texts, values, plugins, messages }: Told): string {
  const host = texts.get(f['data.host']);
  const counts = `${several(values, 'value')} for ${several(plugins, 'plugin')}, ${several(messages, 'message')}`;
  return host === undefined ? counts : `Host=${host}, ${counts}`;
}

/** False where what follows can't be found. */
function part(p: Cursor, told: Told): boolean {
  const type = p.u16(), length = p.u16(2);
  const outer = p.open(`collectd ${TYPES[type] ?? 'UNKNOWN'} segment`, length);
  p.take(f.type);
  p.take(f.len);
  if (length < HEADER) {
    p.expertUnder(f.invalid_length);
    p.close(outer);
    return false;
  }
  const body = p.within(length - HEADER);
  const words = contents(body, type, told);
  p.close(outer);
  if (words !== '') p.addLabel(`: ${words}`);
  return true;
}

/** Gives what the part's heading says of it. */
function contents(p: Cursor, type: number, told: Told): string {
  const field = TEXTS[type];
  if (field !== undefined) return `"${takeText(p, field, told)}"`;
  switch (type) {
    case TIME:
    case TIME_HR: {
      told.time = takeMoment(p, f['data.time'], type === TIME_HR);
      return absoluteText(told.time);
    }
    case INTERVAL:
    case INTERVAL_HR: {
      told.interval = takeMoment(p, f['data.interval'], type === INTERVAL_HR);
      const { seconds, nanoseconds } = told.interval;
      return nanoseconds === 0 ? several(seconds, 'second') : `${seconds + nanoseconds / 1e9} seconds`;
    }
    case VALUES:
      return takeValues(p, told);
    case SEVERITY: {
      const severity = p.take(f['data.severity']);
      const name = SEVERITIES[Number(severity)] ?? 'UNKNOWN';
      p.addLabel(` (${name})`);
      return name;
    }
    case SIGNATURE:
      p.take(f['data.sighash'], HASH);
      p.take(f['data.username'], p.remaining);
      return 'HMAC-SHA-256';
    case ENCRYPTED:
      p.take(f['data.username'], p.take(f['data.username_length']));
      p.take(f['data.initvec'], VECTOR);
      p.takeRest(f['data.encrypted']);
      return 'AES-256';
    default:
      p.takeRest(f.data);
      p.expertUnder(f['type.unknown']);
      return '';
  }
}

/** It ends with a zero. */
function takeText(p: Cursor, field: Field<string>, told: Told): string {
  const value = p.take(field, Math.max(0, p.remaining - 1));
  p.skip(p.remaining);
  if (field === f['data.message']) told.messages++;
  if (field === f['data.plugin']) told.plugins++;
  told.texts.set(field, value);
  return value;
}

function takeMoment(p: Cursor, field: Field<Moment>, isFine: boolean): Moment {
  const raw = (BigInt(p.u32()) << 32n) | BigInt(p.u32(4));
  const whole = isFine ? raw >> FINE : raw, rest = isFine ? raw & ((1n << FINE) - 1n) : 0n;
  const moment = { seconds: Number(whole), nanoseconds: Number((rest * 1_000_000_000n) >> FINE) };
  p.takeAs(field, moment, 8);
  return moment;
}

/** As many types as there are values, then the values. */
function takeValues(p: Cursor, told: Told): string {
  const count = p.take(f['data.valcnt']), fitting = Math.floor(p.remaining / VALUE);
  if (count * VALUE !== p.remaining) p.expertUnder(f['data.valcnt.mismatch']);
  const words = several(fitting, 'value');
  const outer = p.open(words, fitting * VALUE);
  for (let i = 0; i < fitting; i++) {
    p.need(i + 1);
    const kind = p.u8(i);
    const inner = p.open(VALUE_WORDS[kind] ?? 'Unknown', 1);
    p.show(f['val.type'], 1, i);
    const field: Field = VALUE_FIELDS[kind] ?? f['val.unknown'];
    p.show(field, 8, fitting + i * 8);
    p.close(inner);
  }
  p.skip(fitting * VALUE);
  p.close(outer);
  told.values++;
  showMetric(p, told);
  return words;
}

/** What the values are of: parts before them have said so. */
function showMetric(p: Cursor, { texts, time, interval }: Told): void {
  const outer = p.open('[Assembled metric]', 0);
  for (const field of OF) {
    const value = texts.get(field);
    if (value !== undefined) p.generate(field, value);
  }
  if (time !== undefined) p.generate(f['data.time'], time);
  if (interval !== undefined) p.generate(f['data.interval'], interval);
  p.close(outer);
}
