/**
 * What TNS data packets carry: Oracle's network services, the agreement on versions, and calls of its two task
 * interface, as far as they are known.
 */
import { type Cursor, type FieldOptions, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { takeToZero } from '../../zero-ended.ts';
import { CALLS } from './calls.ts';

const latin1 = new TextDecoder('latin1');
const NETWORK_SERVICES = 0xdeadbeef;
const SET_PROTOCOL = 1, CALL = 3, OPI_PARAMETER = 8, PIGGYBACK = 17;
const DATA_IDS: Readonly<Record<number, string>> = {
  0x1: 'Set Protocol', 0x2: 'Set Datatypes', 0x3: 'User OCI Functions', 0x4: 'Return Status', 0x5: 'Access User Address Space',
  0x6: 'Row Transfer Header', 0x7: 'Row Transfer Data', 0x8: 'Return OPI Parameter', 0x9: 'Function Complete',
  0xa: 'N Error return definitions follow', 0xb: 'Sending I/O Vec only for fast UPI', 0xc: 'Sending long for fast UPI',
  0xd: 'Invoke user callback', 0xe: 'LOB/FILE data follows', 0xf: 'Warning messages - may be a set of them', 0x10: 'Describe Information',
  0x11: 'Piggy back function follow', 0x12: 'Signals special action for untrusted callout support',
  0x13: 'Flush Out Bind data in DML/w RETURN when error', 0x20: 'External Procedures and Services Registrations',
  0x44: 'External Procedures and Services Registrations', [NETWORK_SERVICES]: 'Secure Network Services',
};

/** Flags of 16 bits. */
const wide: FieldOptions = { size: 2, as: ['True', 'False'] };
/** `11.2.0.2.0` */
const version: FieldOptions = { text: value => [value >>> 24, (value >>> 20) & 15, (value >>> 12) & 255, (value >>> 8) & 15, value & 255].join('.') };

export const DATA_FIELDS = {
  data_flag: u16('Data Flag', { hex: true }),
  'data_flag.send': flag('Send Token', 0x1, wide),
  'data_flag.rc': flag('Request Confirmation', 0x2, wide),
  'data_flag.c': flag('Confirmation', 0x4, wide),
  'data_flag.reserved': flag('Reserved', 0x8, wide),
  'data_flag.more': flag('More Data to Come', 0x20, wide),
  'data_flag.eof': flag('End of File', 0x40, wide),
  'data_flag.dic': flag('Do Immediate Confirmation', 0x80, wide),
  'data_flag.rts': flag('Request To Send', 0x100, wide),
  'data_flag.sntt': flag('Send NT Trailer', 0x200, wide),
  data_id: u8('Data ID', { hex: true, values: DATA_IDS }),
  data_length: u16('Data Length'),
  'data_oci.id': u8('Call ID', { hex: true, values: CALLS }),
  'data_piggyback.id': u8('Call ID', { hex: true, values: CALLS }),
  'data.unused': octets('Unused'),
  'data_setp_req.acc_vers': u8('Accepted Version'),
  'data_setp_req.cli_plat': text('Client Platform'),
  'data_setp_resp.version': u8('Version'),
  'data_setp_resp.banner': text('Server Banner'),
  'data_sns.cli_vers': u32('Client Version', version),
  'data_sns.srv_vers': u32('Server Version', version),
  'data_sns.srvcnt': u16('Services'),
  'data_opi.vers2.banner_len': u8('Banner Length'),
  'data_opi.vers2.banner': text('Banner'),
  'data_opi.vers2.version': u32('Version', version),
  'data_opi.num_of_params': u8('Number of parameters'),
  'data_opi.param_length': u8('Length'),
  'data_opi.param_name': text('Name'),
  'data_opi.param_value': text('Value'),
} as const;

const f = DATA_FIELDS;
const FLAGS = fieldsBelow(f, 'data_flag.');

/** Versions that the heading above them names; all are below it. */
const MOST_VERSIONS = 32;

export function showData(p: Cursor, fromClient: boolean): void {
  takeNamedBits(p, f.data_flag, FLAGS);
  if (!p.more) return;
  const isServices = p.remaining >= 4 && p.u32() === NETWORK_SERVICES, id = isServices ? NETWORK_SERVICES : p.u8(), name = DATA_IDS[id];
  p.addInfo(`, ${name ?? 'unknown'}`);
  if (isServices) {
    p.set(f.data_id, id, p.at, 4);
    services(p.within(p.remaining), fromClient);
    return;
  }
  if (name === undefined) {
    p.innerData();
    return;
  }
  p.take(f.data_id);
  if (id === SET_PROTOCOL) setProtocol(p, fromClient);
  else if (id === CALL && p.more) p.take(f['data_oci.id']);
  else if (id === PIGGYBACK && p.more) p.take(f['data_piggyback.id']);
  else if (id === OPI_PARAMETER && !fromClient) opiParameter(p);
  if (p.more) p.innerData();
}

/** Who speaks, in which version, and how many services follow. */
function services(p: Cursor, fromClient: boolean): void {
  if (p.remaining >= 13) {
    const { at } = p;
    p.skip(4);
    p.take(f.data_length);
    p.take(fromClient ? f['data_sns.cli_vers'] : f['data_sns.srv_vers']);
    p.take(f['data_sns.srvcnt']);
    p.at = at;
  }
  p.innerData();
}

/** Versions up to a zero, the best first, and what the other side should know of this one. */
function setProtocol(p: Cursor, fromClient: boolean): void {
  const [single, title] = fromClient ? [f['data_setp_req.acc_vers'], 'Accepted Versions'] : [f['data_setp_resp.version'], 'Versions'];
  const outer = p.open(title), { current } = p.tree;
  let versions = '', count = 0;
  while (p.more && p.u8() !== 0) {
    const version = p.take(single);
    if (count > MOST_VERSIONS) continue;
    versions += count === 0 ? version : count === MOST_VERSIONS ? ', …' : `, ${version}`;
    count++;
    p.labelNode(current, () => `${title}: ${versions}`);
  }
  p.close(outer);
  if (!p.more) return;
  p.skip(1);
  if (p.more) takeToZero(p, fromClient ? f['data_setp_req.cli_plat'] : f['data_setp_resp.banner']);
}

const BANNER = 'Orac', SESSION_KEY = 'AUTH';
/** Where numbers are packed a banner or a name begins so far behind the id, where they have four bytes a little later. */
const FURTHEST = 8;

/** The answer to a call for the server's version, or for a key to log on with. Numbers are packed or not, as was agreed upon before. */
function opiParameter(p: Cursor): void {
  p.need(Math.min(FURTHEST + 4, p.remaining));
  const head = latin1.decode(p.bytes.subarray(p.at, Math.min(p.end, p.at + FURTHEST + 4)));
  const banner = head.indexOf(BANNER), key = head.indexOf(SESSION_KEY);
  if (banner > 0) {
    if (banner > 1) p.take(f['data.unused'], banner - 1);
    const length = p.take(f['data_opi.vers2.banner_len']);
    p.take(f['data_opi.vers2.banner'], length);
    // Packed numbers have their length before them.
    if (p.remaining > 4 && p.u8() === 4) p.skip(1);
    if (p.remaining >= 4) p.take(f['data_opi.vers2.version']);
  } else if (key > 2) {
    parameters(p);
  }
}

/** Names and values, each with its length before it; between them is what nobody documented. */
function parameters(p: Cursor): void {
  const packed = p.u8(1) !== 0;
  if (packed) p.take(f['data.unused'], 1);
  const count = p.take(f['data_opi.num_of_params']);
  if (!packed && p.more && p.u8() === 0) p.skip(1);
  const outer = p.open('Parameters');
  for (let i = 1; i <= count && p.more; i++) {
    const inner = p.open(`Parameter ${i}`);
    counted(p, f['data_opi.param_name'], packed);
    if (p.more) counted(p, f['data_opi.param_value'], packed);
    if (p.more) unused(p, packed ? p.u8() + 1 : 4);
    p.close(inner);
  }
  p.close(outer);
}

/** A length as a number, and once more as one byte; a packed number has the count of its bytes before it. */
function counted(p: Cursor, field: typeof f['data_opi.param_name'], packed: boolean): void {
  unused(p, packed ? p.u8() + 1 : 4);
  if (!p.more) return;
  const length = p.take(f['data_opi.param_length']);
  p.take(field, length);
}

function unused(p: Cursor, length: number): void {
  p.take(f['data.unused'], Math.min(length, p.remaining));
}
