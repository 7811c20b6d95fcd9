import { describe, expect, it } from 'vitest';
import { tcpFrame, udpFrame } from '../../tooling/frames.ts';
import { scanned } from '../../tooling/scanned.ts';
import { followConversation } from './follow.ts';
import { Turns } from '../turns.ts';

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 80] as const };
const SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [80, 4000] as const };

const syn = tcpFrame({ ...CLIENT, sequence: 99, flags: 'S' });
const says = (sequence: number, payload: string, flags = 'PA') => tcpFrame({ ...CLIENT, sequence, ack: 500, flags, payload });
const answers = (sequence: number, payload: string, ack = 100) => tcpFrame({ ...SERVER, sequence, ack, flags: 'PA', payload });

/**
 * `>hello#2` is a piece of the client in frame 2; `…3…` before it means three bytes that
 * are missing, `=` that they came again, `~` that they came late.
 */
async function followed(packets: readonly Uint8Array[], options: { snapLength?: number; tcp?: boolean } = {}): Promise<string> {
  const { table, around } = scanned(packets, options);
  const payload = (row: number) => around.payloads.payload(row);
  const index = await followConversation(table, 1, options.tcp ?? true, row => payload(row).length, new Turns());
  return Array.from({ length: index.count }, (_, piece) => {
    const row = index.row[piece], from = index.from[piece], bytes = payload(row).subarray(from, from + index.length[piece]);
    return `${index.missing[piece] > 0 ? `…${index.missing[piece]}…` : ''}${['', '=', '~'][index.kind[piece]]}${'><'[index.side[piece]]}${new TextDecoder().decode(bytes)}#${row + 1}`;
  }).join(' ');
}

describe('following a TCP stream', () => {
  it('gives both directions in the order of the packets', async () => {
    expect(await followed([syn, says(100, 'hello'), answers(500, 'welcome', 105), says(105, 'bye')])).toBe('>hello#2 <welcome#3 >bye#4');
  });

  it('puts segments in order; they come when the hole is filled', async () => {
    expect(await followed([syn, says(100, 'ab'), says(104, 'ef'), answers(500, 'x'), says(102, 'cd')])).toBe('>ab#2 <x#4 >cd#5 >ef#3');
  });

  it('keeps the first copy of bytes that come twice', async () => {
    expect(await followed([syn, says(100, 'abcd'), says(100, 'abcd'), says(102, 'XXef')])).toBe('>abcd#2 =>abcd#3 =>XX#4 >ef#4');
  });

  it('keeps the first copy while it waits, and tells the second when its turn has come', async () => {
    expect(await followed([syn, says(102, 'cd'), says(102, 'CD'), says(100, 'abXXef')])).toBe('>ab#4 >cd#2 >ef#4 =>CD#3 =>XX#4');
  });

  it('tells copies that waited in the order in which they came', async () => {
    expect(await followed([syn, says(104, 'ef'), says(102, 'cd'), says(104, 'EF'), says(102, 'CD'), says(100, 'ab')])).toBe(
      '>ab#6 >cd#3 >ef#2 =>EF#4 =>CD#5',
    );
  });

  it('shows bytes that belong before the first ones', async () => {
    expect(await followed([says(102, 'cd'), says(100, 'ab'), says(104, 'ef')])).toBe('>cd#1 ~>ab#2 >ef#3');
  });

  it('says what is missing when the peer has acknowledged it', async () => {
    expect(await followed([syn, says(100, 'ab'), says(105, 'fg'), answers(500, 'ok', 107), says(107, 'h')])).toBe('>ab#2 …3…>fg#3 <ok#4 >h#5');
  });

  it('says what is missing at the end', async () => {
    expect(await followed([syn, says(100, 'ab'), says(105, 'fg')])).toBe('>ab#2 …3…>fg#3');
  });

  it('says what the capture cut off', async () => {
    expect(await followed([syn, says(100, 'abcdef'), says(106, 'gh')], { snapLength: 57 })).toBe('>abc#2 …3…>gh#3');
  });

  it('begins in the middle where the capture does', async () => {
    expect(await followed([says(4_294_967_294, 'ab'), says(0, 'cd')])).toBe('>ab#1 >cd#2');
  });

  it('leaves out what a reset carries', async () => {
    expect(await followed([syn, says(100, 'ab'), says(102, 'why', 'R')])).toBe('>ab#2');
  });
});

it('gives datagrams as they came', async () => {
  const packets = [udpFrame({ ...CLIENT, payload: 'ask' }), udpFrame({ ...SERVER, payload: 'tell' }), udpFrame({ ...CLIENT, payload: '' })];
  expect(await followed(packets, { tcp: false })).toBe('>ask#1 <tell#2');
});
