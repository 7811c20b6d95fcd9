import { expect, it } from 'vitest';
import type { FollowedText } from '../../export/followed-text.ts';
import { tcpFrame, udpFrame } from '../../tooling/frames.ts';
import { scanned } from '../../tooling/scanned.ts';
import { FollowedRecords } from './followed-records.ts';
import type { OpenCapture } from '../open-capture.ts';

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 80] as const };
const SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [80, 4000] as const };
const syn = tcpFrame({ ...CLIENT, sequence: 99, flags: 'S' });
const says = (sequence: number, payload: string) => tcpFrame({ ...CLIENT, sequence, ack: 500, flags: 'PA', payload });
const answers = (sequence: number, payload: string, ack = 100) => tcpFrame({ ...SERVER, sequence, ack, flags: 'PA', payload });

/** `>hello#2`: the client in frame 2. */
function records(packets: readonly Uint8Array[], { tcp = true, snapLength = 65535 } = {}): string {
  const { table, streams, around } = scanned(packets, { snapLength });
  const capture = { table, scan: { streams }, payload: (row: number) => around.payloads.payload(row), time: () => ({ seconds: 0, nanoseconds: 0 }) };
  const printed: string[] = [];
  const text = {
    begin: ({ ports }: { ports: readonly number[] }) => printed.push(ports.join(':')),
    record: ({ side, frame, bytes }: { side: number; frame: number; bytes: Uint8Array }) =>
      printed.push(`${'><'[side]}${Buffer.from(bytes).toString('latin1')}#${frame}`),
  };
  const followed = new FollowedRecords(capture as unknown as OpenCapture, tcp ? 'tcp' : 'udp', text as unknown as FollowedText);
  for (let row = 0; row < table.rows; row++) followed.take(row);
  return printed.join(' ');
}

// Each of these was printed so by tshark 4.0.
it.each([
  [
    'what fills a hole comes whole, then what was early, the first to come first',
    [syn, says(100, 'ab'), says(104, 'EF'), says(103, 'xyz'), says(102, 'cd')], '4000:80 >ab#2 >cd#5 >EF#3',
  ],
  ['what was there before is cut off', [syn, says(100, 'abcd'), says(102, 'XXef')], '4000:80 >abcd#2 >ef#3'],
  ['bytes that the peer has acknowledged are said to be missing', [syn, says(100, 'ab'), says(105, 'fg'), answers(500, 'ok', 107)],
    '4000:80 >ab#2 >[3 bytes missing in capture file]\0#4 >fg#3 <ok#4'],
  ['what waits to the end is not printed', [syn, says(100, 'ab'), says(105, 'fg')], '4000:80 >ab#2'],
  ['the side that is seen first is side 0', [answers(500, 'ok'), says(100, 'ab')], '80:4000 >ok#1 <ab#2'],
] as const)('%s', (_, packets, expected) => expect(records(packets)).toBe(expected));

it('of a segment that is cut short its whole length counts, unless it was early', () => {
  const packets = [syn, says(100, 'abcdef'), says(112, 'mnopqr'), says(106, 'ghijkl'), says(118, 'stu')];
  expect(records(packets, { snapLength: 57 })).toBe('4000:80 >abc#2 >ghi#4 >mno#3');
});

it('datagrams as they come, but for empty ones', () => {
  const packets = [udpFrame({ ...CLIENT, payload: 'ask' }), udpFrame({ ...SERVER, payload: '' }), udpFrame({ ...SERVER, payload: 'tell' })];
  expect(records(packets, { tcp: false })).toBe('4000:80 >ask#1 <tell#3');
});
