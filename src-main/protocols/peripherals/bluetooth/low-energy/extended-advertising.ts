/** The header of extended advertisements, Bluetooth Core 5.3, volume 6, part B, §2.3.4: a mode, flags, and a field for each flag. */
import { type Cursor, type Field, below, bits, flag, none, octets, signedBits, u16, u8 } from '../../../../dissect/index.ts';
import { takeAddress } from '../addresses.ts';

const id = below('btle');
const PRESENT = ['Present', 'Not Present'] as const;
const MODES = { 0: 'Non-connectable Non-scannable', 1: 'Connectable', 2: 'Scannable', 3: 'Reserved' };
const bit = (title: string, mask: number, name: string): Field<boolean> =>
  flag(title, mask, id(`extended_advertising_header.${name}`, { as: PRESENT }));

const f = {
  header: none('Extended Advertising Header', id('extended_advertising_header')),
  length: bits('Extended Header Length', 0x3f, id('extended_advertising_header.length')),
  mode: bits('Advertising Mode', 0xc0, id('extended_advertising_header.mode', { hex: true, values: MODES })),
  flags: u8('Extended Header Flags', id('extended_advertising_header.flags', { hex: true })),
  tone: octets('CTE Info', id('extended_advertising.cte_info_bytes', { size: 1, own: true })),
  data: u16('Advertiser Data Info', id('extended_advertising.advertising_data_info', { hex: true, little: true })),
  set: bits('Advertiser Data Identifier', 0x0fff, id('extended_advertising.advertising_data_info.did', { hex: true, size: 2, little: true })),
  number: bits('Advertiser Set Identifier', 0xf000, id('extended_advertising.advertising_data_info.sid', { hex: true, size: 2, little: true })),
  pointer: octets('Aux pointer', id('extended_advertising.pointer', { size: 3, own: true })),
  sync: octets('Sync Info', id('extended_advertising.sync', { size: 18, own: true })),
  power: signedBits('Tx Power', 0xff, id('extended_advertising.tx_power', { own: true })),
  more: octets('Additional Controller Advertising Data', id('extended_advertising.acad', { own: true })),
};
const FLAGS = [
  bit('Advertiser Address', 0x01, 'flags.advertiser_address'), bit('Target Address', 0x02, 'flags.target_address'),
  bit('CTE Info', 0x04, 'flags.cte_info'), bit('Advertiser Data Info', 0x08, 'advertiser_data_info'), bit('Aux pointer', 0x10, 'flags.aux_pointer'),
  bit('Sync Info', 0x20, 'flags.sync_info'), bit('TX Power', 0x40, 'flags.tx_power'), bit('Reserved', 0x80, 'flags.reserved'),
];
export const EXTENDED_FIELDS: readonly Field[] = [...Object.values(f), ...FLAGS];

export interface Ends {
  readonly advertiser: Uint8Array | undefined;
  readonly target: Uint8Array | undefined;
}

/** Reads up to the data of hosts; the addresses go to the fields that all advertisements have. */
export function takeExtended(p: Cursor, advertiserField: Field<void>, targetField: Field<void>): Ends {
  const outer = p.open(f.header);
  const length = p.show(f.length);
  p.show(f.mode);
  p.skip(1);
  const header = p.within(length);
  let advertiser: Uint8Array | undefined, target: Uint8Array | undefined;
  if (length > 0) {
    const flags = header.bits(f.flags, FLAGS);
    if ((flags & 0x01) !== 0) advertiser = takeAddress(header, advertiserField);
    if ((flags & 0x02) !== 0) target = takeAddress(header, targetField);
    if ((flags & 0x04) !== 0) header.take(f.tone);
    if ((flags & 0x08) !== 0) header.bits(f.data, [f.set, f.number]);
    if ((flags & 0x10) !== 0) header.take(f.pointer);
    if ((flags & 0x20) !== 0) header.take(f.sync);
    if ((flags & 0x40) !== 0) header.take(f.power);
    header.takeRest(f.more);
  }
  p.close(outer);
  return { advertiser, target };
}
