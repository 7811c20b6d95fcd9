/** Low-rate wireless networks, IEEE 802.15.4-2020 §7: frames of sensors and lamps, with and without their check sequence. */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { etherText } from '../../bytes/address-text.ts';
import { takeNamedBits } from '../bit-names.ts';
import { looksLikeLowpan } from './6lowpan/dispatch.ts';
import { LINK_ENDS, type LinkEnds } from './6lowpan/ends.ts';
import { CHECK_BYTES, type CheckBytes, takeCheck } from './wpan/check.ts';
import { ELEMENT_FIELDS } from './wpan/element-fields.ts';
import { takeHeaderElements, takePayloadElements } from './wpan/elements.ts';
import { FRAME_FIELDS, TYPES } from './wpan/fields.ts';
import { extended, hex16, takeBeacon, takeCommand, takeSecurity } from './wpan/parts.ts';
import { SIXTOP_FIELDS } from './wpan/sixtop-fields.ts';
import { looksLikeZigbee } from './zbee-nwk.ts';
import { memoryOf } from './zigbee/network-memory.ts';

const WITH_CHECK = 195, WITHOUT_CHECK = 230;
const BEACON = 0, DATA = 1, ACK = 2, COMMAND = 3;
const VERSION_2015 = 2;
const SHORT = 2, LONG = 3;
const BROADCAST = 0xffff;
/** By their protocol number, Zigbee Specification R22 §3.6.7. */
const BEACONS: Readonly<Record<number, string>> = { 0: 'zbee_beacon', 2: 'zbip_beacon' };

const f = FRAME_FIELDS;
const CONTROL_BITS = [
  f.frame_type, f.security, f.pending, f.ack_request, f.pan_id_compression, f['fcf.reserved'], f.seqno_suppression, f.ie_present, f.dst_addr_mode,
  f.version, f.src_addr_mode,
];

export const wpan = protocol({
  name: 'wpan',
  title: 'IEEE 802.15.4',
  short: 'IEEE 802.15.4',
  on: { wtap_encap: [WITH_CHECK, WITHOUT_CHECK] },
  fields: { ...FRAME_FIELDS, ...ELEMENT_FIELDS, ...SIXTOP_FIELDS },
  dissect(p) {
    p.hide(f.frame_length, p.remaining & 0xff);
    const isRight = takeCheck(p, checkBytes(p));
    const control = takeNamedBits(p, f.fcf, CONTROL_BITS);
    const type = control & 7, version = (control >> 12) & 3;
    const name = type === BEACON && version === VERSION_2015 ? 'Enhanced Beacon' : TYPES[type];
    const heading = (text: string): string => `IEEE 802.15.4 ${text}${isRight ? '' : ', Bad FCS'}`;
    p.labelNode(p.node, heading(name));
    p.info(name);
    const sequence = version !== VERSION_2015 || (control & 0x0100) === 0 ? p.take(f.seq_no) : undefined;
    const ends = takeAddresses(p, control, version);
    let words = name;
    if (ends.destinationText !== '') words += `, Dst: ${ends.destinationText}`;
    if (ends.sourceText !== '') words += `, Src: ${ends.sourceText}`;
    const numbered = type === ACK && sequence !== undefined ? `${name}, Sequence Number: ${sequence}${words.slice(name.length)}` : words;
    p.labelNode(p.node, heading(numbered));
    p.info(isRight ? words : `${words}, Bad FCS`);
    p.columns.setAddressTexts(ends.sourceText, ends.destinationText);
    p.packet.notes.set(LINK_ENDS, { source: ends.source, destination: ends.destination } satisfies LinkEnds);
    if (((control >> 14) & 3) === SHORT) showSender(p);
    const security = (control & 8) !== 0 && version > 0 ? takeSecurity(p) : undefined;
    const hasMore = version === VERSION_2015 && (control & 0x0200) !== 0 && takeHeaderElements(p);
    if (security !== undefined) takeCode(p, security.codeLength);
    if (security?.encrypts === true) {
      p.headerEnd = p.at;
      p.expert(f.decrypt_error);
      p.data();
    } else {
      if (hasMore) takePayloadElements(p);
      takePayload(p, type, version, isRight, ends);
    }
  },
});

