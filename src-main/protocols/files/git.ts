/**
 * Git's transfer protocol: packets with their lengths in hex, over TCP and HTTP (Git's
 * Documentation/technical/protocol-common, pack-protocol, protocol-v2).
 */
import { type Cursor, MORE, NOT_MINE, expert, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { MEDIA_TYPE, type MediaType } from '../web/http/media-types.ts';

const LENGTH = 4;
const VERSIONS: Readonly<Record<number, string>> = { 0x31: 'Git protocol version 1', 0x32: 'Git protocol version 2' };
/** Lengths too small for a packet. */
const SPECIAL: Readonly<Record<number, string>> = { 0: 'Flush', 1: 'Delimiter', 2: 'Response end' };
/** Which stream of a pack that is sent. */
const SIDEBANDS: Readonly<Record<number, string>> = { 1: 'Git packfile data', 2: 'Git progress data', 3: 'Git error data' };
const VERSION_PACKET = 'version ';

const FIELDS = {
  version: u8('Git Protocol Version', { values: VERSIONS, base: 'name' }),
  packet_type: u8('Git Packet Type', { values: SPECIAL, base: 'name' }),
  length: u16('Packet length', { hex: true }),
  data: octets('Packet data'),
  sideband_control_code: u8('Sideband control code', { hex: true, values: SIDEBANDS }),
  upload_pack_advertisement: octets('Upload Pack Advertisement'),
  upload_pack_request: octets('Upload Pack Request'),
  upload_pack_result: octets('Upload Pack Result'),
  receive_pack_advertisement: octets('Receive Pack Advertisement', { own: true }),
  receive_pack_request: octets('Receive Pack Request', { own: true }),
  receive_pack_result: octets('Receive Pack Result', { own: true }),
  bad_pkt_len: expert('unrecognized special pkt-len value', 'error', 'Protocol'),
  malformed: expert('malformed packet', 'error', 'Malformed'),
};

const f = FIELDS;

/** Bodies of HTTP. */
const BODIES = {
  'application/x-git-upload-pack-advertisement': f.upload_pack_advertisement, 'application/x-git-upload-pack-request': f.upload_pack_request,
  'application/x-git-upload-pack-result': f.upload_pack_result, 'application/x-git-receive-pack-advertisement': f.receive_pack_advertisement,
  'application/x-git-receive-pack-request': f.receive_pack_request, 'application/x-git-receive-pack-result': f.receive_pack_result,
};

export const git = protocol({
  name: 'git',
  title: 'Git Smart Protocol',
  short: 'Git',
  on: { 'tcp.port': [9418], media_type: Object.keys(BODIES) },
  sized: true,
  fields: FIELDS,
  frame(bytes, at, end) {
    if (end - at < LENGTH) return MORE;
    const length = hexAt(bytes, at);
    // What follows the commands of a push is a pack, which has no lengths.
    if (length === undefined) return isPack(bytes, at) ? end - at : NOT_MINE;
    return Math.max(length, LENGTH);
  },
  dissect(p) {
    if (p.packet.next('git') === 0) p.info('Git Smart Protocol');
    const media = p.packet.notes.get(MEDIA_TYPE) as MediaType | undefined;
    const body = media === undefined ? undefined : BODIES[media.type as keyof typeof BODIES];
    if (body !== undefined) p.show(body, p.available);
    do packet(p); while (body !== undefined && p.more);
  },
});

/** The number that four digits write. */
function hexAt(bytes: Uint8Array, at: number): number | undefined {
  const digits = decodeText(bytes, at, at + LENGTH, 'latin1');
  return /^[0-9a-f]{4}$/i.test(digits) ? parseInt(digits, 16) : undefined;
}

const isPack = (bytes: Uint8Array, at: number): boolean => decodeText(bytes, at, at + LENGTH, 'latin1') === 'PACK';

function packet(p: Cursor): void {
  p.need(LENGTH);
  const length = hexAt(p.bytes, p.at);
  if (length === undefined) {
    const expected = isPack(p.bytes, p.at);
    p.takeRest(f.data);
    if (!expected) p.expert(f.malformed);
  } else if (length < LENGTH) {
    p.takeAs(f.packet_type, length, LENGTH);
    if (SPECIAL[length] === undefined) p.expertUnder(f.bad_pkt_len);
  } else {
    p.takeAs(f.length, length, LENGTH);
    contents(p.within(length - LENGTH));
  }
}

function contents(p: Cursor): void {
  if (!p.more) return;
  // What it begins with tells what it is.
  if (SIDEBANDS[p.u8()] !== undefined) p.take(f.sideband_control_code);
  else if (p.u8() === VERSION_PACKET.charCodeAt(0)) version(p);
  p.takeRest(f.data);
}

function version(p: Cursor): void {
  p.need(Math.min(VERSION_PACKET.length + 1, p.remaining));
  if (p.remaining <= VERSION_PACKET.length || decodeText(p.bytes, p.at, p.at + VERSION_PACKET.length, 'latin1') !== VERSION_PACKET) return;
  if (VERSIONS[p.u8(VERSION_PACKET.length)] !== undefined) p.show(f.version, 1, VERSION_PACKET.length);
}
