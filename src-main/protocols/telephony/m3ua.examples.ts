/** Messages of M3UA, built by hand after RFC 4666 §3. */
const compact = (hex: string): string => hex.replaceAll(' ', '');
const digits = (number: number, length: number): string => number.toString(16).padStart(length, '0');
const parameter = (tag: number, value: string): string => {
  const hex = compact(value);
  return digits(tag, 4) + digits(4 + hex.length / 2, 4) + hex.padEnd(8 * Math.ceil(hex.length / 8), '0');
};
const message = (kind: string, ...parameters: readonly string[]): string => {
  const all = parameters.join('');
  return `0100 ${kind} ${digits(8 + all.length / 2, 8)} ${all}`;
};
const AFFECTED = parameter(0x12, '00000102 03000103');

export const examples = {
  data: {
    as: 'm3ua',
    hex: message(
      '0101', parameter(0x200, '00000001'), parameter(6, '00000009'), parameter(0x210, '00000102 00000203 06 02 00 07 0980030e19'),
      parameter(0x13, '00000003'),
    ),
  },
  error: { as: 'm3ua', hex: message('0000', parameter(0xc, '00000019'), parameter(6, '00000001'), parameter(7, '0102030405')) },
  notify: { as: 'm3ua', hex: message('0001', parameter(0xd, '0001 0002'), parameter(0x11, '00000005'), parameter(4, '68656c6c6f')) },
  unavailable: { as: 'm3ua', hex: message('0201', AFFECTED) },
  congestion: { as: 'm3ua', hex: message('0204', AFFECTED, parameter(0x206, '00000102'), parameter(0x205, '00000002')) },
  userPart: { as: 'm3ua', hex: message('0205', AFFECTED, parameter(0x204, '0001 0003')) },
  heartbeat: { as: 'm3ua', hex: message('0303', parameter(9, '0102')) },
  active: { as: 'm3ua', hex: message('0401', parameter(0xb, '00000002'), parameter(6, '00000001 00000002')) },
  register: {
    as: 'm3ua',
    hex: message('0901', parameter(0x207, [
      parameter(0x20a, '00000001'), parameter(0x20b, '00000102'), parameter(0x20c, '0305'), parameter(0x20e, '00000103'),
    ].join(''))),
  },
  registered: {
    as: 'm3ua',
    hex: message('0902', parameter(0x208, parameter(0x20a, '00000001') + parameter(0x212, '00000000') + parameter(6, '00000007'))),
  },
  deregistered: { as: 'm3ua', hex: message('0904', parameter(0x209, parameter(6, '00000007') + parameter(0x213, '00000004'))) },
  unknown: { as: 'm3ua', hex: message('0507', parameter(999, '010203')) },
  short: { as: 'm3ua', hex: message('0101', '00060002') },
} as const;
