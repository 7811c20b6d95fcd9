/**
 * Signalling Connection Control Part, ITU-T Q.713: messages between subsystems of telephone exchanges, of themselves or
 * within connections.
 */
import { type Cursor, type Field, protocol } from '../../dissect/index.ts';
import { STANDARD } from './mtp3.ts';
import { takeAddress } from './sccp/addresses.ts';
import { CALLED, CALLING, type Party, SCCP_FIELDS } from './sccp/fields.ts';
import { SHORT_NAMES } from './sccp/names.ts';

const f = SCCP_FIELDS;
const { title: _called, ...calledFields } = CALLED, { title: _calling, ...callingFields } = CALLING;

/** Left for the layer above: the number of the subsystem whose the data are. */
export const SUBSYSTEM = 'sccp.subsystem';

/** What was read of a message that decides whose its data are. */
interface Message {
  readonly subsystems: number[];
  data: Cursor | undefined;
  /** The data are a part of more. */
  isPart: boolean;
}

type Take = (p: Cursor, message: Message) => void;

const number = (field: Field<number>): Take => p => void p.take(field);

/** §3.3: a connection's number at one of its ends. */
const reference = (field: Field<number>): Take => p => {
  const { at } = p, value = p.take(field);
  p.generate(f.lr, value, at, 3);
};

/** §3.6: for messages of themselves classes 0 and 1, for connections 2 and 3. */
const service = (hasConnection: boolean): Take => p => {
  const value = p.u8(), level = value & 0x0f, handling = value >> 4;
  p.show(f.class);
  if (hasConnection ? level < 2 : level > 1) p.expertUnder(f.class_unexpected);
  if (level < 2) {
    p.show(f.handling);
    if (handling !== 0 && handling !== 8) p.expertUnder(f.handling_invalid);
  }
  p.skip(1);
};

const segmenting: Take = (p, message) => {
  message.isPart = (p.u8() & 1) !== 0;
  p.take(f.more);
};

/** §3.9: numbers of the next message sent and of the next expected. */
const sequencing: Take = (p, message) => {
  const outer = p.open('Sequencing/Segmenting', 2);
  p.take(f['sequencing_segmenting.ssn']);
  message.isPart = (p.u8() & 1) !== 0;
  p.show(f['sequencing_segmenting.rsn']);
  p.take(f['sequencing_segmenting.more']);
  p.close(outer);
};

/** §3.4.2.2: says of an address whose the data may be. */
function showUser(p: Cursor, subsystem: number): void {
  const user = p.dissector.registry.lookup('sccp.ssn', subsystem);
  if (user === undefined) return;
  p.generate(f.linked_dissector, user.short, p.at, 0);
  p.label(`Linked to ${user.short}`);
}

const address = (party: Party): Take => (p, message) => {
  const outer = p.open(`${party.title} (${p.remaining} byte${p.remaining === 1 ? '' : 's'})`, p.remaining);
  const subsystem = takeAddress(p, party);
  if (subsystem !== undefined) {
    message.subsystems.push(subsystem);
    showUser(p, subsystem);
  }
  p.close(outer);
};

const data: Take = (p, message) => void (message.data = p);

/** §3.17: whether it is the first part, and how many follow. */
const segmentation: Take = (p, message) => {
  const outer = p.open('Segmentation', p.remaining);
  const value = p.u8();
  message.isPart = (value & 0x80) === 0 || (value & 0x0f) !== 0;
  p.show(f['segmentation.first']);
  p.show(f['segmentation.class']);
  p.take(f['segmentation.remaining']);
  p.take(f['segmentation.slr']);
  p.close(outer);
};

/** §3.1: optional parameters, by their name. */
const OPTIONAL: Readonly<Record<number, Take>> = {
  3: address(CALLED), 4: address(CALLING), 9: number(f.credit), 15: data, 16: segmentation, 18: number(f.importance),
};

interface Layout {
  readonly fixed: readonly Take[];
  readonly variable?: readonly Take[];
  /** Optional parameters may follow. */
  readonly options?: boolean;
  /** §4.16, §4.17: pointers, and the length of the last parameter, have two bytes. */
  readonly isLong?: boolean;
  /** What is carried comes back, as nobody took it. */
  readonly returns?: boolean;
}

const TO = reference(f.dlr), FROM = reference(f.slr), BOTH = [address(CALLED), address(CALLING), data];

