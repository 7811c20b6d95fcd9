/** Attributes of a media description: RFC 8866 §6, keys of SRTP in RFC 4568, candidates of ICE in RFC 8839. */
import { type Cursor, expert, octets, text, u32 } from '../../../dissect/index.ts';
import type { LineWords } from '../line-words.ts';
import { H263_LEVELS, H263_PROFILES, MPEG4_LEVELS } from './video-levels.ts';

export const ATTRIBUTE_FIELDS = {
  'media_attribute.field': text('Media Attribute Fieldname'),
  'media_attribute.value': text('Media Attribute Value'),
  'media.format': text('Media Format'),
  'mime.type': text('MIME Type'),
  sample_rate: text('Sample Rate'),
  'fmtp.parameter': text('Media format specific parameters'),
  nal_unit_1_string: text('NAL unit 1 string'),
  nal_unit_2_string: text('NAL unit 2 string'),
  'fmtp.h264_packetization_mode': u32('Packetization mode', { values: { 0: 'Single NAL mode', 1: 'Non-interleaved mode', 2: 'Interleaved mode' } }),
  'fmtp.profile_level_id': u32('Level Code', { values: MPEG4_LEVELS }),
  'fmtp.h263profile': u32('Profile', { values: H263_PROFILES }),
  'fmtp.h263level': u32('Level', { values: H263_LEVELS }),
  key_mgmt: text('Key Management'),
  'key_mgmt.kmpid': text('Key Management Protocol (kmpid)'),
  'key_mgmt.data': octets('Key Management Data'),
  invalid_crypto_tag: expert('Invalid crypto tag', 'error', 'Malformed'),
  'crypto.tag': u32('tag'),
  'crypto.crypto_suite': text('Crypto suite'),
  key_and_salt: octets('Key and Salt'),
  'crypto.master_key': octets('Master Key'),
  'crypto.master_salt': octets('Master salt'),
  'crypto.lifetime': text('Lifetime'),
  'crypto.mki-valu': text('mki-value'),
  'crypto.mki_length': text('mki_length'),
  'ice_candidate.foundation': text('Foundation'),
  'ice_candidate.componentid': text('Component ID'),
  'ice_candidate.transport': text('Transport'),
  'ice_candidate.priority': text('Priority'),
  'ice_candidate.address': text('Connection Address'),
  'ice_candidate.port': text('Candidate Port'),
  'ice_candidate.type': text('Candidate Type'),
};

const f = ATTRIBUTE_FIELDS;

/** Bytes of the master key of the suites that RFC 4568 §6.2 and RFC 6188 name; a salt follows. */
const KEY_LENGTHS: ReadonlyMap<string, number> = new Map(Object.entries({
  AES_CM_128_HMAC_SHA1_80: 16, AES_CM_128_HMAC_SHA1_32: 16, F8_128_HMAC_SHA1_80: 16, AES_192_CM_HMAC_SHA1_80: 24, AES_192_CM_HMAC_SHA1_32: 24,
  AES_256_CM_HMAC_SHA1_80: 32, AES_256_CM_HMAC_SHA1_32: 32,
}));

const CANDIDATES: ReadonlyMap<string, string> = new Map(Object.entries({
  host: 'Host candidate', srflx: 'Server reflexive candidate', prflx: 'Peer reflexive candidate', relay: 'Relayed candidate',
}));

/** `line`: where its words stand. `formats`: what the session's `rtpmap` attributes call its formats; one that is read adds to it. */
export function readAttribute(p: Cursor, value: string, line: LineWords, formats: Map<string, string>): void {
  const colon = value.indexOf(':');
  if (colon < 0) return;
  const name = value.slice(0, colon), content = value.slice(colon + 1).trimStart();
  p.set(f['media_attribute.field'], name, ...line.of(name));
  const space = content.indexOf(' ');
  const format = space < 0 ? content : content.slice(0, space);
  switch (name) {
    case 'rtpmap': {
      const [type, rate] = content.slice(format.length + 1).split('/');
      p.set(f['media.format'], format, ...line.of(format));
      if (type === '') return;
      formats.set(format, type);
      p.set(f['mime.type'], type, ...line.of(type));
      if (rate !== undefined) p.set(f.sample_rate, rate, ...line.of(rate));
      return;
    }
    case 'fmtp':
      p.set(f['media.format'], format, ...line.of(format));
      p.addLabel(() => ` [${formats.get(format) ?? 'Unknown'}]`);
      for (const parameter of content.slice(format.length + 1).split(';')) readParameter(p, parameter.trim(), line, formats.get(format) ?? '');
      return;
    case 'crypto':
      readKeys(p, content.split(' '), line);
      return;
    case 'candidate':
      readCandidate(p, content.split(' '), line);
      return;
    case 'path':
      return;
    case 'key-mgmt':
      readKeyManagement(p, content, line);
      return;
    default:
      if (content !== '') p.set(f['media_attribute.value'], content, ...line.of(content));
  }
}

