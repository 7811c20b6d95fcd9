/** GPRS messages between base stations and the network, built by hand after 3GPP TS 48.016, 48.018, 44.064 and 24.008. */
const LINK = '01c015';
const QUALITY = '0b 1b421f738c4040744b4040';

const uplink = (message: string, length: string): { as: 'gprs-ns'; hex: string } =>
  ({ as: 'gprs-ns', hex: `00 00 1c0d 01 e02dcb50 000034 08 88 64f060 0001 01 0001 00 80 0e ${length} ${LINK} ${message} 23eb4a` });

export const examples = {
  /** An address is asked for, that of a name server too. */
  request: uplink(`0a 41 05 03 ${QUALITY} 02 0121 28 07 06 656574657374 27 14 80 8021 10 0101 0010 0306 00000000 8106 00000000`, 'b8'),
  accept: {
    as: 'gprs-ns',
    hex: `00 00 1c0d 00 e02dcb50 005020 16 82 0258 0e 9f 41c015 8a 42 03 ${QUALITY} 03 2b 06 0121 c0a8fc82 b1 d61843`,
  },
  reject: uplink('0a 43 1b', '89'),
  /** User data, ciphered. */
  user: { as: 'gprs-ns', hex: '00 00 1c0d 01 e02dcb50 000034 0e 0009 03c002 aabbcc 010203' },
  /** A supervisory frame. */
  supervisory: { as: 'gprs-ns', hex: '00 00 1c0d 01 e02dcb50 000034 0e 86 03a002 010203' },
  alive: { as: 'gprs-ns', hex: '0a' },
  reset: { as: 'gprs-ns', hex: '02 00 81 01 01 82 0064 04 82 0001' },
  flow: { as: 'gprs-ns', hex: '00 00 1c0d 26 1e 81 01' },
} as const;
