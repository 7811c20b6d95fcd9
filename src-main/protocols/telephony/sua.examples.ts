/** Messages of SUA, made by hand after RFC 3868 §3. */
const number = (value: number, bytes: number): string => value.toString(16).padStart(2 * bytes, '0');
const parameter = (tag: number, value: string): string =>
  number(tag, 2) + number(4 + value.length / 2, 2) + value + '00'.repeat((4 - ((value.length / 2) % 4)) % 4);
const sua = (type: number, ...parts: readonly string[]) => {
  const body = parts.join('');
  return { as: 'sua', hex: `0100${number(type, 2)}${number(8 + body.length / 2, 4)}${body}` } as const;
};

const context = parameter(6, '00000064');
/** By global title: 12345678901, international; point code 4660, a mobile switching center. */
const source = parameter(0x102, '00010007' + parameter(0x8001, '000000040b000104214365870901') + parameter(0x8002, '00001234') +
  parameter(0x8003, '00000008'));
/** To a home location register. */
const destination = parameter(0x103, '00020003' + parameter(0x8002, '00000abc') + parameter(0x8003, '00000006'));
const byAddress = parameter(0x102, '00040001' + parameter(0x8004, '0a000001') + parameter(0x8003, '00000006'));
const byName = parameter(0x103, '00030000' + parameter(0x8005, '7374702e6578616d706c65') + parameter(0x8006, '20010db8000000000000000000000001'));
/** TCAP: a transaction begins, with nothing in it. */
const begin = '62 06 48 04 00000001'.replaceAll(' ', '');

export const examples = {
  data: sua(
    0x0701, context, parameter(0x115, '00000081'), source, destination, parameter(0x116, '00000005'), parameter(0x101, '0000000f'),
    parameter(0x113, '00000003'), parameter(0x114, '00000002'), parameter(19, '00000009'), parameter(0x10b, begin),
  ),
  part: sua(0x0701, source, destination, parameter(0x117, '82000001'), parameter(0x10b, begin)),
  returned: sua(0x0702, context, parameter(0x106, '00000103'), byAddress, byName),
  error: sua(0, parameter(12, '00000019'), context, parameter(0x10d, '00000001'), parameter(18, '0000123400001235'), parameter(7, '0102')),
  notify: sua(1, parameter(13, '00010003'), parameter(17, '00000007'), parameter(4, '696e666f')),
  congested: sua(0x0204, context, parameter(18, '00001234'), parameter(0x118, '00000002'), parameter(0x112, '00000006')),
  unavailable: sua(0x0205, context, parameter(0x10c, '00020003')),
  up: sua(0x0301, parameter(0x109, '00000f03')),
  beat: sua(0x0303, parameter(9, '01020304')),
  active: sua(0x0401, parameter(11, '00000002'), parameter(0x110, '00071234'), parameter(0x10f, '00100012')),
  connect: sua(
    0x0801, parameter(0x115, '00000002'), parameter(0x104, '000000aa'), destination, parameter(0x10a, '00000004'), parameter(0x107, '00000305'),
    parameter(0x108, '00000006'),
  ),
  refused: sua(0x0803, parameter(0x105, '000000aa'), parameter(0x106, '00000203')),
  register: sua(0x0901, parameter(0x10e, parameter(24, '00000001') + source + parameter(0x111, byAddress + byAddress))),
  registered: sua(0x0902, parameter(20, parameter(24, '00000001') + parameter(22, '00000000') + context)),
  deregistered: sua(0x0904, parameter(21, context + parameter(23, '00000004'))),
  odd: sua(0x0909, parameter(0x777, '0102')),
} as const;
