import { describe, expect, it } from 'vitest';
import { canRegistry, inCanCapture } from '../../tooling/can-capture.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { ANSWER, examples } from './iso-tp.examples.ts';

const registry = canRegistry({ 'can.subdissector': 'iso15765', 'iso15765.subdissector': 'uds' });

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'iso15765', registry });

const inCapture = (frames: readonly string[], number?: number) => inCanCapture(registry, frames, number);

/** The frames of a message of `length` bytes that count from 0. */
function framesOf(length: number): string[] {
  const data = Array.from({ length }, (_, i) => i), text = (bytes: readonly number[]) => Buffer.from(bytes).toString('hex');
  const frames = [text([0x10 | length >> 8, length & 0xff, ...data.slice(0, 6)])];
  for (let at = 6; at < length; at += 7) frames.push(text([0x20 | frames.length & 0x0f, ...data.slice(at, at + 7)]));
  return frames.map(frame => `000007e8 ${(frame.length / 2).toString(16).padStart(2, '0')} 000000 ${frame}`);
}

describe('iso15765', () => {
  it('carries short messages in one frame, whose padding is none of theirs', () => {
    expect([read('single').value('iso15765.data_length'), read('single').value('uds.sid'), read('single').value('uds.rdbi.data_identifier')])
      .toEqual(['3', '0x22', '0xf190']);
    expect(read('single').protocol).toBe('UDS');
    expect(read('longSingle').values('uds.rdbi.data_identifier')).toEqual(['0xf190', '0xf191', '0xf192', '0xf193']);
  });

  it('says in the first frame how long the message is, in 12 or 32 bits', () => {
    expect([read('first').info, read('first').value('data.data')]).toEqual(['First Frame(Frame Len: 20)   62 f1 90 57 42 41', '62f190574241']);
    expect([read('longFirst').value('iso15765.frame_length'), read('longFirst').value('data.data')]).toEqual(['65536', '62f1']);
  });

  it('controls the flow: how many frames, and the time between them', () => {
    expect(read('flow').info).toBe('Flow control(Status: 0, Block size: 0x8, Separation time minimum: 10 ms)');
    expect(read('quickFlow').lines()).toEqual(expect.arrayContaining([
      '    .... 0001 = Flow status: Wait (0x1)', '    Separation time minimum (ms): 243 (300 µs)',
    ]));
  });

  it('remarks on reserved types', () => {
    expect([read('reserved').has('iso15765.message_type.bad'), read('reserved').value('data.data')]).toEqual([true, '01']);
  });

  it('puts messages together, by identifier', () => {
    const last = inCapture(ANSWER);
    expect([last.value('uds.rdbi.data_record'), last.values('iso15765.fragment'), last.value('iso15765.reassembled.length')])
      .toEqual(['5742413132333435363738394142434445', ['1', '3', '5'], '20']);
    expect([inCapture(ANSWER, 1).value('iso15765.reassembled.in'), inCapture(ANSWER, 4).has('iso15765.reassembled.in')]).toEqual(['5', false]);
  });

  it('puts messages together of frames whose identifiers have the order of a machine', () => {
    const frames = framesOf(20).map(frame => frame.replace('000007e8', 'e8070000'));
    const around = conversationOf(frames.map((hex, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })));
    const last = dissect(frames[2].split(' ').at(-1)!, { as: 'iso15765', registry, around, record: { number: 3 } });
    expect(last.values('iso15765.fragment')).toEqual(['1', '2', '3']);
  });

  it('counts frames in four bits, again and again', () => {
    const long = framesOf(256);
    expect(long).toHaveLength(37);
    expect(inCapture(long).values('iso15765.fragment')).toHaveLength(37);
    expect(inCapture(long).dissector.tree.sources.at(-1)?.bytes).toEqual(Uint8Array.from({ length: 256 }, (_, i) => i));
  });

  it('gives a message up of which a frame lacks, or that a new one follows', () => {
    const frames = framesOf(40);
    expect(inCapture(frames.filter((_, i) => i !== 3)).has('iso15765.fragment')).toBe(false);
    expect(inCapture([...frames.slice(0, 3), ...frames]).values('iso15765.fragment')).toEqual(['4', '5', '6', '7', '8', '9']);
  });
});
