/** What a player can do, a bit each (AVRCP 1.6 §6.10.2.1), in the order of their bits. */
import { type Cursor, type Field, bits, none } from '../../../../dissect/index.ts';

/** Names of the bits from the lowest of the first byte on; the last bytes have none yet. */
const NAMES: readonly (readonly [string, string])[] = [
  ['select', 'Select'], ['up', 'Up'], ['down', 'Down'],
  ['left', 'Left'], ['right', 'Right'], ['right_up', 'Right Up'],
  ['right_down', 'Right Down'], ['left_up', 'Left Up'],
  ['left_down', 'Left Down'], ['root_menu', 'Root Menu'],
  ['setup_menu', 'Setup Menu'], ['contents_menu', 'Contents Menu'],
  ['favorite_menu', 'Favorite Menu'], ['exit', 'Exit'], ['0', '0'],
  ['1', '1'], ['2', '2'], ['3', '3'], ['4', '4'],
  ['5', '5'], ['6', '6'], ['7', '7'], ['8', '8'],
  ['9', '9'], ['dot', 'Dot'], ['enter', 'Enter'],
  ['clear', 'Clear'], ['channel_up', 'Channel Up'],
  ['channel_down', 'Channel Down'], ['previous_channel', 'Previous Channel'],
  ['sound_select', 'Sound Select'], ['input_select', 'Input Select'],
  ['display_information', 'Display Information'], ['help', 'Help'],
  ['page_up', 'Page Up'], ['page_down', 'Page Down'], ['power', 'Power'],
  ['volume_up', 'Volume Up'], ['volume_down', 'Volume Down'],
  ['mute', 'Mute'], ['play', 'Play'], ['stop', 'Stop'],
  ['pause', 'Pause'], ['record', 'Record'], ['rewind', 'Rewind'],
  ['fast_forward', 'FastForward'], ['eject', 'Eject'],
  ['forward', 'Forward'], ['backward', 'Backward'], ['angle', 'Angle'],
  ['subpicture', 'SubPicture'], ['f1', 'F1'], ['f2', 'F2'],
  ['f3', 'F3'], ['f4', 'F4'], ['f5', 'F5'],
  ['vendor_unique', 'Vendor Unique'], ['basic_group_navigation', 'Basic Group Navigation'], ['advanced_control_player', 'Advanced Control Player'],
  ['browsing', 'Browsing'], ['searching', 'Searching'], ['addtonowplaying', 'AddToNowPlaying'], ['uid_unique', 'UID Unique'],
  ['only_browsable_when_addressed', 'Only Browsable When Addressed'], ['only_searchable_when_addressed', 'Only Searchable When Addressed'],
  ['nowplaying', 'Nowplaying'], ['uid_persistency', 'UID Persistency'], ['number_of_items', 'Number of Items'], ['cover_art', 'Cover Art'],
];

const PREFIX = 'btavrcp.';
/** The bits before it are buttons that the player understands. */
const BUTTONS_END = NAMES.findIndex(([name]) => name === 'vendor_unique');
const FLAGS: readonly Field<number>[] = NAMES.map(([name, title], bit) => {
  const below = bit < BUTTONS_END ? 'passthrough.' : '';
  return bits(`${below === '' ? '' : 'PASSTHROUGH '}${title}`, 1 << bit % 8, { id: `${PREFIX}feature.${below}${name}`, hex: true });
});
const BYTES = 16;
const features = none('Features', { id: `${PREFIX}features` }), unused = none('Not Used Features', { id: `${PREFIX}not_used_features` });

export const FEATURE_FIELDS: readonly Field[] = [features, unused, ...FLAGS];

/** Sixteen bytes: what the player cannot do stands apart. */
export function takeFeatures(p: Cursor): void {
  const outer = p.open(features, BYTES);
  const isSet = (bit: number): boolean => (p.u8(bit >> 3) & (1 << bit % 8)) !== 0;
  p.need(BYTES);
  const apart = p.open(unused, BYTES);
  FLAGS.forEach((field, bit) => isSet(bit) || p.show(field, 1, bit >> 3));
  p.close(apart);
  FLAGS.forEach((field, bit) => isSet(bit) && p.show(field, 1, bit >> 3));
  p.skip(BYTES);
  p.close(outer);
}
