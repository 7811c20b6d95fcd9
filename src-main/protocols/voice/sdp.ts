/** Session Description Protocol, RFC 8866: lines of a letter, an equals sign and a value. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, type Field, expert, protocol, text, u16 } from '../../dissect/index.ts';
import { lineText } from '../../dissect/text.ts';
import { LineWords } from './line-words.ts';
import { payloadTypeName } from './rtp/payload-types.ts';
import { ATTRIBUTE_FIELDS, readAttribute, readKeyManagement } from './sdp/attributes.ts';

const FIELDS = {
  version: text('Session Description Protocol Version (v)'),
  owner: text('Owner/Creator, Session Id (o)'),
  'owner.username': text('Owner Username'),
  'owner.sessionid': text('Session ID'),
  'owner.version': text('Session Version'),
  'owner.network_type': text('Owner Network Type'),
  'owner.address_type': text('Owner Address Type'),
  'owner.address': text('Owner Address'),
  session_name: text('Session Name (s)'),
  session_info: text('Session Information (i)'),
  uri: text('URI of Description (u)'),
  email: text('E-mail Address (e)'),
  phone: text('Phone Number (p)'),
  connection_info: text('Connection Information (c)'),
  'connection_info.network_type': text('Connection Network Type'),
  'connection_info.address_type': text('Connection Address Type'),
  'connection_info.address': text('Connection Address'),
  'connection_info.ttl': text('Connection TTL'),
  'connection_info.num_addr': text('Connection Number of Addresses'),
  bandwidth: text('Bandwidth Information (b)'),
  'bandwidth.modifier': text('Bandwidth Modifier'),
  'bandwidth.value': text('Bandwidth Value'),
  time: text('Time Description, active time (t)'),
  'time.start': text('Session Start Time'),
  'time.stop': text('Session Stop Time'),
  repeat_time: text('Repeat Time (r)'),
  'repeat_time.interval': text('Repeat Interval'),
  'repeat_time.duration': text('Repeat Duration'),
  'repeat_time.offset': text('Repeat Offset'),
  timezone: text('Time Zone Adjustments (z)'),
  'timezone.time': text('Timezone Time'),
  'timezone.offset': text('Timezone Offset'),
  encryption_key: text('Encryption Key (k)'),
  'encryption_key.type': text('Key Type'),
  'encryption_key.data': text('Key Data'),
  session_attr: text('Session Attribute (a)'),
  'session_attr.field': text('Session Attribute Fieldname'),
  'session_attr.value': text('Session Attribute Value'),
  media: text('Media Description, name and address (m)'),
  'media.media': text('Media Type'),
  'media.port': u16('Media Port'),
  'media.port_string': text('Media Port', { hidden: true }),
  'media.portcount': text('Media Port Count'),
  'media.proto': text('Media Protocol'),
  media_title: text('Media Title (i)'),
  media_attr: text('Media Attribute (a)'),
  invalid: text('Invalid line'),
  'invalid_line.no_equal': expert("Invalid SDP line (no '=' delimiter)", 'note', 'Malformed'),
  'invalid_line.missing_fields': expert('Invalid SDP line (missing required fields)', 'error', 'Malformed'),
  invalid_media_port: expert('Invalid media port', 'error', 'Malformed'),
  unknown: text('Unknown'),
  call_id: text('Generated Call-ID', { id: 'sip.call_id_generated' }),
  ...ATTRIBUTE_FIELDS,
};

const f = FIELDS;

export const sdp = protocol({
  name: 'sdp',
  title: 'Session Description Protocol',
  short: '',
  called: 'SDP',
  on: { media_type: ['application/sdp'] },
  fields: FIELDS,
  dissect(p) {
    if (p.columns.protocol !== '') p.column(`${p.columns.protocol}/SDP`);
    const begin = p.at, formats = new Map<string, string>();
    let inMedia = false;
    while (p.available > 0) {
      const newline = byteIndex(p.bytes, 0x0a, p.at, p.end);
      const end = newline < 0 ? p.end : newline + 1;
      // A line that the capture cut says nothing for certain.
      if (newline < 0 && p.available < p.remaining) p.need(p.remaining);
      const line = lineText(p.bytes, p.at, end).replace(/\r?\n$/, '');
      if (line.startsWith('m=')) inMedia = true;
      if (line !== '') readLine(p, line, lineEnd(p.bytes, p.at, end) - p.at, inMedia, formats);
      p.skip(end - p.at);
    }
    // A description in a SIP message is one of its call.
    const call = p.packet.notes.get('sip.call-id');
    if (typeof call === 'string') p.generate(f.call_id, call, begin, p.at - begin);
  },
});

/** Where a line ends whose CRLF, or LF alone, ends before `end`. */
function lineEnd(bytes: Uint8Array, at: number, end: number): number {
  if (end > at && bytes[end - 1] === 0x0a) end--;
  return end > at && bytes[end - 1] === 0x0d ? end - 1 : end;
}

const LINES: Readonly<Record<string, Field<string>>> = {
  v: f.version, o: f.owner, s: f.session_name, i: f.session_info, u: f.uri, e: f.email, p: f.phone, c: f.connection_info, b: f.bandwidth, t: f.time,
  r: f.repeat_time, z: f.timezone, k: f.encryption_key, a: f.session_attr, m: f.media,
};
/** Words that a line has at least (RFC 8866 §9). */
const LEAST_WORDS: ReadonlyMap<Field<string>, number> =
  new Map([[f.owner, 6], [f.connection_info, 3], [f.time, 2], [f.repeat_time, 3], [f.timezone, 2], [f.media, 4]]);
