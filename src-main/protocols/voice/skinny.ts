/** Skinny Client Control Protocol of Cisco's phones: no public specification; after what chan-sccp and others found out. */
import { capitalHex } from '../../bytes/hexadecimal.ts';
import { u32le } from '../../bytes/little-endian.ts';
import { MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { NUMBERED_BITS } from './skinny/fields/bits.ts';
import { FIELDS } from './skinny/fields.ts';
import { MESSAGES, REQUESTS, RESPONSES } from './skinny/message-names.ts';
import { makeMessages } from './skinny/messages.ts';
import { readParts } from './skinny/parts.ts';
import { REQUEST_FIELDS, showPartner } from './skinny/requests.ts';
import { HEADER_VERSIONS } from './skinny/versions.ts';

/** Length, which does not count itself and the version, version, and message. */
const UNCOUNTED = 8;
/** Of XML that a phone is sent; others have a few hundred bytes. */
const LONGEST = 65_536;

export const skinny = protocol({
  name: 'skinny',
  title: 'Skinny Client Control Protocol',
  on: { 'tcp.port': [2000] },
  sized: true,
  fields: { ...FIELDS, ...NUMBERED_BITS, ...REQUEST_FIELDS },
  frame(bytes, at, end) {
    if (at + UNCOUNTED > end) return MORE;
    const length = u32le(bytes, at);
    return length < 4 || length > LONGEST || HEADER_VERSIONS[u32le(bytes, at + 4)] === undefined ? NOT_MINE : length + UNCOUNTED;
  },
  dissect(p, f) {
    const { bytes, at } = p, length = p.take(f.data_length);
    p.limit(length + UNCOUNTED);
    const version = p.take(f.hdr_version), message = p.take(f.messageId);
    p.column(REQUESTS.has(message) ? 'SKINNY/REQ' : RESPONSES.has(message) ? 'SKINNY/RESP' : 'SKINNY');
    p.info(`${MESSAGES[message] ?? `${capitalHex(message, 8)} (Unknown)`} `);
    p.columns.setFence();
    const parts = p.dissector.registry.shared('skinny.messages', makeMessages)[message];
    if (parts !== undefined) readParts(p, parts, { version, numbers: new Map() });
    showPartner(p, bytes.subarray(at, p.end));
  },
});
