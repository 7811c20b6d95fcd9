/** Kafka's protocol: https://kafka.apache.org/protocol.html. */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { exchangeOf, exchangeTracker } from '../exchanges.ts';
import { KAFKA_FIELDS } from './kafka/fields.ts';
import { APIS } from './kafka/messages.ts';
import { API_NAMES, ERRORS } from './kafka/names.ts';
import { type Told, none, read, tags } from './kafka/schema.ts';
import { isToServer } from '../text-lines.ts';

const PORTS = [9092];
const SHORTEST = 8;
/** A broker's `socket.request.max.bytes`. */
const LONGEST = 104_857_600;
const API_VERSIONS = 18;
const MOST_TOLD = 3;
const COMMIT = 8, FIND_COORDINATOR = 10, JOIN = 11, HEARTBEAT = 12, LEAVE = 13, SYNC = 14;
/** Requests of which the Info column tells the group. */
const WITH_GROUP: ReadonlySet<number> = new Set([COMMIT, FIND_COORDINATOR, JOIN, HEARTBEAT, LEAVE, SYNC]);

interface Request {
  readonly key: number;
  readonly version: number;
}

/** Responses say which request they answer, and nothing of what it was. */
const EXCHANGES = exchangeTracker<Request>({
  key: 'kafka',
  several: true,
  once: true,
  skims: () => true,
  roleOf({ fromClient, bytes }) {
    if (bytes.length < 12) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return fromClient
      ? { key: view.getInt32(8), answers: false, about: { key: view.getInt16(4), version: view.getInt16(6) } }
      : { key: view.getInt32(4), answers: true };
  },
});

const f = KAFKA_FIELDS;

export const kafka = protocol({
  name: 'kafka',
  title: 'Kafka',
  short: 'Kafka',
  on: { 'tcp.port': PORTS, 'tls.port': [9093] },
  over: ['tcp'],
  sized: true,
  fields: KAFKA_FIELDS,
  dissect(p) {
    const length = p.take(f.len);
    p.limit(4 + length);
    if (isToServer(p, PORTS) ?? true) request(p);
    else response(p);
    if (p.more) {
      p.take(f.body, p.remaining);
      p.expertUnder(f.pdu_length_mismatch);
    }
    p.columns.setFence('');
  },
  frame(bytes, at, end) {
    if (at + 4 > end) return MORE;
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getInt32(0);
    return length < SHORTEST - 4 || length > LONGEST ? NOT_MINE : 4 + length;
  },
  begins: [0],
  /** The first request: which versions does the broker know? */
  recognise(bytes, at, end) {
    if (end - at < 14) return false;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, end - at);
    const length = view.getInt32(0), client = view.getInt16(12);
    return (
      view.getInt16(4) === API_VERSIONS &&
      view.getInt16(6) >= 0 &&
      view.getInt16(6) < 6 &&
      length >= 10 &&
      length < 512 &&
      client >= -1 &&
      client <= length - 10
    );
  },
});

const nothing = (): Told => ({ errors: [], values: new Map() });

function say(p: Cursor, text: string): void {
  if (p.packet.next('kafka') === 0) p.info(`Kafka ${text}`);
  else p.addInfo(` Kafka ${text}`);
  p.title(` (${text})`);
}

const nameOf = (key: number): string => API_NAMES[key] ?? `Unknown ${key}`;

function request(p: Cursor): void {
  const key = p.take(f.request_key), version = p.take(f['request.version']), correlation = p.take(f.correlation_id);
  say(p, `${nameOf(key)} v${version} Request`);
  const { response: answered = 0 } = exchangeOf(p, EXCHANGES, correlation) ?? {};
  if (answered > 0) p.generate(f.response_frame, answered);
  const api = APIS[key];
  if (api === undefined) {
    unknown(p, key);
    return;
  }
  const client = (p.u16() << 16) >> 16;
  p.skip(2);
  if (client < 0) none(p, f.client_id);
  else p.take(f.client_id, client);
  const flexible = version >= api.flexible;
  if (flexible) tags(p);
  const told = nothing();
  read(p, api.request, { version, flexible, told }, true);
  const group = told.values.get('consumer_group'), member = told.values.get('member_id');
  if (group === undefined || !WITH_GROUP.has(key)) return;
  const isNamed = member !== undefined && key !== LEAVE && key !== COMMIT;
  p.addInfo(` (Group=${group}${isNamed ? `, Member=${member}` : ''})`);
}

function response(p: Cursor): void {
  const correlation = p.take(f.correlation_id);
  const exchange = exchangeOf(p, EXCHANGES, correlation);
  if (exchange?.about === undefined || exchange.request === p.packet.record.number) {
    say(p, 'Response (Undecoded, Request Missing)');
    p.expert(f.request_missing);
    p.takeRest(f.body);
    return;
  }
  const { request, about: { key, version } } = exchange;
  say(p, `${nameOf(key)} v${version} Response`);
  p.generate(f.request_frame, request);
  p.generate(f.response_key, key);
  p.generate(f['response.version'], version);
  const api = APIS[key];
  if (api === undefined) {
    unknown(p, key);
    return;
  }
  const flexible = version >= api.flexible;
  // A client must understand this one before it knows which versions there are.
  if (flexible && key !== API_VERSIONS) tags(p);
  const told = nothing();
  read(p, api.response, { version, flexible, told }, true);
  for (const error of told.errors.slice(0, MOST_TOLD)) p.addInfo(` [${ERRORS[error] ?? `Unknown (${error})`}] `);
  if (key === JOIN) p.addInfo(` (Member=${told.values.get('member_id') ?? ''})`);
}

function unknown(p: Cursor, key: number): void {
  p.expert(f.unknown_api_key, API_NAMES[key] === undefined ? 'Unknown API key' : 'The contents of this message are not read');
  if (API_NAMES[key] === undefined) p.addInfo(' [Unknown API key]');
  p.takeRest(f.body);
}
