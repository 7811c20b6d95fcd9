/** The extensions of X11 whose messages are known, each as its own file writes them down. Read when the fields of X11 are first asked for. */
import type { Field } from '../../../../dissect/index.ts';
import { late } from '../../../late.ts';
import { FieldMaker, type Step } from './fields.ts';
import { INPUT } from './input.ts';
import { KEYBOARD } from './keyboard.ts';
import { type Layout, type Notation, readNotation } from './notation.ts';
import { RANDR } from './randr.ts';
import { RENDER } from './render.ts';
import { SHARED } from './shared.ts';
import { SMALL } from './small.ts';
import { SYNC } from './sync.ts';
import { XFIXES } from './xfixes.ts';

export interface ExtensionMessage {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly reply: readonly Step[];
}
export interface Extension {
  /** `randr`, as its fields' names begin. */
  readonly word: string;
  readonly requests: ReadonlyMap<number, ExtensionMessage>;
  readonly events: ReadonlyMap<number, ExtensionMessage>;
  readonly generic: ReadonlyMap<number, ExtensionMessage>;
}

/** By the name that clients ask for: what its fields' names begin with, and its messages. */
const TEXTS: Readonly<Record<string, readonly [word: string, text: string]>> = {
  ...SMALL, RANDR: ['randr', RANDR], RENDER: ['render', RENDER], SYNC: ['sync', SYNC], XFIXES: ['xfixes', XFIXES],
  XInputExtension: ['xinput', INPUT], XKEYBOARD: ['xkb', KEYBOARD],
};

export const extensions = late(() => {
  const shared = readNotation(SHARED), notations = new Map<string, Notation>();
  for (const [name, [, text]] of Object.entries(TEXTS)) notations.set(name, withShared(readNotation(text), shared));
  const maker = new FieldMaker([shared, ...notations.values()]), known = new Map<string, Extension>();
  for (const [name, notation] of notations) {
    const [word] = TEXTS[name];
    const made = (layouts: ReadonlyMap<number, Layout>): ReadonlyMap<number, ExtensionMessage> =>
      new Map(Array.from(layouts, ([number, { name: message, of, parts, reply }]) => [number, {
        name: message, steps: maker.steps(`${word}.${of}`, parts, notation), reply: maker.steps(`${word}.${of}.reply`, reply, notation),
      }]));
    known.set(name, { word, requests: made(notation.requests), events: made(notation.events), generic: made(notation.generic) });
  }
  const fields: Readonly<Record<string, Field>> = maker.fields;
  return { known, fields };
});

const withShared = (own: Notation, shared: Notation): Notation =>
  ({ ...own, values: new Map([...shared.values, ...own.values]), bits: new Map([...shared.bits, ...own.bits]) });