/** §4.2 to §4.21 */
const LAYOUTS: Readonly<Record<number, Layout>> = {
  1: { fixed: [FROM, service(true)], variable: [address(CALLED)], options: true },
  2: { fixed: [TO, FROM, service(true)], options: true },
  3: { fixed: [TO, number(f.refusal_cause)], options: true },
  4: { fixed: [TO, FROM, number(f.release_cause)], options: true },
  5: { fixed: [TO, FROM] },
  6: { fixed: [TO, segmenting], variable: [data] },
  7: { fixed: [TO, sequencing], variable: [data] },
  8: { fixed: [TO, number(f.rsn), number(f.credit)] },
  9: { fixed: [service(false)], variable: BOTH },
  10: { fixed: [number(f.return_cause)], variable: BOTH, returns: true },
  11: { fixed: [TO], variable: [data] },
  12: { fixed: [TO] },
  13: { fixed: [TO, FROM, number(f.reset_cause)] },
  14: { fixed: [TO, FROM] },
  15: { fixed: [TO, number(f.error_cause)] },
  16: { fixed: [TO, FROM, service(true), sequencing, number(f.credit)] },
  17: { fixed: [service(false), number(f.hops)], variable: BOTH, options: true },
  18: { fixed: [number(f.return_cause), number(f.hops)], variable: BOTH, options: true, returns: true },
  19: { fixed: [service(false), number(f.hops)], variable: BOTH, options: true, isLong: true },
  20: { fixed: [number(f.return_cause), number(f.hops)], variable: BOTH, options: true, isLong: true, returns: true },
};
const POINTERS = [f.variable_pointer1, f.variable_pointer2, f.variable_pointer3];

export const sccp = protocol({
  name: 'sccp',
  title: 'Signalling Connection Control Part',
  on: { 'mtp3.service_indicator': [3], wtap_encap: [142] },
  fields: { ...SCCP_FIELDS, ...keyed('called', calledFields), ...keyed('calling', callingFields) },
  dissect(p) {
    p.column(`SCCP${STANDARD}`);
    const type = p.u8(), layout = LAYOUTS[type];
    p.info(layout === undefined ? `Unknown: ${type} ` : `${SHORT_NAMES[type]} `);
    if (layout === undefined) {
      p.show(f.message_type);
      unknown(p, f.unknown_message, 'Unknown message');
      return;
    }
    p.take(f.message_type);
    const message: Message = { subsystems: [], data: undefined, isPart: false };
    for (const take of layout.fixed) take(p, message);
    readParameters(p, layout, message);
    carry(message, layout.returns === true);
  },
});

function keyed(party: string, fields: Readonly<Record<string, Field>>): Record<string, Field> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [`${party} ${name}`, field]));
}

function unknown(p: Cursor, field: Field<void>, what: string): void {
  const { remaining } = p;
  p.takeRest(field);
  p.label(`${what} (${remaining} byte${remaining === 1 ? '' : 's'})`);
}

/** §1.5: pointers count from themselves, those of two bytes from their second. */
function readParameters(p: Cursor, { variable = [], options = false, isLong = false }: Layout, message: Message): void {
  const size = isLong ? 2 : 1;
  const places = variable.map((_, i) => p.at + size - 1 + p.take(POINTERS[i], size));
  const optional = options ? p.at + size - 1 + p.take(f.optional_pointer, size) : 0;
  const first = p.at;
  places.forEach((place, i) => {
    if (place < first) p.malformed('a parameter before the pointers to it');
    p.at = place;
    const length = p.take(f.parameter_length, isLong && i === places.length - 1 ? 2 : 1);
    variable[i](p.within(length), message);
  });
  // A pointer of zero says that there are none.
  if (optional < first) return;
  p.at = optional;
  while (p.more) {
    const name = p.u8();
    if (name === 0) {
      p.take(f.end_optional_param, 1);
      p.label('End of Optional');
      return;
    }
    p.skip(1);
    const part = p.within(p.take(f.parameter_length, 1)), take = OPTIONAL[name];
    if (take === undefined) unknown(part, f.unknown_parameter, `Unknown parameter 0x${name.toString(16).padStart(2, '0')}`);
    else take(part, message);
  }
}

/** Gives the data to the subsystem that is called, or to the one that calls where nobody knows that. */
function carry({ data: carried, subsystems, isPart }: Message, returns: boolean): void {
  if (carried === undefined || !carried.more) return;
  if (isPart) {
    carried.takeRest(f.segmented_data);
    return;
  }
  if (!returns && subsystems.some(subsystem => carryFor(carried, subsystem))) return;
  carried.data();
}

function carryFor(carried: Cursor, subsystem: number): boolean {
  carried.packet.notes.set(SUBSYSTEM, subsystem);
  return carried.next('sccp.ssn', subsystem);
}
