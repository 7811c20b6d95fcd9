/** FINS (OMRON W342, Factory Interface Network Service), which reads and writes the memory of OMRON's controllers, over UDP and TCP (W421). */
import { u32be } from '../../bytes/big-endian.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, MORE, NOT_MINE, nameOf, protocol } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { COMMANDS } from './omron/commands.ts';
import { FIELDS } from './omron/fields.ts';

const PORT = 9600;
/** `FINS`, which begins each message over TCP, and the bytes that its length does not count. */
const MAGIC = 0x46494e53, UNCOUNTED = 8, TCP_HEADER = 16;
const HEADER = 12;
const TO_SERVER = 0, TO_CLIENT = 1, FRAME = 2;
const RESPONSE = 0x40;
const MEMORY_READ = 0x0101;
/** More than any message has, so that another protocol's bytes are not taken for a length. */
const LONGEST = 65_536;

export const omron = protocol({
  name: 'omron',
  title: 'OMRON FINS Protocol',
  short: 'OMRON',
  on: { 'udp.port': [PORT], 'tcp.port': [PORT] },
  sized: true,
  fields: FIELDS,
  dissect(p, f) {
    // Without its first four bytes a message is of either transport.
    p.need(Math.min(4, p.remaining));
    if (p.available >= 4 && p.u32() === MAGIC) {
      if (p.packet.next('omron') > 0) p.columns.setFence();
      p.limit(UNCOUNTED + Math.max(p.u32(4), UNCOUNTED));
      const outer = p.open('FINS/TCP Header', TCP_HEADER);
      p.take(f['tcp.magic']);
      p.take(f['tcp.length']);
      const command = p.take(f['tcp.command']);
      p.take(f['tcp.error_code']);
      p.info(() => `FINS/TCP : ${nameOf(f['tcp.command'].options.values, command) ?? 'Unknown'}`);
      if (command === TO_SERVER) p.take(f['tcp.client_node_address']);
      else if (command === TO_CLIENT) {
        p.take(f['tcp.client_node_address']);
        p.take(f['tcp.server_node_address']);
      }
      p.close(outer);
      if (command !== FRAME) return;
    }
    takeFrame(p);
  },
  frame(bytes, at, end) {
    if (end - at < UNCOUNTED) return MORE;
    if (u32be(bytes, at) !== MAGIC) return NOT_MINE;
    const length = u32be(bytes, at + 4);
    return length >= UNCOUNTED && length <= LONGEST ? UNCOUNTED + length : NOT_MINE;
  },
});
const f = omron.fields;
const FLAGS = [f['icf.gwb'], f['icf.dtb'], f['icf.rb0'], f['icf.rb1'], f['icf.rb2'], f['icf.rb3'], f['icf.rb4'], f['icf.rsb']];
const ROUTE = [f.rsv, f.gct, f.dna, f.da1, f.da2, f.sna, f.sa1, f.sa2, f.sid];

/** W342 §3-3: who asks whom, and what. */
function takeFrame(p: Cursor): void {
  const outer = p.open('FINS Header', HEADER);
  const answers = (takeNamedBits(p, f.icf, FLAGS) & RESPONSE) !== 0;
  for (const field of ROUTE) p.take(field);
  const command = p.take(f.command), name = nameOf(f.command.options.values, command);
  p.close(outer);
  p.info(() => `${answers ? 'Response' : 'Command '} : ${name ?? `Unknown (${command})`}`);
  const steps = COMMANDS[command];
  if (steps === undefined) {
    p.expert(f['command.unknown'], `Unknown Command-Code (${hex(command, 4)})`);
    return;
  }
  if (!p.more) return;
  if (!answers && command === MEMORY_READ && p.available >= 3) {
    const place = placeText(p.u8(), p.u16(1));
    if (place !== undefined) p.addInfo(` (${place})`);
  }
  const data = p.open('Command Data', p.remaining);
  if (answers) p.take(f['response.code']);
  if (!answers || p.more) for (const step of steps[answers ? 1 : 0]) step(p);
  if (p.more) {
    p.expert(f.bad_length);
    p.skip(p.remaining);
  }
  p.close(data);
}

/** A word's or a bit's place as programs have it: `D100`, `W3`, `E1_20`. */
function placeText(area: number, address: number): string | undefined {
  const plain = PLACES[area];
  if (plain !== undefined) return `${plain}${address}`;
  const bank = BANKS.find(([first, last]) => area >= first && area <= last);
  return bank === undefined ? undefined : `E${(area - bank[0]).toString(16).toUpperCase()}_${address}`;
}
const PLACES: Readonly<Record<number, string>> = {
  0x02: 'D', 0x82: 'D', 0x30: 'CIO', 0x70: 'CIO', 0xb0: 'CIO', 0xf0: 'CIO', 0x31: 'W', 0x71: 'W', 0xb1: 'W', 0xf1: 'W', 0x32: 'H', 0x72: 'H',
  0xb2: 'H', 0xf2: 'H', 0x33: 'A', 0xb3: 'A',
};
/** Banks of the expanded memory: bits, words, and words of later controllers. */
const BANKS = [[0x20, 0x2c], [0x90, 0x97], [0xa0, 0xac]] as const;
