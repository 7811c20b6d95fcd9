/** The tags of FIX (FIX 5.0 SP2, volume 6), each a field of its own, and the names of their values: unpacked when the first message is met. */
import { unpackedText } from '../../../bytes/packed-text.ts';
import { type Field, text } from '../../../dissect/index.ts';
import { late } from '../../late.ts';
import { TABLE } from './table.ts';

export interface Tag {
  readonly field: Field<string>;
  /** Undefined for values without a name. */
  readonly valueName: (value: string) => string | undefined;
}

interface Dictionary {
  readonly tags: ReadonlyMap<number, Tag>;
  /** By their names within the protocol. */
  readonly fields: Readonly<Record<string, Field<string>>>;
}

export const dictionary = late((): Dictionary => {
  const tags = new Map<number, Tag>(), fields: Record<string, Field<string>> = {};
  for (const line of unpackedText(TABLE).split('\n')) {
    const [head, ...named] = line.split('|'), [number, name] = head.split(' ');
    const field = text(`${name} (${number})`), names = late(() => new Map(named.map(pair => splitPair(pair))));
    fields[name] = field;
    tags.set(Number(number), { field, valueName: value => names().get(value) });
  }
  return { tags, fields };
});

function splitPair(pair: string): [string, string] {
  const equals = pair.indexOf('=');
  return [pair.slice(0, equals), pair.slice(equals + 1)];
}
