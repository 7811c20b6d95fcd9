/** Messages of SCCP, made by hand after ITU-T Q.713. */
const sccp = (hex: string) => ({ as: 'sccp', hex: hex.replaceAll(' ', '') }) as const;

/** MSC in 200 (§3.4), and an HLR by its title. */
const MSC = '43c80008', HLR = '1206001104947122 3304', DATA = '6206480401020304';

export const examples = {
  unitdata: sccp(`0980 03 0d 11 0a ${HLR} 04 ${MSC} 08 ${DATA}`),
  even: sccp('0900 03 0a 0d 08 1206001204947122 03 420608 02 6200'),
  nature: sccp('0900 03 08 0b 06 060684947102 03 420608 02 6200'),
  translation: sccp('0900 03 07 0a 05 0a06059471 03 420608 02 6200'),
  planned: sccp('0900 03 09 0c 07 0e060511947102 03 420608 02 6200'),
  noAddress: sccp('0900 03 04 07 01 40 03 420008 02 6200'),
  oddClass: sccp(`0912 03 05 09 02 4206 04 ${MSC} 02 6200`),
  returned: sccp(`0a01 03 05 09 02 4206 04 ${MSC} 08 ${DATA}`),
  extended: sccp(`1181 0f 04 06 0a 0e 02 4206 04 ${MSC} 04 62064804 10 04 c1010203 12 01 05 00`),
  extendedReturned: sccp(`1201 0f 04 06 0a 00 02 4206 04 ${MSC} 04 62064804`),
  long: sccp(`1301 0f 0700 0800 0b00 0000 02 4206 04 ${MSC} 0800 ${DATA}`),
  longReturned: sccp(`1401 0f 0700 0800 0b00 1300 02 4206 04 ${MSC} 0800 ${DATA} 12 01 03 00`),
  request: sccp(`01 010203 02 02 04 02 4263 04 04 43c80063 09 01 07 0f 04 64617461 13 01 00 00`),
  confirm: sccp('02 040506 010203 02 01 09 01 07 00'),
  confirmBare: sccp('02 040506 010203 02 00'),
  refused: sccp('03 040506 05 00'),
  released: sccp('04 040506 010203 03 01 0f 03 627965 00'),
  complete: sccp('05 040506 010203'),
  part: sccp('06 040506 01 01 03 616263'),
  whole: sccp('06 040506 00 01 03 616263'),
  sequenced: sccp('07 040506 0205 01 03 616263'),
  acknowledged: sccp('08 040506 04 07'),
  expedited: sccp('0b 040506 01 03 616263'),
  expeditedAcknowledged: sccp('0c 040506'),
  reset: sccp('0d 040506 010203 02'),
  resetConfirmed: sccp('0e 040506 010203'),
  error: sccp('0f 040506 01'),
  inactive: sccp('10 040506 010203 03 0204 07'),
  unknown: sccp('77 616263'),
  backwards: sccp('0900 01 05 09 02 4206 02 4208 02 6200'),
  allowed: sccp('0900 03 05 07 02 4201 02 4201 05 01082c0100'),
  congested: sccp('0900 03 05 07 02 4201 02 4201 06 06082c010005'),
  managementUnknown: sccp('0900 03 05 07 02 4201 02 4201 03 070800'),
  inMtp3: { as: 'mtp3', hex: '83c8004b50090003050702420102420105 02082c0100'.replaceAll(' ', '') },
} as const;