/** A header before the frame says it, or the link type. */
function checkBytes({ packet }: Cursor): CheckBytes {
  return (packet.notes.get(CHECK_BYTES) as CheckBytes | undefined) ?? (packet.record.linkType === WITH_CHECK ? 2 : 0);
}

interface Ends {
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
  readonly sourceText: string;
  readonly destinationText: string;
  readonly pan: number;
}

/** §7.2.2: which of the networks are named depends on the version. */
function takeAddresses(p: Cursor, control: number, version: number): Ends {
  const destinationMode = (control >> 10) & 3, sourceMode = (control >> 14) & 3;
  const compressed = (control & 0x40) !== 0;
  let hasDestinationPan = destinationMode !== 0;
  let hasSourcePan = sourceMode !== 0 && !compressed;
  if (version === VERSION_2015) {
    if (destinationMode === 0 && sourceMode === 0) hasDestinationPan = compressed;
    else if (destinationMode === 0) hasDestinationPan = false;
    else if (sourceMode === 0 || (destinationMode === LONG && sourceMode === LONG)) hasDestinationPan = !compressed;
    if (destinationMode === LONG && sourceMode === LONG) hasSourcePan = false;
  }
  let pan = hasDestinationPan ? p.take(f.dst_pan) : undefined;
  const destination = takeAddress(p, destinationMode, f.dst16, f.dst64);
  if (hasSourcePan) {
    const own = p.take(f.src_pan);
    pan ??= own;
  }
  const source = takeAddress(p, sourceMode, f.src16, f.src64);
  return { source: source.bytes, sourceText: source.text, destination: destination.bytes, destinationText: destination.text, pan: pan ?? BROADCAST };
}

/** The extended address of a device that has said its own in the network above. */
function showSender(p: Cursor): void {
  const known = memoryOf(p)?.byFrame.get(p.packet.record.number)?.link;
  if (known === undefined) return;
  p.generate(f.src64, known.bytes.toReversed());
  p.generate(f['src64.origin'], known.frame);
}

const NOTHING = { bytes: new Uint8Array(0), text: '' };

function takeAddress(p: Cursor, mode: number, short: typeof f.dst16, long: typeof f.dst64): { bytes: Uint8Array; text: string } {
  if (mode === SHORT) {
    const address = p.take(short);
    return { bytes: Uint8Array.of(address >> 8, address & 0xff), text: address === BROADCAST ? 'Broadcast' : hex16(address) };
  }
  if (mode !== LONG) return NOTHING;
  const bytes = extended(p);
  p.takeAs(long, bytes, 8);
  return { bytes, text: etherText(bytes) };
}

/** The code that vouches for the frame stands behind its payload. */
function takeCode(p: Cursor, length: number): void {
  if (length === 0 || p.remaining < length) return;
  const at = p.reported - length;
  if (p.end >= p.reported) p.set(f.mic, p.bytes.subarray(at, at + length), at, length);
  p.limit(at - p.begin);
}

function takePayload(p: Cursor, type: number, version: number, isRight: boolean, { pan, source, destination }: Ends): void {
  if (type === BEACON && version !== VERSION_2015 && p.more) takeBeacon(p);
  else if (type === COMMAND && p.more) takeCommand(p, pan, version === VERSION_2015);
  if (!p.more) return;
  p.headerEnd = p.at;
  const above = isRight && p.available > 0 ? payloadOf(type, p.u8(), source.length === SHORT || destination.length === SHORT) : undefined;
  if (above === undefined) p.data();
  else p.call(above);
}

/** Who reads a payload that begins with `first`; `hasShort`: an end has a short address. */
function payloadOf(type: number, first: number, hasShort: boolean): string | undefined {
  if (type === BEACON) return BEACONS[first];
  if (type !== DATA) return undefined;
  return looksLikeLowpan(first) ? '6lowpan' : looksLikeZigbee(first, hasShort) ? 'zbee_nwk' : undefined;
}
