import { describe, expect, it } from 'vitest';
import { Dissector } from '../../dissect/index.ts';
import { udpFrame } from '../../tooling/frames.ts';
import { countedPackets } from '../../tooling/scanned.ts';
import { CallOverview } from './call-overview.ts';
import { lostText } from './call-media.ts';
import type { Section } from './report.ts';

const A = '10.0.0.1', B = '10.0.0.2';

async function sectionOf(...frames: readonly Uint8Array[]): Promise<Section | undefined> {
  const packets = countedPackets(frames), overview = new CallOverview(packets, { over: false, next: () => Promise.resolve() });
  const dissector = new Dissector(packets.registry, { wanted: packets.registry.wanted([...packets.registry.layers, ...overview.fields]) });
  for (let row = 0; row < frames.length; row++) {
    dissector.dissect(packets.record(row), packets.around(row));
    overview.add(dissector.tree, row);
  }
  return overview.section();
}

/** A message of one call from Anna at A to Bob at B; `sdp`: the port that its sender wants G.711 at (RFC 3264 §5). */
function sip(from: string, line: string, method: string, sdp?: number): Uint8Array {
  const body = sdp === undefined ? '' : ['v=0', `c=IN IP4 ${from}`, `m=audio ${sdp} RTP/AVP 0`, ''].join('\r\n');
  const head = [line, 'Call-ID: 1', 'From: <sip:anna@a>;tag=1', 'To: <sip:bob@b>', `CSeq: 1 ${method}`];
  const payload = [...head, ...(sdp === undefined ? [] : ['Content-Type: application/sdp']), `Content-Length: ${body.length}`, '', body].join('\r\n');
  return udpFrame({ from, to: from === A ? B : A, ports: [5060, 5060], payload });
}
const invite = sip(A, 'INVITE sip:bob@b SIP/2.0', 'INVITE', 40_000);
const ringing = sip(B, 'SIP/2.0 180 Ringing', 'INVITE');
const accepted = sip(B, 'SIP/2.0 200 OK', 'INVITE', 50_000);
const bye = sip(B, 'BYE sip:anna@a SIP/2.0', 'BYE');
/** RFC 3550 §5.1: G.711, 8 samples a millisecond, which is the pace of the packets here. */
function rtp(from: string, sequence: number): Uint8Array {
  const payload = new Uint8Array(20), view = new DataView(payload.buffer);
  payload[0] = 0x80;
  view.setUint16(2, sequence);
  view.setUint32(4, 8 * sequence);
  view.setUint32(8, from === A ? 7 : 8);
  return udpFrame({ from, to: from === A ? B : A, ports: from === A ? [40_000, 50_000] : [50_000, 40_000], payload });
}

async function callOf(...frames: readonly Uint8Array[]): Promise<Readonly<Record<string, string>>> {
  const { columns, rows } = (await sectionOf(...frames))!.tables[0];
  return Object.fromEntries(columns.map(({ title }, index) => [title, rows[0][index]]));
}

describe('a call in a report', () => {
  it('is told with who called whom, how long it rang and lasted, and who hung up', async () => {
    expect(await callOf(invite, ringing, accepted, rtp(A, 1), rtp(B, 1), bye)).toMatchObject({
      Start: '0.000000 s', From: 'sip:anna@a', To: 'sip:bob@b', 'What became of it': 'ended by the callee', 'Rang after': '0.001 s',
      'Rang for': '0.001 s', Talked: '0.003 s', Media: 'both ways', Formats: expect.stringMatching(/711/i), Lost: '0 (0.0 %)',
    });
  });

  it('is heard one way, or not at all', async () => {
    expect(await callOf(invite, ringing, accepted, rtp(A, 1), rtp(A, 2), rtp(A, 4), bye))
      .toMatchObject({ Media: 'one way: 10.0.0.1 → 10.0.0.2', Lost: '1 (25.0 %)' });
    expect(await callOf(invite, accepted)).toMatchObject({ Media: 'none seen', 'Rang for': '', 'What became of it': 'accepted, not ended' });
  });

  it('is refused in the words of who refuses it (RFC 3261 §7.2), or not answered', async () => {
    const section = await sectionOf(invite, sip(B, 'SIP/2.0 486 Not now', 'INVITE'));
    expect(section?.facts).toEqual([
      ['Calls', '1'], ['Calls accepted', '0'], ['Calls refused', '1'], ['Calls given up', '0'], ['SIP packets', '2'], ['RTP packets', '0'],
      ['RTP streams', '0'],
    ]);
    expect(section?.tables[0].rows[0].slice(1, 9)).toEqual(['sip:anna@a', 'sip:bob@b', '486 Not now', '', '', '', '', '']);
    expect(section?.tables[2]).toMatchObject({ title: 'SIP answers', rows: [['486 Not now', 'INVITE', '1']] });
    expect(await callOf(invite)).toMatchObject({ 'What became of it': 'no final answer', Media: '' });
  });

  it('has lost less than nothing nowhere', () => {
    expect([lostText(3, 3), lostText(5, 3), lostText(0, 0), lostText(3, 4)]).toEqual(['0 (0.0 %)', '0 (0.0 %)', '0 (0.0 %)', '1 (25.0 %)']);
  });

  it('there is nothing to tell where there are none', async () => {
    expect(await sectionOf(udpFrame({ from: A, to: B, ports: [1, 2], payload: 'x' }))).toBeUndefined();
  });
});
