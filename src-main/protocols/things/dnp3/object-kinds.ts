/** Objects by their group and variation: names, and what a point of each is made of (IEEE 1815-2012, annex A). */
import { type Field, nameOf } from '../../../dissect/index.ts';
import { FLAGS, POINT_FIELDS } from './point-fields.ts';

const f = POINT_FIELDS;

/** How a point ends: with the moment it changed, or how long after the common time of occurrence (group 51). */
export type Ending = 'moment' | 'relative';

/** What a point of a kind of objects is made of, in this order. */
export interface Kind {
  readonly name: string;
  /** Bits of a point, where several share a byte. */
  readonly packed?: 1 | 2;
  readonly flags?: readonly Field<boolean>[];
  /** Bits of the flags that are the point's value, from the highest down. */
  readonly state?: 1 | 2;
  readonly value?: Field<number>;
  /** Where the value is a command's, what came of it is said before or behind it. */
  readonly status?: 'before' | 'behind';
  readonly ending?: Ending;
  /** Objects that are read by themselves. */
  readonly special?: 'relay' | 'command' | 'moment' | 'commonMoment' | 'delay' | 'file' | 'attribute' | 'string';
}

type Numbers = readonly [wide: Field<number>, narrow: Field<number>, float?: Field<number>, double?: Field<number>];
const COUNTERS: Numbers = [f.count32, f.count16];
const INPUTS: Numbers = [f.analog32, f.analog16, f.analogFloat, f.analogDouble];
const OUTPUTS: Numbers = [f.output32, f.output16, f.outputFloat, f.outputDouble];

const [WIDE, NARROW] = ['32-Bit', '16-Bit'];
const FLOATS = ['32-Bit Floating Point', '64-Bit Floating Point'];
const code = (group: number, variation: number): number => 256 * group + variation;

/** Kinds of a group from a variation on. */
function variations(group: number, from: number, kinds: readonly Kind[]): [number, Kind][] {
  return kinds.map((kind, i) => [code(group, from + i), kind]);
}

/** States with flags: without a time, with one, and where there is such a variation with a relative one. */
const changes = (name: string, flags: readonly Field<boolean>[], state: 1 | 2, endings = 3): Kind[] => [
  { name: `${name} Without Time`, flags, state }, { name: `${name} With Time`, flags, state, ending: 'moment' as const },
  { name: `${name} With Relative Time`, flags, state, ending: 'relative' as const },
].slice(0, endings);

/** Counters of four and two bytes, and the same as differences. */
const counters = (name: (size: string, delta: string) => string, rest: Omit<Kind, 'name' | 'value'>): Kind[] =>
  ['', 'Delta '].flatMap(delta => [WIDE, NARROW].map((size, i) => ({ name: name(size, delta), value: COUNTERS[i], ...rest })));

/** Events of numbers: of four and two bytes, then with times, then the same as floating-point numbers. */
function numberEvents(kind: string, numbers: Numbers, flags: readonly Field<boolean>[] | undefined, status?: 'before'): Kind[] {
  const [wide, narrow, float, double] = numbers;
  const event = (size: string, word: string, value: Field<number>, ending?: Ending): Kind =>
    ({ name: `${size} ${word}`, flags, value, ...(status && { status }), ...(ending && { ending }) });
  const floatKind = kind.replace('Analog ', '');
  return [
    event(WIDE, `${kind} Event w/o Time`, wide), event(NARROW, `${kind} Event w/o Time`, narrow),
    event(WIDE, `${kind} Event with Time`, wide, 'moment'), event(NARROW, `${kind} Event with Time`, narrow, 'moment'),
    event(FLOATS[0], `${floatKind} Event w/o Time`, float!), event(FLOATS[1], `${floatKind} Event w/o Time`, double!),
    event(FLOATS[0], `${floatKind} Event w/ Time`, float!, 'moment'), event(FLOATS[1], `${floatKind} Event w/ Time`, double!, 'moment'),
  ];
}

const numbers = (all: Numbers, names: readonly string[], rest: Omit<Kind, 'name' | 'value'>): Kind[] =>
  names.map((name, i) => ({ name, value: all[i]!, ...rest }));

const { binaryInput, binaryOutput, counter, analogInput, analogOutput } = FLAGS;
const frozenMoments = (): Kind[] =>
  counters((size, delta) => `${size} Frozen Binary ${delta}Counter With Flag and Time`, { flags: counter, ending: 'moment' });
const counterEvents = (name: string): Kind[] => [
  ...counters((size, delta) => `${size} ${name}${delta}Counter Change Event w/o Time`, { flags: counter }),
  ...counters((size, delta) => `${size} ${name}${delta}Counter Change Event with Time`, { flags: counter, ending: 'moment' }),
];

/** Made when the first object is read. */
let kinds: ReadonlyMap<number, Kind> | undefined;

