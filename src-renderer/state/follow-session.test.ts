import { describe, expect, it } from 'vitest';
import type { FollowInfo, FollowPiece } from '../engine/api.ts';
import { FollowSession } from './follow-session.ts';

const info: FollowInfo = { protocol: 'tcp', stream: 3, sides: ['a:1', 'b:2'], bytes: [10, 10], pieces: 150, streams: 9, notes: [] };
const piece = (frame: number): FollowPiece => ({ side: 0, frame, seconds: 0, bytes: new Uint8Array(1), missing: 0 });

function sessionOver(available = 150) {
  const asked: [number, number][] = [];
  const session = new FollowSession(
    {
      follow: async () => info,
      followPieces: async (_capture, _protocol, _stream, from, to) => {
        asked.push([from, to]);
        return Array.from({ length: Math.max(0, Math.min(to, available) - from) }, (_, i) => piece(from + i));
      },
    },
    1,
    'tcp',
    3,
  );
  return { session, asked };
}

describe('a followed stream', () => {
  it('pulls its first pieces by itself and more when they are wanted', async () => {
    const { session, asked } = sessionOver();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([[0, 64]]);
    await Promise.all([session.pull(), session.pull()]);
    expect(asked).toEqual([
      [0, 64],
      [64, 128],
    ]);
    expect(session.state.value.pieces.map(({ frame }) => frame)).toEqual(Array.from({ length: 128 }, (_, i) => i));
  });
  it('can be had whole', async () => {
    const { session } = sessionOver();
    await new Promise((resolve) => setTimeout(resolve));
    expect((await session.pullAll()).length).toBe(150);
    expect(session.hasMore).toBe(false);
  });
  it('ends with an error when pieces stop coming', async () => {
    const { session } = sessionOver(64);
    await new Promise((resolve) => setTimeout(resolve));
    expect((await session.pullAll()).length).toBe(64);
    expect(session.state.value.error).toMatch(/fewer pieces/);
  });
  it('tells why it cannot be followed', async () => {
    const session = new FollowSession(
      {
        follow: async () => {
          throw Object.assign(new Error('There is no stream 3.'), { name: 'UserError' });
        },
        followPieces: async () => [],
      },
      1,
      'tcp',
      3,
    );
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.state.value).toMatchObject({ error: 'There is no stream 3.', pieces: [] });
  });
});
