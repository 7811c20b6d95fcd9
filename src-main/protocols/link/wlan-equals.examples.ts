/** Authentication of equals in IEEE 802.11, built by hand after IEEE 802.11-2020 §9.3.3.11 and §12.4.7. */
const HEADER = 'b000 3a01 020000000001 020000000002 020000000001 2001';
const message = (sequence: string, status: string, body: string): { readonly linkType: 105; readonly hex: string } =>
  ({ linkType: 105, hex: `${HEADER} 0300 ${sequence} ${status} ${body}` });
/** A scalar and a point of the group 19, of 256 bits each. */
const SCALAR = '11'.repeat(32), POINT = '22'.repeat(64);

export const examples = {
  commit: message('0100', '0000', `1300 ${SCALAR} ${POINT}`),
  /** What was refused before comes with the token that was wanted. */
  commitWithToken: message('0100', '0000', `1300 ${'55'.repeat(8)} ${SCALAR} ${POINT}`),
  /** By hash to element: the name of a password and refused groups as elements. */
  commitByHash: message('0100', '7e00', `1300 ${SCALAR} ${POINT} ff 03 21 6162 ff 05 5c 1400 1500`),
  wantsToken: message('0100', '4c00', '1300 5555555555555555'),
  wantsTokenByHash: message('0100', '4c00', '1300 ff 05 5d 01020304'),
  refusesGroup: message('0100', '4d00', '1600'),
  confirm: message('0200', '0000', `0100 ${'33'.repeat(32)}`),
  unknownGroup: message('0100', '0000', '6300 010203'),
} as const;
