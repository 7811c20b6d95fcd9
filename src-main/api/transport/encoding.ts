/**
 * Messages as bytes, for ports that carry nothing else (a WebSocket): JSON for everything but `Uint8Array`s, which follow it as they are.
 *
 *     u32 length of the JSON | JSON, UTF-8 | then for each array: u32 length | bytes          (numbers are big-endian)
 *
 * In the JSON an object with the single key `$` stands for what JSON can't say: a number for the array of that index, a text for
 * `undefined`, `NaN` and the infinities, an object for a plain object that itself has a key `$`. -0 becomes 0.
 */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Longest message to an engine, in bytes: a key log of weeks whatever its characters take, a folder of `.proto` files, a list of all objects. */
export const longestMessage = 2 ** 27;

/** Deepest nesting of a message; those of the wire have five levels or fewer. */
const deepest = 64;

const unspeakable = new Map<unknown, string>([[undefined, 'undefined'], [NaN, 'NaN'], [Infinity, 'Infinity'], [-Infinity, '-Infinity']]);
const spoken = new Map<string, unknown>([...unspeakable].map(([value, name]) => [name, value]));

/** The bytes of a message made of plain objects, arrays, texts, numbers, booleans, null, undefined and `Uint8Array`s. */
export function encodeMessage(message: unknown): Uint8Array {
  const arrays: Uint8Array[] = [];
  const json = new TextEncoder().encode(JSON.stringify(pack(message, arrays, 0)));
  const size = arrays.reduce((sum, array) => sum + 4 + array.length, 4 + json.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of [json, ...arrays]) {
    view.setUint32(at, part.length);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}

/** The message that `bytes` hold; its arrays are views into them. Throws an `Error` for bytes that `encodeMessage` does not make. */
export function decodeMessage(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) throw new Error('a message ends within a length');
    const start = at + 4, end = start + view.getUint32(at);
    if (end > bytes.length) throw new Error('a message is shorter than it says');
    parts.push(bytes.subarray(start, end));
    at = end;
  }
  const [json, ...arrays] = parts;
  if (json === undefined) throw new Error('a message is empty');
  return unpack(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json)) as Json, arrays, 0);
}

function pack(value: unknown, arrays: Uint8Array[], depth: number): Json {
  if (depth > deepest) throw new Error('a message is nested too deeply');
  const name = unspeakable.get(value);
  if (name !== undefined) return { $: name };
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value !== 'object') throw new Error(`a message cannot carry a ${typeof value}`);
  if (value instanceof Uint8Array) return { $: arrays.push(value) - 1 };
  if (Array.isArray(value)) return value.map((item) => pack(item, arrays, depth + 1));
  const plain = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item, arrays, depth + 1)]));
  return Object.hasOwn(plain, '$') ? { $: plain } : plain;
}

/** Restores in place what `pack` made; in place also because assigning a key `__proto__` to a new object would not make a key. */
function unpack(value: Json, arrays: readonly Uint8Array[], depth: number): unknown {
  if (depth > deepest) throw new Error('a message is nested too deeply');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value) || !Object.hasOwn(value, '$')) return unpackEntries(value, arrays, depth);
  const marked = value.$;
  if (typeof marked === 'number') {
    if (!(marked in arrays)) throw new Error('a message names bytes that it does not have');
    return arrays[marked];
  }
  if (typeof marked === 'string' && spoken.has(marked)) return spoken.get(marked);
  if (marked === null || typeof marked !== 'object' || Array.isArray(marked)) throw new Error('a message has an unknown mark');
  return unpackEntries(marked, arrays, depth);
}

function unpackEntries(value: Json[] | { [key: string]: Json }, arrays: readonly Uint8Array[], depth: number): unknown {
  const entries = value as Record<string, unknown>;
  for (const key of Object.keys(entries)) entries[key] = unpack(entries[key] as Json, arrays, depth + 1);
  return value;
}