function readParameter(p: Cursor, parameter: string, line: LineWords, format: string): void {
  if (parameter === '') return;
  const place = line.of(parameter);
  p.set(f['fmtp.parameter'], parameter, ...place);
  const media = format.toLowerCase(), outer = p.under();
  const level = VIDEO.find(({ formats, pattern }) => formats.test(media) && pattern.test(parameter));
  if (level !== undefined) p.generate(f[level.field], Number(level.pattern.exec(parameter)![1]), ...place);
  if (media === 'h264') readSets(p, parameter, line.within(place));
  p.close(outer);
}

/** Parameters that are numbers with names: RFC 6416 §7.1, RFC 4629 §8.1. */
const VIDEO = [
  { formats: /^mp4v-es$/, pattern: /^profile-level-id=(\d{1,9})$/i, field: 'fmtp.profile_level_id' },
  { formats: /^h263(?:-1998|-2000)?$/, pattern: /^profile=(\d{1,9})$/i, field: 'fmtp.h263profile' },
  { formats: /^h263(?:-1998|-2000)?$/, pattern: /^level=(\d{1,9})$/i, field: 'fmtp.h263level' },
] as const;

function readSets(p: Cursor, parameter: string, words: LineWords): void {
  const mode = /^packetization-mode=(\d{1,5})$/.exec(parameter), sets = /^sprop-parameter-sets=([^,]*)(?:,(.*))?$/.exec(parameter);
  if (mode !== null) p.generate(f['fmtp.h264_packetization_mode'], Number(mode[1]), ...words.of(mode[1]));
  if (sets !== null) {
    // RFC 6184 §8.1: sequence and picture parameter sets in base64.
    p.set(f.nal_unit_1_string, sets[1], ...words.of(sets[1]));
    if (sets[2] !== undefined) p.set(f.nal_unit_2_string, sets[2], ...words.of(sets[2]));
  }
}

/** RFC 4567 §3.1: `protocol data`, the data in base64. */
export function readKeyManagement(p: Cursor, value: string, line: LineWords): void {
  const [protocol, data] = value.split(' ');
  const place = line.of(value), words = line.within(place);
  p.set(f.key_mgmt, value, ...place);
  const outer = p.under();
  p.set(f['key_mgmt.kmpid'], protocol, ...words.of(protocol));
  if (data !== undefined) p.set(f['key_mgmt.data'], Uint8Array.from(Buffer.from(data, 'base64')), ...words.of(data));
  p.close(outer);
}

/** RFC 4568 §6.1: `tag suite inline:key-and-salt|lifetime|mki:length`, with semicolons between several keys. */
function readKeys(p: Cursor, [tag, suite, keys = '']: readonly string[], line: LineWords): void {
  const number = line.of(tag);
  // RFC 4568 §9.1: up to nine digits.
  if (/^\d{1,9}$/.test(tag)) p.set(f['crypto.tag'], Number(tag), ...number);
  else p.expert(f.invalid_crypto_tag);
  if (suite === undefined) return;
  p.set(f['crypto.crypto_suite'], suite, ...line.of(suite));
  const size = KEY_LENGTHS.get(suite);
  for (const key of keys.split(';')) readKey(p, key, size, line);
}

function readKey(p: Cursor, key: string, keySize: number | undefined, line: LineWords): void {
  const inline = /^inline:([^|]*)(.*)$/.exec(key);
  if (inline === null) return;
  const outer = p.open('Key parameters'), place = line.of(inline[1]);
  p.set(f.key_and_salt, new TextEncoder().encode(inline[1]), ...place);
  if (keySize !== undefined) {
    const bytes = Uint8Array.from(Buffer.from(inline[1], 'base64'));
    p.set(f['crypto.master_key'], bytes.subarray(0, keySize), ...place);
    p.set(f['crypto.master_salt'], bytes.subarray(keySize), ...place);
  }
  for (const part of inline[2].split('|')) {
    const [value, size] = part.split(':');
    if (size !== undefined) {
      p.set(f['crypto.mki-valu'], value, ...line.of(value));
      p.set(f['crypto.mki_length'], size, ...line.of(size));
    } else if (value !== '') {
      p.set(f['crypto.lifetime'], value, ...line.of(value));
    }
  }
  p.close(outer);
}

/** RFC 8839 §5.1. */
function readCandidate(p: Cursor, words: readonly string[], line: LineWords): void {
  const fields = [
    f['ice_candidate.foundation'], f['ice_candidate.componentid'], f['ice_candidate.transport'], f['ice_candidate.priority'],
    f['ice_candidate.address'], f['ice_candidate.port'],
  ];
  fields.forEach((field, i) => {
    if (words[i] !== undefined) p.set(field, words[i], ...line.of(words[i]));
  });
  const type = words[6] === 'typ' ? words[7] : undefined;
  if (type === undefined) return;
  line.of('typ');
  p.set(f['ice_candidate.type'], type, ...line.of(type));
  const named = CANDIDATES.get(type);
  if (named !== undefined) p.addLabel(` (${named})`);
}
