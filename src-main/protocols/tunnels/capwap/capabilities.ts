/** What a wireless network or station can do, RFC 5416 §6.1, §6.13 and §6.21: IEEE 802.11's capability information, its first bit the highest. */
import { type Field, flag, u16 } from '../../../dissect/index.ts';

const yesNo = { as: ['Yes', 'No'] } as const;
const BITS = [
  ['e', 'ESS'], ['i', 'IBSS'], ['c', 'CF-Pollable'], ['f', 'CF-Poll Request'], ['p', 'Privacy'], ['s', 'Short Preamble'], ['b', 'PBCC'],
  ['a', 'Channel Agility'], ['m', 'Spectrum Management'], ['q', 'QoS'], ['t', 'Short Slot Time'], ['d', 'APSD'], ['v', 'Reserved'],
  ['o', 'DSSS-OFDM'], ['k', 'Delayed Block ACK'], ['l', 'Immediate Block ACK'],
] as const;

export interface Capabilities {
  readonly all: Field<number>;
  readonly bits: readonly Field<boolean>[];
}

function capabilities(name: string, title: string): Capabilities {
  const id = `capwap.control.message_element.${name}`;
  return {
    all: u16(title, { hex: true, id }),
    bits: BITS.map(([letter, bit], i) => flag(bit, 0x8000 >> i, { ...yesNo, size: 2, id: `${id}.${letter}` })),
  };
}

export const ADDED = capabilities('ieee80211_add_wlan.capability', 'Capability');
export const UPDATED = capabilities('ieee80211_update_wlan.capability', 'Capability');
export const STATION = capabilities('ieee80211_station.capabilities', 'Capabilities');

export const CAPABILITY_FIELDS: readonly Field[] = [ADDED, UPDATED, STATION].flatMap(({ all, bits }): Field[] => [all, ...bits]);
