/** What the Info column says of a UDP datagram: its ports, and the length of what it carries. */
import { Wording } from '../../../dissect/wording.ts';

const LENGTH = ' Len=';

export const lengthInfo = (length: number): string => LENGTH + length;

/** Both. */
export const DATAGRAM_INFO = new Wording('', ' → ', LENGTH, '');
