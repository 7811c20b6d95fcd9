import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';
import { parseScript, scriptFrames } from '../tooling/tcp-script.ts';
import { TcpJudgement, verdictOf } from './tcp-judgement.ts';
import { SHOWN_BY } from './verdict/needless-resends.ts';
import { EVIDENCE, VERDICT, VERDICT_NAMES } from './verdict/words.ts';

const ONE = { from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 80] } as const;
const OTHER = { from: '10.0.0.1', to: '10.0.0.2', ports: [4001, 80] } as const;
const BACK = { from: '10.0.0.2', to: '10.0.0.1', ports: [80, 4000] } as const;

describe('what is kept of connections', () => {
  it('stays of one that the capture found open, however long it says nothing', () => {
    const packets = [
      tcpFrame({ ...ONE, sequence: 100, ack: 7, payload: 'hello' }), tcpFrame({ ...BACK, sequence: 5_000_000, flags: 'R' }),
      tcpFrame({ ...OTHER, sequence: 1, flags: 'S' }), tcpFrame({ ...ONE, sequence: 100, ack: 7, payload: 'hello' }),
    ];
    const { table } = scanned(packets, { times: [0, 1, 200, 201] });
    expect([0, 2, 3].map((row) => VERDICT_NAMES[verdictOf(table.get('verdict', row))])).toEqual(['original', 'original', 'retransmission']);
  });

  it('is given up of one that is over', () => {
    const handshake = [
      tcpFrame({ ...ONE, sequence: 99, flags: 'S' }), tcpFrame({ ...BACK, sequence: 6, ack: 100, flags: 'SA' }),
      tcpFrame({ ...ONE, sequence: 100, ack: 7 }),
    ];
    const packets = [
      ...handshake, tcpFrame({ ...ONE, sequence: 100, ack: 7, payload: 'hello' }), tcpFrame({ ...BACK, sequence: 7, flags: 'R' }),
      tcpFrame({ ...OTHER, sequence: 1, flags: 'S' }), tcpFrame({ ...ONE, sequence: 100, ack: 7, payload: 'hello' }),
    ];
    const { table } = scanned(packets, { times: [0, 0.1, 0.2, 0.3, 1, 200, 201] });
    expect(VERDICT_NAMES[verdictOf(table.get('verdict', 6))]).toBe('original');
  });
});

/** Evidence of every row that has some, and the frame that showed later that the row was not needed. */
function evidence(script: string): string[] {
  const segments = parseScript(script), { table, streams } = scanned(scriptFrames(segments), { times: segments.map(({ time }) => time) });
  return segments.flatMap((_, row) => {
    const verdict = streams.judgement.verdict(row, table.get('verdict', row));
    return verdict?.evidence === undefined
      ? []
      : [
          `${row} ${verdict.name} ${verdict.cause ?? ''}: ${verdict.evidence}${verdict.needlessFrame === undefined ? '' : ` #${verdict.needlessFrame}`}`,
        ];
  });
}

const SENT_TWICE = `
  0.000 > S 0:0(0) ts 10/0 sackok
  0.020 < SA 0:0(0) ack 1 ts 500/10 sackok
  0.020 > . 1:1(0) ack 1 ts 30/500
  0.021 > PA 1:101(100) ack 1 ts 31/500
  0.321 > PA 1:101(100) ack 1 ts 331/500`;

