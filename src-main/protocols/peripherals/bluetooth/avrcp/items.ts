/** What AVRCP's commands and browsing both have: attributes of what plays, settings, and names with their character set (AVRCP 1.6 §6.6, §6.10.2). */
import { type Cursor, type Field, nameOf } from '../../../../dissect/index.ts';
import { takeFeatures } from './features.ts';
import { ATTRIBUTE, FIELDS as f } from './fields.ts';

const PLAYER = 1, FOLDER = 2, ELEMENT = 3;
const NONE_WANTED = 255;
const NAME_WIDTH = 21;
const PLAYING = 0n, NOT_SELECTED = 0xffff_ffff_ffff_ffffn;

export const valueName = (field: Field<number>, value: number): string => nameOf(field.options.values, value) ?? 'Unknown';
export const uidText = (uid: bigint): string => `0x${uid.toString(16).padStart(16, '0')}`;

/** What an identifier of eight bytes means where a command names the track that plays, or a notification the selected one (§6.6.1, §6.7.2). */
export function identifierText(uid: bigint, zero: string): string {
  const meaning = uid === PLAYING ? ` (${zero})` : uid === NOT_SELECTED ? ' (NOT SELECTED)' : '';
  return uidText(uid) + meaning;
}

/** Counts have four bytes at most; a message has no room for more than this. */
const MOST = 65_536;

/** As many as a count before them says, each of which takes bytes. */
export function times(count: number, take: () => void): void {
  for (let done = 0; done < count && done < MOST; done++) take();
}

/** A length, and as many bytes of text: UTF-8 unless a controller asked for others. */
export function takeText(p: Cursor, size: Field<number>, field: Field<string>): string {
  return p.take(field, p.take(size));
}

/** §6.6.1: attributes that are asked for; none named are all. */
export function takeAttributeList(p: Cursor, count: number): void {
  const outer = p.open(f.attribute_list, count === NONE_WANTED ? 0 : count * 4);
  if (count !== NONE_WANTED) times(count, () => p.take(f.attribute));
  p.close(outer);
}

/** §6.6.1: attributes with what they are of one item; the title is told in the Info column. */
export function takeAttributeEntries(p: Cursor, count: number): void {
  const outer = p.open(f.attribute_entries);
  times(count, () => {
    const inner = p.open(f.attribute_item), node = p.lastNode;
    const attribute = p.take(f.attribute), name = ATTRIBUTE[attribute] ?? 'Unknown';
    p.take(f.character_set);
    const value = takeText(p, f['setting_value.length'], f.setting_value);
    p.close(inner);
    p.labelNode(node, () => `Attribute [${name.padStart(NAME_WIDTH)}]: ${value}`);
    if (attribute === TITLE) p.addInfo(() => ` - Title: "${value}"`);
  });
  p.close(outer);
}
const TITLE = 1;

/** §6.5.3, §6.5.4: settings with their values. */
export function takeSettings(p: Cursor): void {
  times(p.take(f.number_of_settings), () => {
    p.take(f['settings.attribute']);
    p.take(f['settings.value']);
  });
}

/** §6.10.2: players, folders and what plays, each with its own length. */
export function takeItem(p: Cursor): void {
  const kind = p.u8(), size = p.u16(1), outer = p.open(HEADINGS[kind]?.field ?? f.item, 3 + size), node = p.lastNode;
  p.take(f['item.type']);
  p.take(f['item.length']);
  const item = p.within(size), heading = HEADINGS[kind];
  if (heading !== undefined) {
    const name = heading.take(item);
    p.labelNode(node, () => `${heading.word}: ${name}`);
    if (item.more) p.expert(f['item.length.bad']);
  }
  p.close(outer);
}

function takeName(p: Cursor): string {
  p.take(f.character_set);
  return takeText(p, f.displayable_name_length, f.displayable_name);
}

const HEADINGS: Readonly<Record<number, { readonly field: Field<void>; readonly word: string; readonly take: (p: Cursor) => string }>> = {
  [PLAYER]: {
    field: f.player_item, word: 'Player',
    take(p) {
      p.take(f.player_id);
      p.take(f.major_player_type);
      p.take(f.player_subtype);
      p.take(f.play_status);
      takeFeatures(p);
      return takeName(p);
    },
  },
  [FOLDER]: {
    field: f.folder, word: 'Folder ',
    take(p) {
      p.take(f.uid);
      p.take(f.folder_type);
      p.take(f.folder_playable);
      return takeName(p);
    },
  },
  [ELEMENT]: {
    field: f.item, word: 'Element',
    take(p) {
      p.take(f.uid);
      p.take(f.media_type);
      const name = takeName(p);
      takeAttributeEntries(p, p.take(f.number_of_attributes));
      return name;
    },
  },
};
