/** Session Description Protocol, RFC 8866: lines of a letter, an equals sign and a value. */
import { type Cursor, type Field, protocol, text, u16 } from '../dissect/index.ts';

export const sdp = protocol({
  name: 'sdp',
  title: 'Session Description Protocol',
  on: { media_type: ['application/sdp'] },
  fields: {
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
    bandwidth: text('Bandwidth Information (b)'),
    'bandwidth.modifier': text('Bandwidth Modifier'),
    'bandwidth.value': text('Bandwidth Value'),
    time: text('Time Description, active time (t)'),
    'time.start': text('Session Start Time'),
    'time.stop': text('Session Stop Time'),
    repeat_time: text('Repeat Time (r)'),
    timezone: text('Time Zone Adjustments (z)'),
    encryption_key: text('Encryption Key (k)'),
    session_attr: text('Session Attribute (a)'),
    'session_attr.field': text('Session Attribute Fieldname'),
    'session_attr.value': text('Session Attribute Value'),
    media: text('Media Description, name and address (m)'),
    'media.media': text('Media Type'),
    'media.port': u16('Media Port'),
    'media.portcount': text('Media Port Count'),
    'media.proto': text('Media Protocol'),
    'media.format': text('Media Format'),
    media_title: text('Media Title (i)'),
    media_attr: text('Media Attribute (a)'),
    'media_attribute.field': text('Media Attribute Fieldname'),
    'media_attribute.value': text('Media Attribute Value'),
    'mime.type': text('MIME Type'),
    sample_rate: text('Sample Rate'),
    'fmtp.parameter': text('Media format specific parameters'),
    unknown: text('Unknown'),
  },
  dissect(p) {
    let inMedia = false;
    while (p.available > 0) {
      const newline = p.bytes.indexOf(0x0a, p.at);
      const end = newline < 0 || newline >= p.end ? p.end : newline + 1;
      const line = new TextDecoder().decode(p.bytes.subarray(p.at, end)).replace(/\r?\n$/, '');
      if (line.startsWith('m=')) inMedia = true;
      if (line !== '') readLine(p, line, end - p.at, inMedia);
      p.skip(end - p.at);
    }
  },
});

const f = sdp.fields;

const LINES: Readonly<Record<string, Field<string>>> = {
  v: f.version, o: f.owner, s: f.session_name, i: f.session_info, u: f.uri, e: f.email, p: f.phone, c: f.connection_info, b: f.bandwidth, t: f.time, r: f.repeat_time,
  z: f.timezone, k: f.encryption_key, a: f.session_attr, m: f.media,
};
const IN_MEDIA: Readonly<Record<string, Field<string>>> = { i: f.media_title, a: f.media_attr };

function readLine(p: Cursor, line: string, length: number, inMedia: boolean): void {
  const letter = line[0];
  const field = line[1] === '=' ? (inMedia ? IN_MEDIA[letter] : undefined) ?? LINES[letter] ?? f.unknown : f.unknown;
  const value = field === f.unknown ? line : line.slice(2);
  p.set(field, value, p.at, length);
  const outer = p.under();
  const words = value.split(' ');
  switch (field) {
    case f.owner:
      put(p, length, words, f['owner.username'], f['owner.sessionid'], f['owner.version'], f['owner.network_type'], f['owner.address_type'], f['owner.address']);
      break;
    case f.connection_info: {
      const [address, ttl] = (words[2] ?? '').split('/');
      put(p, length, [words[0], words[1] ?? '', address, ttl ?? ''], f['connection_info.network_type'], f['connection_info.address_type'], f['connection_info.address'],
        f['connection_info.ttl']);
      break;
    }
    case f.bandwidth:
      put(p, length, value.split(':'), f['bandwidth.modifier'], f['bandwidth.value']);
      break;
    case f.time:
      put(p, length, words, f['time.start'], f['time.stop']);
      break;
    case f.media:
      readMedia(p, words, length);
      break;
    case f.session_attr: {
      const colon = value.indexOf(':');
      put(p, length, colon < 0 ? [value] : [value.slice(0, colon), value.slice(colon + 1)], f['session_attr.field'], f['session_attr.value']);
      break;
    }
    case f.media_attr:
      readAttribute(p, value, length);
      break;
  }
  p.close(outer);
}

/** Each word as its field, as long as there are words. */
function put(p: Cursor, length: number, words: readonly string[], ...fields: readonly Field<string>[]): void {
  fields.forEach((field, i) => {
    if (words[i] !== undefined && words[i] !== '') p.set(field, words[i], p.at, length);
  });
}

/** RFC 8866 §5.14. */
function readMedia(p: Cursor, words: readonly string[], length: number): void {
  const [port, count] = (words[1] ?? '').split('/');
  put(p, length, words, f['media.media']);
  if (/^\d{1,5}$/.test(port)) p.set(f['media.port'], Number(port) & 0xffff, p.at, length);
  put(p, length, [count ?? '', words[2] ?? ''], f['media.portcount'], f['media.proto']);
  for (const format of words.slice(3)) if (format !== '') p.set(f['media.format'], format, p.at, length);
}

/** RFC 8866 §6.6 and §6.15: `rtpmap` and `fmtp` begin with the format that they speak of. */
function readAttribute(p: Cursor, value: string, length: number): void {
  const colon = value.indexOf(':');
  if (colon < 0) return;
  const name = value.slice(0, colon);
  const text = value.slice(colon + 1);
  put(p, length, [name], f['media_attribute.field']);
  const space = text.indexOf(' ');
  if (name === 'rtpmap' && space > 0) {
    const [type, rate] = text.slice(space + 1).split('/');
    put(p, length, [text.slice(0, space), type, rate ?? ''], f['media.format'], f['mime.type'], f.sample_rate);
  } else if (name === 'fmtp' && space > 0) {
    p.set(f['media.format'], text.slice(0, space), p.at, length);
    for (const parameter of text.slice(space + 1).split(';')) put(p, length, [parameter.trim()], f['fmtp.parameter']);
  } else {
    put(p, length, [text], f['media_attribute.value']);
  }
}