describe('what comes of a connection when its ports were taken for another', () => {
  const first = `
    0.000 > S 1000:1000(0) id 71
    0.010 < SA 5000:5000(0) ack 1001
    0.010 > . 1001:1001(0) ack 5001 id 72
    0.011 > PA 1001:1101(100) ack 5001 id 73
    0.021 < . 5001:5001(0) ack 1101 id 900
    0.022 < R 5001:5001(0)`;
  const second = `${first}
    0.500 > S 9000:9000(0) id 80
    0.510 < SA 7000:7000(0) ack 9001
    0.510 > . 9001:9001(0) ack 7001 id 81
    0.511 > PA 9001:9101(100) ack 7001 id 82`;
  const told = 'the same header as a segment of an earlier connection with these ports: one transmission seen twice';

  it('is known for a copy by its number and header, one connection back or more', () => {
    expect(evidence(`${second}
      0.900 > PA 1001:1101(100) ack 5001 id 73`)).toEqual([`10 duplicate : ${told}`]);
    // RFC 9293 §3.4.1: another SYN has another number, and this is the very first one.
    expect(evidence(`${second}
      0.900 > S 1000:1000(0) id 71
      0.910 < SA 5000:5000(0) ack 1001
      0.911 > PA 1001:1101(100) ack 5001 id 73`)).toEqual([10, 11, 12].map((row) => `${row} duplicate : ${told}`));
  });

  it('is none with another identification, another acknowledgment, or later than any way takes', () => {
    expect(evidence(`${second}
      0.900 > PA 1001:1101(100) ack 5001 id 74`).join()).not.toContain(told);
    expect(evidence(`${second}
      0.900 > PA 1001:1101(100) ack 5002 id 73`).join()).not.toContain(told);
    expect(evidence(`${second}
      2.100 > PA 1001:1101(100) ack 5001 id 73`).join()).not.toContain(told);
  });

  it('changes no state of the connection that has the ports now', () => {
    const segments = parseScript(`${second}
      0.900 > FA 1001:1101(100) ack 5001 id 73`), without = segments.slice(0, -1);
    const states = (rows: typeof segments): number[] => {
      const { table } = scanned(scriptFrames(rows), { times: rows.map(({ time }) => time) }), last = rows.length - 1;
      return [table.get('clientState', last), table.get('serverState', last)];
    };
    expect(states([...without, { ...segments[3], time: 0.9 }])).toEqual(states(without));
  });
});

describe('a resend that was not needed', () => {
  const sent = '4 retransmission tail-probe: its bytes were seen before';

  it('is known by the report of bytes that came twice (RFC 2883)', () => {
    expect(evidence(`${SENT_TWICE}
      0.322 < . 1:1(0) ack 101 ts 802/331
      0.342 < . 1:1(0) ack 101 ts 822/331 sack 1-101`)).toEqual([`${sent}; not needed: the receiver reports that these bytes came twice #7`]);
    expect(evidence(`${SENT_TWICE}
      0.342 < . 1:1(0) ack 101 ts 822/331 sack 1-101,201-301`)).toEqual([`${sent}; not needed: the receiver reports that these bytes came twice #6`]);
  });

  it('is known by an acknowledgment that answers the first copy (RFC 3522)', () => {
    expect(
      evidence(`${SENT_TWICE}
      0.322 < . 1:1(0) ack 101 ts 802/31`),
    ).toEqual([`${sent}; not needed: the acknowledgment answers the first copy, as it echoes an older timestamp #6`]);
  });

  it('is not known where the acknowledgment answers the resend, or reports other bytes', () => {
    expect(evidence(`${SENT_TWICE}
      0.342 < . 1:1(0) ack 101 ts 802/331
      0.343 > PA 101:201(100) ack 1 ts 343/802
      0.363 < . 1:1(0) ack 201 ts 823/343 sack 101-201`)).toEqual([sent]);
  });

  it('is not what a report tells of that follows a copy made by the wire', () => {
    expect(evidence(`${SENT_TWICE}
      0.3211 > PA 1:101(100) ack 1 ts 331/500
      0.342 < . 1:1(0) ack 101 ts 822/331 sack 1-101`)[0]).toBe(sent);
  });
});

describe('of two segments that fill one hole soon one after the other', () => {
  it('the first is amended where it came sooner than a resend could', () => {
    expect(evidence(`
      0.000 < . 1:1001(1000) ack 1
      0.001 < . 2001:3001(1000) ack 1
      0.001 > . 1:1(0) ack 1001 sack 2001-3001
      0.009 < . 1001:2001(1000) ack 1
      0.009 > . 1:1(0) ack 3001
      0.021 < . 3001:4001(1000) ack 1
      0.022 < . 1001:2001(1000) ack 1`)).toEqual([
      '3 reordered : the hole it fills was open for longer than a round trip; ' +
        'but its bytes came once more, too soon for another resend: it was the first transmission, overtaken',
      '6 retransmission fast: its bytes were seen before',
    ]);
  });

  it('the second is the one that was sent first where the other came when a resend was due', () => {
    expect(evidence(`
      0.000 > S 0:0(0) sackok
      0.020 < SA 0:0(0) ack 1 sackok
      0.020 > . 1:1(0) ack 1
      0.100 < . 1:1001(1000) ack 1
      0.101 < . 2001:3001(1000) ack 1
      0.101 > . 1:1(0) ack 1001 sack 2001-3001
      0.122 < . 1001:2001(1000) ack 1
      0.122 > . 1:1(0) ack 3001
      0.130 < . 1001:2001(1000) ack 1`)).toEqual([
      '6 retransmission fast: the hole it fills was open for longer than a round trip',
      '8 reordered : it came soon after a resend of its bytes, too soon for another: the first transmission, which that overtook',
    ]);
  });
});

