/** Short messages between stations and centres, by hand after 3GPP TS 24.011 §7 and TS 23.040 §9.2; `Hello` is packed as in TS 23.038 §6.1.2.1. */
export const examples = {
  submit: { as: 'gsm_a.rp', hex: '00050007914497580000f01311000b914477581020f50000ff05c8329bfd06' },
  deliver: { as: 'gsm_a.rp', hex: '01 05 07 914497580000f0 00 18 04 0b 914477581020f5 00 00 22113101020300 05 c8329bfd06' },
  ucs2: { as: 'gsm_a.rp', hex: '01 05 07 914497580000f0 00 14 04 05 85 214365 00 08 2211310102030a 04 00480069' },
  letters: { as: 'gsm_a.rp', hex: '01 05 07 914497580000f0 00 12 00 0a d0 c8329bfd06 00 00 22113101020300 00' },
  part: { as: 'gsm_a.rp', hex: '01 05 07 914497580000f0 00 18 44 05 85 214365 00 04 22113101020300 08 050003010201 6162' },
  status: { as: 'gsm_a.rp', hex: '01 05 07 914497580000f0 00 19 06 01 0b 914477581020f5 22113101020300 22113101020300 00' },
  statusPart: {
    as: 'gsm_a.rp',
    hex: '01 05 07 914497580000f0 00 24 46 01 0b 914477581020f5 22113101020300 22113101020300 00 06 04 08 050003010201 6162',
  },
  report: { as: 'gsm_a.rp', hex: '02 05 41 02 00 00' },
  refused: { as: 'gsm_a.rp', hex: '05 05 01 15' },
  control: { as: 'gsm_a.dtap', hex: '19 01 05 03 05 41 01 00' },
  error: { as: 'gsm_a.dtap', hex: '99 10 51' },
} as const;
