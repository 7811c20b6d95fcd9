/** DHCP messages: built by hand after RFC 2131 §2 and the RFCs of their options. */
const ETHERNET = '020000000002 020000000001 0800';
const zeros = (count: number): string => '00'.repeat(count);
const HEADER = `01 01 06 00 12345678 0003 8000 00000000 c0000205 c0000201 00000000 020000000001 ${zeros(10)}`;

const message = (sname: string, file: string, options: string): string => {
  const body = `${HEADER} ${sname} ${file} 63825363 ${options}`.replace(/\s+/g, '');
  const length = body.length / 2;
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  return `${ETHERNET} 4500 ${hex(length + 28)} 0000 0000 40 11 0000 c0000201 c0000205 0043 0044 ${hex(length + 8)} 0000 ${body}`;
};

export const examples = {
  offer: {
    hex: message(zeros(64), `626f6f742e696d67${zeros(120)}`, '350102 3604c0000201 330400000e10 0104ffffff00 0308c0000201c0000202 0c02766d 00 ff 0000'),
  },
  overloaded: {
    hex: message(`3802 6869 ff ${zeros(59)}`, zeros(128), '350101 340102 ff'),
  },
  structured: {
    hex: message(zeros(64), zeros(128), `350103
      3d07 01 020000000001
      5206 0104 61626364
      7908 18c00002 c0000201
      770d 07 6578616d706c65 03 636f6d 00
      4d04 03 616263
      510a 01 00 00 686f73742e6578
      7d09 000000aa 04 01020304
      3d0f ff 00000001 0003 0001 02000000000a ff`),
  },
} as const;
