/** Art-Net 4 (Protocol Release V1.4, Artistic Licence): DMX512's light levels over UDP, and the nodes that turn them into electricity. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { type Content, CONTENTS, takeContent } from './art-net/contents.ts';
import { FIELDS, OPCODES } from './art-net/fields.ts';

const PORT = 6454;
const ID = [0x41, 0x72, 0x74, 0x2d, 0x4e, 0x65, 0x74, 0];
const ID_LENGTH = 8, HEADER = 12;
/** Its answers to a poll have no version (§"ArtPollReply"). */
const POLL_REPLY = 0x2100, POLL_FP_REPLY = 0x2200;
const DMX = 0x5000, RDM = 0x8300;

export const artnet = protocol({
  name: 'artnet',
  title: 'Art-Net',
  short: 'ARTNET',
  on: { 'udp.port': [PORT] },
  fields: FIELDS,
  accepts: isHere,
  guess: isHere,
  dissect(p, f) {
    const hasVersion = p.available > ID_LENGTH + 1 && !isUnversioned(p.u8(ID_LENGTH) | (p.u8(ID_LENGTH + 1) << 8));
    const header = p.open(f.header, hasVersion ? HEADER : ID_LENGTH + 2);
    p.take(f['header.id'], ID_LENGTH);
    const code = p.take(f['header.opcode']), name = `${OPCODES[code] ?? 'Unknown'} (${hex(code, 4)})`;
    p.info(name);
    p.title(`, Opcode: ${name}`);
    if (hasVersion) p.take(f['header.protver']);
    p.close(header);
    const content = CONTENTS[code];
    if (content === undefined) {
      if (p.more) p.takeRest(f.data);
      return;
    }
    takeWhole(p, code, content);
  },
});

/** Whether the name that begins each packet is there, and room for what kind it is. */
function isHere(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at >= ID_LENGTH + 2 && ID.every((byte, i) => bytes[at + i] === byte);
}

const isUnversioned = (code: number): boolean => code === POLL_REPLY || code === POLL_FP_REPLY;

function takeWhole(p: Cursor, code: number, content: Content): void {
  const length = takeContent(p, content);
  if (code === DMX) {
    p.headerEnd = p.at;
    p.call('dmx_chan', Math.min(length ?? 0, p.remaining));
  } else if (code === RDM) {
    p.headerEnd = p.at;
    p.call('rdm');
  } else if (p.more) {
    p.takeRest(FIELDS.excess_bytes);
  }
}
