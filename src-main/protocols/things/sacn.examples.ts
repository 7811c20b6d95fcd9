/** Packets built by hand after ANSI E1.31-2018 §4 to §8 and ANSI E1.17: light levels, when they become light, universes, and sessions. */
const PREAMBLE = '0010 0000 4153432d45312e3137000000', CID = '000102030405060708090a0b0c0d0e0f';

/** A unit with vector, header and data: its length counts its own two bytes. */
const unit = (hex: string): string => (0x7000 | (hex.replaceAll(' ', '').length / 2 + 2)).toString(16) + hex;
const packet = (protocol: string, unit1: string): string => PREAMBLE + unit(protocol + CID + unit1);
const NAME = '436f6e736f6c6531'.padEnd(128, '0');
const levels = (options: string, start: string, values: string): string => {
  const count = (values.replaceAll(' ', '').length / 2 + 1).toString(16).padStart(4, '0');
  return packet('00000004', unit(`00000002 ${NAME} 64 0000 07 ${options} 0001 ${unit(`02 a1 0000 0001 ${count} ${start} ${values}`)}`));
};
const session = (hex: string): string => packet('00000001', unit(hex));

export const examples = {
  levels: { as: 'acn', hex: levels('00', '00', `ff 80 0a ${'00'.repeat(20)}`) },
  last: { as: 'acn', hex: levels('40', 'dd', '01') },
  // As in the drafts of E1.31: a shorter name, neither reserved bytes nor options, the start code in place of an address.
  draft: {
    as: 'acn',
    hex: packet('00000003', unit(`00000002 ${NAME.slice(0, 64)} 64 07 0001 ${unit('02 a1 00dd 0001 0003 ff 80 0a')}`)),
  },
  tooLong: { as: 'acn', hex: packet('00000004', unit(`00000002 ${NAME} 64 0000 07 00 0001 7fff 02`)) },
  synchronization: { as: 'acn', hex: packet('00000008', unit('00000001 03 0005 0000')) },
  discovery: { as: 'acn', hex: packet('00000008', unit(`00000002 ${NAME} 00000000 ${unit('00000001 00 00 0001 0002 f9ff')}`)) },
  join: { as: 'acn', hex: session(`04 ${CID} 0001 0002 0003 00000005 00000006 01 15c0 efff0001 0a 80 000a 0014 001e 05`) },
  refusal: { as: 'acn', hex: session(`05 ${CID} 0001 0002 00000003 04`) },
  nak: { as: 'acn', hex: session(`0f ${CID} 0004 0005 00000006 00000007 00000008`) },
  wrapper: {
    as: 'acn', hex: session(`01 0007 00000001 00000002 00000003 0004 0005 0006 ${unit(`0001 00000001 0003 ${unit('0e 00000009')}`)}`),
  },
  property: { as: 'acn', hex: session(`02 0007 00000001 00000002 00000003 0004 0005 0006 ${unit(`0001 00000002 0003 ${unit('01 00 05')}`)}`) },
} as const;