const IN_MEDIA: Readonly<Record<string, Field<string>>> = { i: f.media_title, a: f.media_attr };

/** `formats`: what `rtpmap` attributes so far call the formats of the session. */
function readLine(p: Cursor, line: string, length: number, inMedia: boolean, formats: Map<string, string>): void {
  const letter = line[0];
  if (line[1] !== '=') {
    p.set(f.invalid, line, p.at, length);
    p.expertUnder(f['invalid_line.no_equal']);
    return;
  }
  const field = (inMedia ? IN_MEDIA[letter] : undefined) ?? LINES[letter];
  if (field === undefined) {
    p.set(f.unknown, line, p.at, length);
    return;
  }
  const value = line.slice(2);
  const parts = new LineWords(p.bytes, p.at + 2, Math.max(0, length - 2));
  p.set(field, value, p.at, length);
  const outer = p.under();
  const words = value.split(' ');
  if (words.filter(word => word !== '').length < (LEAST_WORDS.get(field) ?? 0)) p.expert(f['invalid_line.missing_fields']);
  switch (field) {
    case f.owner:
      put(
        p, parts, words, f['owner.username'], f['owner.sessionid'], f['owner.version'], f['owner.network_type'], f['owner.address_type'],
        f['owner.address'],
      );
      break;
    case f.connection_info: {
      const [address, ...counts] = (words[2] ?? '').split('/');
      put(
        p, parts, [words[0], words[1], address], f['connection_info.network_type'], f['connection_info.address_type'],
        f['connection_info.address'],
      );
      // RFC 8866 §5.7: IPv6 has no TTL.
      if (words[1] === 'IP6') put(p, parts, counts, f['connection_info.num_addr']);
      else put(p, parts, counts, f['connection_info.ttl'], f['connection_info.num_addr']);
      break;
    }
    case f.bandwidth:
      readBandwidth(p, value, parts);
      break;
    case f.time:
      put(p, parts, words, f['time.start'], f['time.stop']);
      break;
    case f.repeat_time:
      put(p, parts, words, f['repeat_time.interval'], f['repeat_time.duration'], ...words.slice(2).map(() => f['repeat_time.offset']));
      break;
    case f.timezone:
      put(p, parts, words, ...words.map((_, i) => (i % 2 === 0 ? f['timezone.time'] : f['timezone.offset'])));
      break;
    case f.encryption_key: {
      const colon = value.indexOf(':');
      if (colon >= 0) put(p, parts, [value.slice(0, colon), value.slice(colon + 1)], f['encryption_key.type'], f['encryption_key.data']);
      break;
    }
    case f.media:
      readMedia(p, words, parts);
      break;
    case f.session_attr: {
      const colon = value.indexOf(':');
      if (colon < 0) break;
      put(p, parts, [value.slice(0, colon)], f['session_attr.field']);
      if (value.startsWith('key-mgmt:')) readKeyManagement(p, value.slice(colon + 1), parts);
      else put(p, parts, [value.slice(colon + 1)], f['session_attr.value']);
      break;
    }
    case f.media_attr:
      readAttribute(p, value, parts, formats);
      break;
  }
  p.close(outer);
}

/** Each word as its field, as long as there are words. */
function put(p: Cursor, parts: LineWords, words: readonly (string | undefined)[], ...fields: readonly Field<string>[]): void {
  fields.forEach((field, i) => {
    const word = words[i];
    if (word !== undefined && word !== '') p.set(field, word, ...parts.of(word));
  });
}

const BANDWIDTHS: ReadonlyMap<string, readonly [name: string, unit: string]> = new Map(Object.entries({
  CT: ['Conference Total(total bandwidth of all RTP sessions)', 'kb/s'],
  AS: ['Application Specific (RTP session bandwidth)', 'kb/s'],
  TIAS: ['Transport Independent Application Specific maximum', 'b/s'],
} as const));

/** RFC 8866 §5.8, RFC 3890. */
function readBandwidth(p: Cursor, value: string, parts: LineWords): void {
  const [modifier, amount] = value.split(':');
  const known = BANDWIDTHS.get(modifier);
  put(p, parts, [modifier], f['bandwidth.modifier']);
  if (known !== undefined) p.addLabel(` [${known[0]}]`);
  put(p, parts, [amount], f['bandwidth.value']);
  if (known !== undefined && amount) p.addLabel(` ${known[1]}`);
}

/** RFC 8866 §5.14. */
function readMedia(p: Cursor, words: readonly string[], parts: LineWords): void {
  const [port, count] = (words[1] ?? '').split('/');
  put(p, parts, [words[0]], f['media.media']);
  const [at, length] = parts.of(port);
  if (port !== '') p.set(f['media.port_string'], port, at, length);
  if (/^\d{1,5}$/.test(port) && Number(port) <= 0xffff) p.set(f['media.port'], Number(port), at, length);
  else if (/^\d+$/.test(port)) p.expert(f.invalid_media_port);
  put(p, parts, [count, words[2]], f['media.portcount'], f['media.proto']);
  // RFC 5764 §8, RFC 4571 §4: RTP over other transports too.
  const isRtp = /^(?:(?:UDP|TCP)\/(?:DTLS\/|TLS\/)?)?RTP\//.test(words[2] ?? '');
  for (const format of words.slice(3)) {
    if (format === '') continue;
    p.set(f['media.format'], isRtp && /^\d{1,3}$/.test(format) ? payloadTypeName(Number(format)) : format, ...parts.of(format));
  }
}
