/** The points of an object header: states, numbers and commands, each with its index (IEEE 1815-2012 §11.9 and annex A). */
import { type Cursor, type Moment, absoluteText, nameOf } from '../../../dissect/index.ts';
import { momentOf } from '../../moments.ts';
import { takeAttribute } from './attributes.ts';
import type { Kind } from './object-kinds.ts';
import { POINT_FIELDS } from './point-fields.ts';
import type { Qualifier } from './qualifier.ts';
import { takeMoment } from './times.ts';

const f = POINT_FIELDS;
const ONLINE = 1;
/** Internal indications that may be written, by their index (§4.2.2.6). */
const INDICATIONS: Readonly<Record<number, string>> = { 4: 'Time Sync Required', 7: 'Device Restart' };

/** What objects before these said: the time that relative ones count from. */
export interface Common {
  time?: Moment;
}

/** Reads the points that `qualifier` announces. `variation` is the length of strings. */
export function takePoints(p: Cursor, kind: Kind, qualifier: Qualifier, common: Common, variation: number): void {
  if (kind.packed !== undefined && qualifier.prefix === undefined) {
    takePacked(p, kind, qualifier);
    return;
  }
  for (let i = 0; i < qualifier.count && p.more; i++) {
    const before = p.at, outer = p.open('', 0);
    let index = qualifier.first + i;
    if (qualifier.prefix === undefined) p.generate(f.point_index, index);
    else index = p.take(qualifier.prefix);
    const words = takePoint(p, kind, common, variation);
    p.close(outer);
    p.label(`Point Number ${index}${words}`);
    // What takes no bytes says no more the next time.
    if (p.at === before) return;
  }
}

/** Several points in a byte, the first in its lowest bits. */
function takePacked(p: Cursor, kind: Kind, { first, count }: Qualifier): void {
  const width = kind.packed!, perByte = 8 / width;
  for (let i = 0; i < count; i++) {
    const ahead = Math.floor(i / perByte), value = (p.u8(ahead) >> ((i % perByte) * width)) & ((1 << width) - 1);
    const indication = kind.name === 'Internal Indications' ? nameOf(INDICATIONS, first + i) : undefined;
    const outer = p.open(`Point Number ${first + i}${indication === undefined ? '' : ` (${indication})`}, Value: ${value}`, 0);
    p.generate(f.point_index, first + i);
    if (width === 1) p.set(f.bit, value === 1, p.at + ahead, 1);
    else p.set(f.twoBits, value, p.at + ahead, 1);
    p.close(outer);
  }
  p.skip(Math.ceil(count / perByte));
}

/** Gives what stands behind the point's number. */
function takePoint(p: Cursor, kind: Kind, common: Common, variation: number): string {
  const { special } = kind;
  if (special === 'relay') return takeRelay(p);
  if (special === 'command') return takeCommand(p) + takeEnding(p, kind, common);
  if (special !== undefined) {
    takeSpecial(p, special, common, variation);
    return '';
  }
  // A packed point with an index of its own has a byte for itself.
  if (kind.packed === 1) return `, Value: ${p.take(f.bit) ? 1 : 0}`;
  if (kind.packed === 2) return `, Value: ${p.take(f.twoBits)}`;
  return takeFlags(p, kind) + takeValue(p, kind) + takeEnding(p, kind, common);
}

/** Objects of which there is nothing to say behind their number. */
function takeSpecial(p: Cursor, special: Kind['special'], common: Common, variation: number): void {
  if (special === 'moment') takeMoment(p);
  else if (special === 'commonMoment') common.time = takeMoment(p);
  else if (special === 'delay') p.take(f.delay);
  else if (special === 'attribute') takeAttribute(p);
  else if (special === 'string') p.take(f.octetString, variation);
}

/** Flags, and the state that is among them. */
function takeFlags(p: Cursor, kind: Kind): string {
  const { flags } = kind, state: number = kind.state ?? 0;
  if (flags === undefined) return '';
  const value = p.u8(), words = [(value & ONLINE) === 0 ? 'Offline' : 'Online'];
  for (const field of flags.toReversed()) {
    if (field.mask > ONLINE && field.mask < 1 << (8 - state) && field.title !== 'Reserved' && (value & field.mask) !== 0) words.push(field.title);
  }
  const quality = words.join(', '), outer = p.open(`Quality: ${quality}`, 1);
  for (const field of flags) p.show(field);
  p.skip(1);
  p.close(outer);
  return ` (Quality: ${quality})${state === 0 ? '' : `, Value: ${value >> (8 - state)}`}`;
}

function takeValue(p: Cursor, { value, status }: Kind): string {
  if (value === undefined) return '';
  if (status === 'before') p.take(f.commandStatus);
  const number = p.take(value);
  if (status === 'behind') p.take(f.commandStatus);
  return `, ${value.title.startsWith('Counter') ? 'Count' : 'Value'}: ${number}`;
}

function takeEnding(p: Cursor, { ending }: Kind, common: Common): string {
  if (ending === undefined) return '';
  if (ending === 'moment') return `, Timestamp: ${absoluteText(takeMoment(p))}`;
  const milliseconds = p.little16();
  p.takeAs(f.relative, momentOf(BigInt(milliseconds), 1000n), 2);
  return common.time === undefined ? '' : `, Timestamp: ${absoluteText(later(common.time, milliseconds))}`;
}

const later = ({ seconds, nanoseconds }: Moment, milliseconds: number): Moment =>
  momentOf(BigInt(seconds) * 1000n + BigInt(Math.floor(nanoseconds / 1e6) + milliseconds), 1000n);

/** A control relay output block: what to do, how often and how long (annex A.8). */
function takeRelay(p: Cursor): string {
  const code = p.u8(), outer = p.open(`Control Code [0x${code.toString(16).padStart(2, '0')}]`, 1);
  const operation = p.show(f.operation);
  p.show(f.queue);
  const trip = p.take(f.trip);
  p.close(outer);
  p.take(f.count);
  p.take(f.onTime);
  p.take(f.offTime);
  p.take(f.commandStatus);
  return ` [${nameOf(f.operation.options.values, operation) ?? 'Unknown'}] [${nameOf(f.trip.options.values, trip)}]`;
}

/** What a binary output was told to be, and what came of it (annex A.9). */
function takeCommand(p: Cursor): string {
  p.show(f.commanded);
  p.take(f.commandStatus);
  return '';
}
