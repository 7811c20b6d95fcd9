/** Radiotap, what radios say of IEEE 802.11 frames: https://www.radiotap.org/. */
import { type Cursor, protocol, u16, u8 } from '../../dissect/index.ts';
import { SMALL_FIELDS } from './radiotap/fields.ts';
import { HE_FIELDS } from './radiotap/high-efficiency.ts';
import { ANOTHER_WORD, NEXT_IS_RADIOTAP, NEXT_IS_VENDOR, OTHER_BITS, OWN_BITS, PRESENT_FIELDS } from './radiotap/present.ts';
import { READERS, concludeFromRate } from './radiotap/readers.ts';
import { VHT_FIELDS } from './radiotap/very-high-throughput.ts';
import { type RadioInformation, leaveRadio } from './wlan/radio.ts';

/** Version, padding, length, and a present word. */
const SHORTEST = 8;
/** Bits from here on tell of the next word. */
const FIELD_BITS = 29;
const VENDOR_HEADER = 6;

export const radiotap = protocol({
  name: 'radiotap',
  title: 'Radiotap Header',
  short: '802.11',
  on: { wtap_encap: [127] },
  fields: {
    version: u8('Header revision'),
    pad: u8('Header pad'),
    length: u16('Header length', { little: true }),
    ...PRESENT_FIELDS,
    ...SMALL_FIELDS,
    ...VHT_FIELDS,
    ...HE_FIELDS,
  },
  dissect(p, f) {
    const radio: RadioInformation = {};
    const version = p.take(f.version);
    p.take(f.pad);
    const length = p.take(f.length);
    const isValid = version === 0 && length >= SHORTEST;
    p.labelNode(p.node, `Radiotap Header v${version}, Length ${length}${isValid ? '' : ' (invalid)'}`);
    p.info('Radiotap Header');
    if (isValid) {
      const part = p.within(length - p.offset);
      p.contain(() => takeFields(part, p.begin, radio));
    } else p.skip(Math.max(0, length - p.offset));
    concludeFromRate(radio);
    leaveRadio(p, radio);
    p.call('wlan_radio');
  },
});

/** The present words, and the fields that they tell of. `header`: where the header begins, from which alignment is counted. */
function takeFields(p: Cursor, header: number, radio: RadioInformation): void {
  const f = radiotap.fields;
  const outer = p.open(f.present);
  const words: number[] = [];
  let isOwn = true;
  for (let more = true; more;) {
    const word = p.bits(f['present.word'], isOwn ? OWN_BITS : OTHER_BITS);
    words.push(word);
    more = has(word, ANOTHER_WORD);
    isOwn = has(word, NEXT_IS_RADIOTAP);
  }
  p.close(outer);
  isOwn = true;
  for (const word of words) {
    for (let bit = 0; isOwn && bit < FIELD_BITS; bit++) {
      if (!has(word, 2 ** bit)) continue;
      const reader = READERS[bit];
      // A field whose size nobody knows ends what can be found.
      if (reader === undefined) return;
      reader.take(aligned(p, header, reader.align).within(reader.size), radio);
    }
    if (has(word, NEXT_IS_VENDOR)) takeVendor(aligned(p, header, 2));
    isOwn = has(word, NEXT_IS_RADIOTAP);
    if (!isOwn && !has(word, NEXT_IS_VENDOR)) return;
  }
}

const has = (word: number, bit: number): boolean => Math.floor(word / bit) % 2 === 1;

function aligned(p: Cursor, header: number, align: number): Cursor {
  const over = (p.at - header) % align;
  if (over !== 0) p.skip(align - over);
  return p;
}

/** Somebody's own fields, skipped by their length. */
function takeVendor(p: Cursor): void {
  const f = radiotap.fields;
  const length = p.little16(4);
  const outer = p.open(f.vendor_namespace, VENDOR_HEADER + length);
  p.label(() => `Vendor namespace: ${[0, 1, 2].map(i => p.u8(i).toString(16).padStart(2, '0')).join(':')}-${p.u8(3)}`);
  p.take(f.vendor_oui);
  p.take(f.vendor_subns);
  p.take(f.vendor_data_len);
  if (length > 0) p.take(f.vendor_data, length);
  p.close(outer);
}
