/** Flags. */
import type { Field } from '../../../../dissect/index.ts';
import { yes } from './little-endian.ts';

export const BITS_FIELDS = {
  CallingPartyName: yes('CallingName', 0x8), CallingPartyNumber: yes('CallingNum', 0x4), OrigDialed: yes('Originally Dialed', 0x1),
  'PhoneFeatures.Abbreviated.Dial': yes('AbbrevDial', 0x8000, 2), 'PhoneFeatures.Bit1': yes('Bit1', 0x1, 2),
  'PhoneFeatures.Bit11': yes('Bit11', 0x400, 2), 'PhoneFeatures.Bit12': yes('Bit12', 0x800, 2),
  'PhoneFeatures.Bit13': yes('Bit13', 0x1000, 2), 'PhoneFeatures.Bit14': yes('Bit14', 0x2000, 2),
  'PhoneFeatures.Bit15': yes('Bit15', 0x4000, 2), 'PhoneFeatures.Bit2': yes('Bit2', 0x2, 2), 'PhoneFeatures.Bit3': yes('Bit3', 0x4, 2),
  'PhoneFeatures.Bit4': yes('Bit4', 0x8, 2), 'PhoneFeatures.Bit6': yes('Bit6', 0x20, 2), 'PhoneFeatures.Bit7': yes('Bit7', 0x40, 2),
  'PhoneFeatures.Bit9': yes('Bit9', 0x100, 2), 'PhoneFeatures.DynamicMessages': yes('DynamicMessages', 0x80, 2),
  'PhoneFeatures.RFC2833': yes('RFC2833', 0x200, 2), 'PhoneFeatures.UTF8': yes('UTF8Bit5', 0x10, 2),
  RedirDialed: yes('Redirected Dialed', 0x2), 'RestrictInformationType.BitsReserved': yes('BitsReserved', 0xffffff00),
  'RestrictInformationType.CalledParty': yes('CalledParty', 0xc), 'RestrictInformationType.CalledPartyName': yes('CalledPartyName', 0x4),
  'RestrictInformationType.CalledPartyNumber': yes('CalledPartyNumber', 0x8),
  'RestrictInformationType.CallingParty': yes('CallingParty', 0x3),
  'RestrictInformationType.CallingPartyName': yes('CallingPartyName', 0x1),
  'RestrictInformationType.CallingPartyNumber': yes('CallingPartyNumber', 0x2),
  'RestrictInformationType.LastRedirectParty': yes('LastRedirectParty', 0xc0),
  'RestrictInformationType.LastRedirectPartyName': yes('LastRedirectPartyName', 0x40),
  'RestrictInformationType.LastRedirectPartyNumber': yes('LastRedirectPartyNumber', 0x80),
  'RestrictInformationType.OriginalCalledParty': yes('OriginalCalledParty', 0x30),
  'RestrictInformationType.OriginalCalledPartyName': yes('OriginalCalledPartyName', 0x10),
  'RestrictInformationType.OriginalCalledPartyNumber': yes('OriginalCalledPartyNumber', 0x20),
} as const;

/** One for each bit from the lowest up, counted from 1. */
const numbered = (prefix: string, count: number, title: (number: number) => string): Record<string, Field<boolean>> =>
  Object.fromEntries(Array.from({ length: count }, (_, bit) => [`${prefix}${bit + 1}`, yes(title(bit + 1), 2 ** bit)]));

/** Flags that are known by their number alone. Wireshark's titles of the fifteenth and sixteenth bit are one behind. */
export const NUMBERED_BITS = {
  ...numbered('Generic.Bitfield.Bit', 32, number => `Bit${number === 15 || number === 16 ? number - 1 : number}`),
  ...numbered('SoftKeyMask.SoftKey', 16, number => `SoftKey${number}`),
};
