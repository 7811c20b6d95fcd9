/** Network Time Protocol, RFC 5905; control messages RFC 9327. */
import { ipv4Text } from '../../bytes/address-text.ts';
import { type Cursor, absoluteTime, bits, expert, none, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { CONTROL_FIELDS, readControl } from './ntp/control.ts';
import { LEAP, MODES, PEER_FIELDS } from './ntp/names.ts';
import { PRIVATE_FIELDS, readPrivate } from './ntp/private.ts';
import { REQUEST_FIELDS, showPartner } from './ntp/requests.ts';
import { takeTimestamp } from './ntp/timestamps.ts';

const CONTROL = 6;
const PRIVATE = 7;

const EXTENSIONS: Readonly<Record<number, string>> = {
  0x0002: 'No-Operation Request', 0x0102: 'Association Message Request', 0x0104: 'Unique Identifier', 0x0202: 'Certificate Message Request',
  0x0204: 'NTS Cookie', 0x0302: 'Cookie Message Request', 0x0304: 'NTS Cookie Placeholder', 0x0402: 'Autokey Message Request',
  0x0404: 'NTS Authenticator and Encrypted Extension Fields', 0x0502: 'Leapseconds Message Request', 0x0602: 'Sign Message Request',
  0x0702: 'IFF Identity Message Request', 0x0802: 'GQ Identity Message Request', 0x0902: 'MV Identity Message Request',
  0x2005: 'Checksum Complement', 0x8002: 'No-Operation Response', 0x8102: 'Association Message Response',
  0x8202: 'Certificate Message Response', 0x8302: 'Cookie Message Response', 0x8402: 'Autokey Message Response',
  0x8502: 'Leapseconds Message Response', 0x8602: 'Sign Message Response', 0x8702: 'IFF Identity Message Response',
  0x8802: 'GQ Identity Message Response', 0x8902: 'MV Identity Message Response',
  0xc002: 'No-Operation Error Response', 0xc102: 'Association Message Error Response',
  0xc202: 'Certificate Message Error Response', 0xc302: 'Cookie Message Error Response',
  0xc402: 'Autokey Message Error Response', 0xc502: 'Leapseconds Message Error Response', 0xc602: 'Sign Message Error Response',
  0xc702: 'IFF Identity Message Error Response', 0xc802: 'GQ Identity Message Error Response',
  0xc902: 'MV Identity Message Error Response',
};
/** RFC 5905 §7.3, figures 12 and 13. */
const CLOCKS: Readonly<Record<string, string>> = {
  GOES: 'Geosynchronous Orbit Environment Satellite', GPS: 'Global Position System', GAL: 'Galileo Positioning System',
  PPS: 'Generic pulse-per-second', IRIG: 'Inter-Range Instrumentation Group', WWVB: 'LF Radio WWVB Ft. Collins, CO 60 kHz',
  DCF: 'LF Radio DCF77 Mainflingen, DE 77.5 kHz', HBG: 'LF Radio HBG Prangins, HB 75 kHz', MSF: 'LF Radio MSF Anthorn, UK 60 kHz',
  JJY: 'LF Radio JJY Fukushima, JP 40 kHz, Saga, JP 60 kHz', LORC: 'MF Radio LORAN C station, 100 kHz', TDF: 'MF Radio Allouis, FR 162 kHz',
  CHU: 'HF Radio CHU Ottawa, Ontario', WWV: 'HF Radio WWV Ft. Collins, CO', WWVH: 'HF Radio WWVH Kauai, HI', NIST: 'NIST telephone modem',
  ACTS: 'NIST telephone modem', USNO: 'USNO telephone modem', PTB: 'European telephone modem',
};
const KISSES: Readonly<Record<string, string>> = {
  ACST: 'The association belongs to a unicast server', AUTH: 'Server authentication failed', AUTO: 'Autokey sequence failed',
  BCST: 'The association belongs to a broadcast server', CRYP: 'Cryptographic authentication or identification failed',
  DENY: 'Access denied by remote server', DROP: 'Lost peer in symmetric mode', RSTR: 'Access denied due to local policy',
  INIT: 'The association has not yet synchronized for the first time', MCST: 'The association belongs to a dynamically discovered server',
  NKEY: 'No key found', RATE: 'Rate exceeded', RMOT: 'Alteration of association from a remote host',
  STEP: 'A step change in system time has occurred',
};

export const ntp = protocol({
  name: 'ntp',
  title: 'Network Time Protocol',
  on: { 'udp.port': [123], 'tcp.port': [123] },
  fields: {
    flags: u8('Flags', { hex: true }),
    'flags.li': bits('Leap Indicator', 0xc0, { values: LEAP }),
    'flags.vn': bits('Version number', 0x38, { values: version => (version === 0 || version > 4 ? 'reserved' : `NTP Version ${version}`) }),
    'flags.mode': bits('Mode', 0x07, { values: MODES }),
    ...REQUEST_FIELDS,
    ...PEER_FIELDS,
    precision: u8('Peer Clock Precision'),
    rootdelay: u32('Root Delay'),
    rootdispersion: u32('Root Dispersion'),
    refid: octets('Reference ID'),
    reftime: absoluteTime('Reference Timestamp', { unset: 'NULL' }),
    org: absoluteTime('Origin Timestamp', { unset: 'NULL' }),
    rec: absoluteTime('Receive Timestamp', { unset: 'NULL' }),
    xmt: absoluteTime('Transmit Timestamp', { unset: 'NULL' }),
    keyid: octets('Key ID'),
    mac: octets('Message Authentication Code'),
    ext: none('Extension'),
    'ext.type': u16('Field Type', { hex: true, values: EXTENSIONS }),
    'ext.length': u16('Length'),
    'ext.value': octets('Value'),
    'ext.invalid_length': expert('Extension invalid length', 'warning', 'Protocol'),
    ...CONTROL_FIELDS,
    ...PRIVATE_FIELDS,
  },
  dissect(p, f) {
    const first = p.u8();
    const mode = first & 7;
    const version = (first >> 3) & 7;
    const versionName = version === 0 || version > 4 ? 'reserved' : `NTP Version ${version}`;
    const modeName = mode === CONTROL ? 'control' : mode === PRIVATE ? 'private' : MODES[mode];
    p.info(() => `${versionName}, ${modeName}`);
    p.title(() => ` (${versionName}, ${modeName})`);
    if (mode === PRIVATE) {
      const answer = first >= 0x80 ? 'Response' : 'Request';
      p.addInfo(() => `, ${answer}`);
      p.bits(f.flags, [f['priv.flags.r'], f['priv.flags.more'], f['flags.vn'], f['flags.mode']]);
      p.addLabel(() => `, Response bit: ${answer}, Version number: ${versionName}, Mode: ${MODES[mode]}`);
      showPartner(p);
      readPrivate(p, first >= 0x80);
      return;
    }
    p.bits(f.flags, [f['flags.li'], f['flags.vn'], f['flags.mode']]);
    p.addLabel(() => `, Leap Indicator: ${LEAP[first >> 6]}, Version number: ${versionName}, Mode: ${MODES[mode]}`);
    showPartner(p);
    if (mode === CONTROL) readControl(p);
    else readTime(p, version);
  },
});

type Fields = typeof ntp.fields;

/** RFC 5905 §7.3. */
function readTime(p: Cursor, version: number): void {
  const f: Fields = ntp.fields;
  const stratum = p.take(f.stratum);
  const poll = (p.take(f.ppoll) << 24) >> 24;
  p.label(() => `Peer Polling Interval: ${poll < 0 || poll > 17 ? 'invalid' : poll} (${2 ** poll} seconds)`);
  const precision = (p.take(f.precision) << 24) >> 24;
  p.label(() => `Peer Clock Precision: ${(2 ** precision).toFixed(6)} seconds`);
  for (const field of [f.rootdelay, f.rootdispersion]) {
    const value = p.take(field);
    p.label(() => `${field.title}: ${(value / 0x10000).toFixed(6)} seconds`);
  }
  const reference = p.u32();
  const code = new TextDecoder('latin1').decode(p.takeBytes(f.refid, 4)).replace(/\0.*$/, '');
  p.label(() =>
    `Reference ID: ${stratum === 0 ? kiss(code) : stratum === 1 ? CLOCKS[code] ?? `Unidentified reference source '${code}'` : ipv4Text(reference)}`);
  for (const field of [f.reftime, f.org, f.rec, f.xmt]) takeTimestamp(p, field);
  // RFC 7822 §3: what is longer than the longest authenticator begins with an extension.
  while (version === 4 && p.remaining > 24) readExtension(p);
  if (p.remaining >= 4) {
    p.take(f.keyid, 4);
    p.takeRest(f.mac);
  }
}

function kiss(code: string): string {
  return code === '' ? 'NULL' : KISSES[code] ?? `Unidentified Kiss-o'-Death code '${code}'`;
}

function readExtension(p: Cursor): void {
  const f: Fields = ntp.fields;
  const length = p.u16(2);
  const outer = p.open(f.ext, length);
  p.take(f['ext.type']);
  p.take(f['ext.length']);
  if (length < 8 || length % 4 !== 0) {
    p.expert(f['ext.invalid_length']);
    p.malformed(`an extension of ${length} bytes`);
  }
  p.take(f['ext.value'], length - 4);
  p.close(outer);
}
