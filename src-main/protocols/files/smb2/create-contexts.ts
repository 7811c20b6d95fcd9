/** The chain of extras of a file's opening: MS-SMB2 §2.2.13.2 and §2.2.14.2. */
import type { Cursor } from '../../../dissect/index.ts';
import type { Message } from './body-parts.ts';
import { contextName, takeCreateContext } from './context-data.ts';
import { SMB2_FIELDS } from './fields.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { type Place, partAt, place, showPlace, textAt } from './places.ts';

const f = SMB2_FIELDS;
/** Bytes of those names that are no letters. */
const GUID = 16;
/** §2.2.13.2: a chain of named extras. */
export function createContexts(p: Cursor, where: Place, message: Message, isResponse: boolean): void {
  showPlace(p, where);
  const outer = p.open(f['create.extrainfo']);
  const heading = p.tree.current;
  let part = partAt(p, where);
  const names: string[] = [];
  while (part !== undefined && part.remaining >= 16) {
    const { begin } = part;
    const inner = part.open('Chain Element');
    const node = part.tree.current;
    const next = part.take(f['create.chain_offset']);
    const named = place(part, 4), letters = textAt(part, named, f.tag);
    const tag = named.length === GUID ? hexText(part.bytes.subarray(begin + named.offset, begin + named.offset + GUID)) : letters;
    part.skip(Math.min(2, part.remaining));
    const value = place(part, 6);
    showPlace(part, value);
    const content = partAt(part, value);
    takeCreateContext(content ?? part.within(0), tag, { ...message, isResponse });
    part.labelNode(node, `Chain Element: ${contextName(tag)} "${tag}"`);
    part.close(inner);
    names.push(contextName(tag));
    if (next < 16 || begin + next >= part.reported) break;
    part.at = begin + next;
    part = part.within(part.reported - part.at);
  }
  p.labelNode(heading, ['ExtraInfo', ...names].join(' '));
  p.close(outer);
}
