/** Modbus over TCP: MODBUS Messaging on TCP/IP Implementation Guide V1.0b §3.1.3, and Application Protocol Specification V1.1b3 §6. */
import { type Cursor, MORE, type Moment, NOT_MINE, type Tracker, between, nameOf, protocol, u16, u8 } from '../../dissect/index.ts';
import { isToServer } from '../text-lines.ts';
import { MODBUS_FIELDS } from './modbus/fields.ts';
import { type Asked, query, response } from './modbus/functions.ts';
import { DIAGNOSTICS, ENCAPSULATED, FUNCTIONS, INTERFACES, SUBFUNCTIONS } from './modbus/names.ts';

const PORTS = [502];
const HEADER = 6;
/** A unit and at most 253 bytes of function and data (§4.1). */
const LONGEST = 254;
const EXCEPTION = 0x80;
interface Exchange extends Asked {
  readonly frame: number;
  readonly time: Moment;
}

interface Exchanges {
  readonly open: Map<string, Exchange>;
  readonly byResponse: Map<string, Exchange>;
}

const keyOf = (bytes: Uint8Array): string => `${bytes[0]} ${bytes[1]} ${bytes[6]} ${bytes[7] & 0x7f}`;

const TRACKER: Tracker<Exchanges> = {
  key: 'modbus',
  make: () => ({ open: new Map(), byResponse: new Map() }),
  forget({ open, byResponse }) {
    open.clear();
    byResponse.clear();
  },
  observe(state, { frame, time, fromClient, bytes }) {
    if (bytes.length < HEADER + 2) return;
    const key = keyOf(bytes);
    if (fromClient) {
      const word = (at: number): number => (bytes.length < at + 2 ? 0 : (bytes[at] << 8) | bytes[at + 1]);
      state.open.set(key, { frame, time, reference: word(8), count: word(10) });
      return;
    }
    const exchange = state.open.get(key);
    if (exchange === undefined) return;
    state.open.delete(key);
    state.byResponse.set(`${frame} ${key}`, exchange);
  },
};

export const mbtcp = protocol({
  name: 'mbtcp',
  title: 'Modbus/TCP',
  short: 'Modbus/TCP',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  sized: true,
  fields: {
    trans_id: u16('Transaction Identifier'),
    prot_id: u16('Protocol Identifier'),
    len: u16('Length'),
    unit_id: u8('Unit Identifier'),
  },
  dissect(p, f) {
    // A connection that speaks Modbus may go on with something else.
    if (p.available >= HEADER && !isModbus(p.u16(2), p.u16(4))) {
      p.decline('TCP');
      return p.data();
    }
    const transaction = p.take(f.trans_id);
    p.take(f.prot_id);
    const length = p.take(f.len);
    const unit = p.take(f.unit_id);
    p.limit(HEADER + length);
    const code = p.more ? p.u8() : 0;
    const isQuery = isToServer(p, PORTS) ?? true;
    const who = isQuery ? '   Query' : 'Response', what = wording(p, code);
    p.info(() => `${who}: Trans: ${String(transaction).padStart(5)}; Unit: ${padded(unit)}, Func: ${what}`);
    if (code >= EXCEPTION) p.addInfo('. Exception returned ');
    const around = p.packet.quoted ? undefined : p.packet.around?.conversation(TRACKER);
    p.packet.notes.set(
      'modbus', { isQuery, exchange: around?.byResponse.get(`${p.packet.record.number} ${keyOf(p.bytes.subarray(p.begin))}`) } satisfies Context,
    );
    if (p.more) p.call('modbus', length - 1);
  },
  frame(bytes, at, end) {
    if (at + HEADER > end) return MORE;
    const length = (bytes[at + 4] << 8) | bytes[at + 5];
    return isModbus((bytes[at + 2] << 8) | bytes[at + 3], length) ? HEADER + length : NOT_MINE;
  },
});

/** By the protocol's number and the length. */
const isModbus = (number: number, length: number): boolean => number === 0 && length >= 2 && length <= LONGEST;

/** The function, and what there is of it inside: `  8/  0: Return Query Data`. */
function wording(p: Cursor, code: number): string {
  const name = FUNCTIONS[code & 0x7f] ?? `Unknown function (${code & 0x7f})`, number = padded(code & 0x7f);
  if (code === DIAGNOSTICS && p.available >= 3) return `${number}/${padded(p.u16(1))}: ${SUBFUNCTIONS[p.u16(1)] ?? name}`;
  if (code === ENCAPSULATED && p.available >= 2) return `${number}/${padded(p.u8(1))}: ${INTERFACES[p.u8(1)] ?? name}`;
  return `${number}: ${name}`;
}

const padded = (code: number): string => String(code).padStart(3);

interface Context {
  readonly isQuery: boolean;
  readonly exchange: Exchange | undefined;
}

export const modbus = protocol({
  name: 'modbus',
  title: 'Modbus',
  short: '',
  fields: MODBUS_FIELDS,
  dissect(p, f) {
    const { isQuery, exchange } = (p.packet.notes.get('modbus') as Context | undefined) ?? { isQuery: true, exchange: undefined };
    const failed = p.u8() >= EXCEPTION;
    const code = p.take(f.func_code);
    if (failed) p.title(` - ${nameOf(FUNCTIONS, code) ?? 'Unknown function'}. Exception returned`);
    if (exchange !== undefined) {
      p.generate(f.request_frame, exchange.frame);
      p.generate(f.response_time, between(exchange.time, p.packet.record));
    }
    if (failed) p.take(f.exception_code);
    else if (isQuery) query(p, f, code);
    else response(p, f, code, exchange);
    p.takeRest(f.data);
  },
});