const allKinds = (): ReadonlyMap<number, Kind> => new Map<number, Kind>([
  ...variations(1, 1, [{ name: 'Single-Bit Binary Input', packed: 1 }, { name: 'Binary Input With Status', flags: binaryInput, state: 1 }]),
  ...variations(2, 1, changes('Binary Input Change', binaryInput, 1)),
  ...variations(3, 1, [{ name: 'Double-bit Input No Flags', packed: 2 }, { name: 'Double-bit Input With Status', flags: binaryInput, state: 2 }]),
  ...variations(4, 1, changes('Double-bit Input Change', binaryInput, 2)),
  ...variations(10, 1, [{ name: 'Binary Output', packed: 1 }, { name: 'Binary Output Status', flags: binaryOutput, state: 1 }]),
  ...variations(11, 1, changes('Binary Output Change', binaryOutput, 1, 2)),
  ...variations(12, 1, [
    { name: 'Control Relay Output Block', special: 'relay' }, { name: 'Pattern Control Block', special: 'relay' },
    { name: 'Pattern Mask', packed: 1 },
  ]),
  ...variations(13, 1, [
    { name: 'Binary Command Event Without Time', special: 'command' },
    { name: 'Binary Command Event With Time', special: 'command', ending: 'moment' },
  ]),
  ...variations(20, 1, [
    ...counters((size, delta) => `${size} Binary ${delta}Counter`, { flags: counter }),
    ...counters((size, delta) => `${size} Binary ${delta}Counter Without Flag`, {}),
  ]),
  ...variations(21, 1, [
    ...counters((size, delta) => `${size} Frozen Binary ${delta}Counter`, { flags: counter }), ...frozenMoments(),
    ...counters((size, delta) => `${size} Frozen Binary ${delta}Counter Without Flag`, {}),
  ]),
  ...variations(22, 1, counterEvents('')),
  ...variations(23, 1, counterEvents('Frozen ')),
  ...variations(30, 1, numbers(INPUTS, [`${WIDE} Analog Input`, `${NARROW} Analog Input`], { flags: analogInput })),
  ...variations(30, 3, numbers(INPUTS, [`${WIDE} Analog Input Without Flag`, `${NARROW} Analog Input Without Flag`], {})),
  ...variations(30, 5, numbers([f.analogFloat, f.analogDouble], FLOATS.map(size => `${size} Input`), { flags: analogInput })),
  ...variations(31, 7, numbers([f.analogFloat, f.analogDouble], ['32-Bit Frozen Floating Point Input', '64-Bit Frozen Floating Point Input'], {
    flags: analogInput,
  })),
  ...variations(32, 1, numberEvents('Analog Change', INPUTS, analogInput)),
  ...variations(33, 5, numberEvents('Frozen Change', INPUTS, analogInput).slice(4)),
  ...variations(34, 1, numbers([f.analog16, f.analog32, f.analogFloat], [
    `${NARROW} Analog Input Deadband`, `${WIDE} Analog Input Deadband`, `${FLOATS[0]} Analog Input Deadband`,
  ], {})),
  ...variations(40, 1, numbers(OUTPUTS, [
    `${WIDE} Analog Output Status`, `${NARROW} Analog Output Status`, ...FLOATS.map(size => `${size} Output Status`),
  ], { flags: analogOutput })),
  ...variations(41, 1, numbers(OUTPUTS, [
    `${WIDE} Analog Output Block`, `${NARROW} Analog Output Block`, ...FLOATS.map(size => `${size} Output Block`),
  ], { status: 'behind' })),
  ...variations(42, 1, numberEvents('Analog Output', OUTPUTS, analogOutput)),
  ...variations(43, 1, numberEvents('Analog Output', OUTPUTS, undefined, 'before')),
  ...variations(50, 1, [{ name: 'Time and Date', special: 'moment' }]),
  ...variations(50, 3, [{ name: 'Last Recorded Time and Date', special: 'moment' }]),
  ...variations(51, 1, [
    { name: 'Time and Date CTO', special: 'commonMoment' }, { name: 'Unsynchronized Time and Date CTO', special: 'commonMoment' },
  ]),
  ...variations(52, 1, [{ name: 'Time Delay - Coarse', special: 'delay' }, { name: 'Time Delay - Fine', special: 'delay' }]),
  ...variations(60, 1, [0, 1, 2, 3].map(kind => ({ name: `Class ${kind} Data` }))),
  ...variations(70, 3, ['File Command', 'File Status', 'File Transport', 'File Transport Status'].map(name => (
    { name: `File Control - ${name}`, special: 'file' as const }
  ))),
  ...variations(80, 1, [{ name: 'Internal Indications', packed: 1 }]),
]);

/** Names of groups: of the default variation, and of those whose variation is a length. */
const DEFAULTS: Readonly<Record<number, string>> = {
  1: 'Binary Input', 2: 'Binary Input Change', 3: 'Double-bit Input', 4: 'Double-bit Input Change', 10: 'Binary Output', 11: 'Binary Output Change',
  20: 'Binary Counter', 21: 'Frozen Binary Counter', 22: 'Binary Counter Change', 23: 'Frozen Binary Counter Change', 30: 'Analog Input',
  32: 'Analog Input Change', 34: 'Analog Input Deadband', 40: 'Analog Output', 42: 'Analog Output Event', 50: 'Time and Date',
};
const STRINGS: Readonly<Record<number, string>> = {
  110: 'Octet String', 111: 'Octet String Event', 112: 'Virtual Terminal Output Block', 113: 'Virtual Terminal Event Data',
};
const ATTRIBUTES = 0;

export const kindOf = (group: number, variation: number): Kind | undefined => {
  if (group === ATTRIBUTES) return { name: 'Device Attributes', special: 'attribute' };
  const name = nameOf(STRINGS, group);
  if (name !== undefined) return { name, special: 'string' };
  kinds ??= allKinds();
  return kinds.get(code(group, variation));
};

/** `Binary Input Change With Time (Obj:02, Var:02)`; undefined for objects that are not known. */
export function objectName(group: number, variation: number): string | undefined {
  const object = `Obj:${String(group).padStart(2, '0')}`;
  if (STRINGS[group] !== undefined) return `${STRINGS[group]} (${object})`;
  const kind = kindOf(group, variation);
  if (kind !== undefined) return `${kind.name} (${object}, Var:${String(variation).padStart(2, '0')})`;
  return variation === 0 && DEFAULTS[group] !== undefined ? `${DEFAULTS[group]} Default Variation (${object}, Var:Default)` : undefined;
}