describe('a report of bytes that came twice, where nothing in the segments tells which was sent first', () => {
  const OVERTAKEN = `
      0.000 > S 0:0(0) sackok
      0.020 < SA 0:0(0) ack 1 sackok
      0.020 > . 1:1(0) ack 1
      0.100 < . 1:1001(1000) ack 1
      0.101 < . 2001:3001(1000) ack 1
      0.101 > . 1:1(0) ack 1001 sack 2001-3001
      0.140 < . 1001:2001(1000) ack 1
      0.140 > . 1:1(0) ack 3001`;
  const late = 'the hole it fills was open for longer than a round trip';
  const first = `6 reordered : ${late}; but its bytes came once more, too soon for another resend: it was the first transmission, overtaken`;

  it('shows that what filled a hole late was the first transmission', () => {
    expect(evidence(OVERTAKEN)).toEqual([`6 retransmission fast: ${late}`]);
    expect(evidence(`${OVERTAKEN}
      0.156 < . 1001:2001(1000) ack 1
      0.156 > . 1:1(0) ack 3001 sack 1001-2001`)[0]).toBe(first);
  });

  it('leaves a resend what it is that a timer has sent once more, or that came when it had to', () => {
    expect(evidence(`${OVERTAKEN}
      0.356 < . 1001:2001(1000) ack 1
      0.356 > . 1:1(0) ack 3001 sack 1001-2001`)[0]).toBe(`6 retransmission fast: ${late}`);
    expect(evidence(`${OVERTAKEN.replaceAll('0.140', '0.1215')}
      0.156 < . 1001:2001(1000) ack 1
      0.156 > . 1:1(0) ack 3001 sack 1001-2001`)[0]).toBe(`6 retransmission fast: ${late}`);
  });

  it('shows that what was taken for a copy, as nothing had asked for it, was sent again', () => {
    const again = `${OVERTAKEN}
      0.195 < . 1001:2001(1000) ack 1`, copied = 'the same header as a copy before, and nothing has asked for it again: one transmission seen twice';
    expect(evidence(again)).toEqual([`6 retransmission fast: ${late}`, `8 duplicate : ${copied}`]);
    expect(evidence(`${again}
      0.195 > . 1:1(0) ack 3001 sack 1001-2001`)).toEqual([
      first, `8 retransmission fast: ${copied}; but its receiver reports that these bytes came twice: they were sent again, and not needed`,
    ]);
  });

  it('lets bytes that come while earlier ones are missing be those of the first transmission from then on', () => {
    const later = `
      0.156 < . 1001:2001(1000) ack 1
      0.200 < . 4001:5001(1000) ack 1
      0.201 < . 6001:7001(1000) ack 1
      0.202 > . 1:1(0) ack 3001 sack 6001-7001,4001-5001
      0.235 < . 5001:6001(1000) ack 1
      0.240 < . 3001:4001(1000) ack 1`, ahead = 'it came while earlier bytes were missing, which would have been sent again before it';
    expect(evidence(`${OVERTAKEN}${later}`)[2]).toBe(`12 retransmission fast: ${late}`);
    expect(evidence(`${OVERTAKEN}${later.replace('0.200', `0.156 > . 1:1(0) ack 3001 sack 1001-2001
      0.200`)}`).slice(2)).toEqual([`13 reordered : ${ahead}, on a way where segments are overtaken as late`, `14 retransmission fast: ${late}`]);
  });
});

it('forgets of rows that are to be judged again what they showed of earlier ones, too', () => {
  const judgement = new TcpJudgement(), words = (row: number): unknown => {
    const { evidence, needlessFrame } = judgement.verdict(row, VERDICT.retransmission) ?? {};
    return [evidence?.includes('not needed') ?? false, needlessFrame];
  };
  for (const row of [3, 5, 8]) judgement.grounds(row, EVIDENCE.bytesSeen, 1);
  judgement.needless(3, 6, SHOWN_BY.olderEcho);
  judgement.needless(5, 7, SHOWN_BY.duplicateReport);
  judgement.forgetFrom(7);
  expect([3, 5, 8].map(words)).toEqual([[true, 7], [false, undefined], [false, undefined]]);
});
