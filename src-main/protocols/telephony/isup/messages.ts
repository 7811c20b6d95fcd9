/** Messages of ISUP (ITU-T Q.763 table 4): what they are called, and the parameters that each must have (tables 21 to 52). */

export interface Message {
  readonly short: string;
  readonly name: string;
  /** Parameters of fixed length, by number, in their order. */
  readonly fixed?: readonly number[];
  /** Parameters of variable length that pointers lead to. */
  readonly variable?: readonly number[];
  /** Others may follow. */
  readonly options?: boolean;
}

const alone = (short: string, name: string): Message => ({ short, name });
const open = (short: string, name: string, fixed: readonly number[] = [], variable: readonly number[] = []): Message =>
  ({ short, name, fixed, variable, options: true });
const group = (short: string, name: string, fixed: readonly number[], variable: readonly number[]): Message => ({ short, name, fixed, variable });

export const GROUP_RESET = 23, PASS_ALONG = 40, GROUP_QUERY = 42, GROUP_ANSWER = 43, CHARGE = 49, DIRECTORY = 67;

export const MESSAGES: Readonly<Record<number, Message>> = {
  1: open('IAM', 'Initial address', [6, 7, 9, 2], [4]),
  2: open('SAM', 'Subsequent address', [], [5]),
  3: open('INR', 'Information request (national use)', [14]),
  4: open('INF', 'Information (national use)', [15]),
  5: group('COT', 'Continuity', [16], []),
  6: open('ACM', 'Address complete', [17]),
  7: open('CON', 'Connect', [17]),
  8: open('FOT', 'Forward transfer'),
  9: open('ANM', 'Answer'),
  12: open('REL', 'Release', [], [18]),
  13: open('SUS', 'Suspend', [34]),
  14: open('RES', 'Resume', [34]),
  16: open('RLC', 'Release complete'),
  17: alone('CCR', 'Continuity check request'),
  18: alone('RSC', 'Reset Circuit'),
  19: alone('BLO', 'Blocking'),
  20: alone('UBL', 'Unblocking'),
  21: alone('BLA', 'Blocking acknowledgement'),
  22: alone('UBLA', 'Unblocking acknowledgment'),
  [GROUP_RESET]: group('GRS', 'Circuit group reset', [], [22]),
  24: group('CGB', 'Circuit group blocking', [21], [22]),
  25: group('CGU', 'Circuit group unblocking', [21], [22]),
  26: group('CGBA', 'Circuit group blocking acknowledgement', [21], [22]),
  27: group('CGUA', 'Circuit group unblocking acknowledgement', [21], [22]),
  31: open('FAR', 'Facility request', [24]),
  32: open('FAA', 'Facility accepted', [24]),
  33: open('FRJ', 'Facility reject', [24], [18]),
  36: alone('LPA', 'Loop back acknowledgement (national use)'),
  [PASS_ALONG]: alone('PAM', 'Pass-along (national use)'),
  41: group('GRA', 'Circuit group reset acknowledgement', [], [22]),
  [GROUP_QUERY]: group('CQM', 'Circuit group query (national use)', [], [22]),
  [GROUP_ANSWER]: group('CQR', 'Circuit group query response (national use)', [], [22, 38]),
  44: open('CPG', 'Call progress', [36]),
  45: open('UUI', 'User-to-user information', [], [32]),
  46: alone('UCIC', 'Unequipped CIC (national use)'),
  47: open('CFN', 'Confusion', [], [18]),
  48: alone('OLM', 'Overload (national use)'),
  [CHARGE]: alone('CRG', 'Charge information (national use)'),
  50: open('NRM', 'Network resource management'),
  51: open('FAC', 'Facility'),
  52: open('UPT', 'User part test'),
  53: open('UPA', 'User part available'),
  54: open('IDR', 'Identification request'),
  55: open('IDS', 'Identification response'),
  56: open('SGM', 'Segmentation'),
  64: open('LOP', 'Loop prevention'),
  65: open('APM', 'Application transport'),
  66: open('PRI', 'Pre-release information'),
  [DIRECTORY]: alone('SDN', 'Subsequent Directory Number (national use)'),
};

/** Octets of the parameters of fixed length. */
export const FIXED_LENGTHS: Readonly<Record<number, number>> = {
  2: 1, 6: 1, 7: 2, 9: 1, 14: 2, 15: 2, 16: 1, 17: 2, 21: 1, 24: 1, 34: 1, 36: 1,
};

/** Numbers that earlier editions gave to other messages, with the years that these are of. */
const FORMER: Readonly<Record<string, readonly number[]>> = {
  'Reserved (used in 1984 version)': [10, 11, 34, 35, 37, 38, 39], 'Reserved (used in 1988 version)': [28, 29, 30],
  'Reserved (used in B-ISUP)': [57, 58, 59, 60, 61], Reserved: [15], Unknown: [62, 63],
};

export function messageName(code: number): string {
  return MESSAGES[code]?.name ?? Object.entries(FORMER).find(([, codes]) => codes.includes(code))?.[0] ?? 'reserved';
}

export function messageShort(code: number): string {
  return MESSAGES[code]?.short ?? (messageName(code) === 'reserved' || messageName(code) === 'Unknown' ? messageName(code) : 'Reserved');
}
