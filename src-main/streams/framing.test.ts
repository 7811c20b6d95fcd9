import { describe, expect, it } from 'vitest';
import { type Segment, tcpFrame } from '../tooling/frames.ts';
import { counted, scanned, type ScannedOptions } from '../tooling/scanned.ts';

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 7777] } as const;
const SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [7777, 40000] } as const;

const sent = (sequence: number, payload: string, more: Partial<Segment> = {}): Uint8Array =>
  tcpFrame({ ...CLIENT, sequence, payload, ack: 1, ...more });
const answered = (ack: number): Uint8Array => tcpFrame({ ...SERVER, sequence: 1, ack });

/**
 * Of each packet: `message@frames` for what it completes, `~n>frame` for bytes before the last ones that wait, `+n` for bytes that wait, `>frame` for
 * where these are completed, `=n` for bytes repeated.
 */
function told(packets: readonly Uint8Array[], options: ScannedOptions = {}): string[] {
  const { around } = scanned(packets, { protocols: [counted], ...options });
  return packets.map((_, row) => {
    const payload = around.payloadOf(row);
    if (payload === undefined) return '-';
    const messages = payload.messages.map(({ bytes, pieces, protocol }) =>
      `${new TextDecoder().decode(bytes)}@${pieces.map(({ frame }) => frame).join('+')}${protocol === undefined ? '?' : ''}`);
    return [
      ...messages, ...(payload.waiting ?? []).map(({ length, completedIn = '' }) => `~${length}>${completedIn}`),
      payload.pending > 0 ? `+${payload.pending}` : '', payload.completedIn === undefined ? '' : `>${payload.completedIn}`,
      (payload.seenBefore ?? 0) > 0 ? `=${payload.seenBefore}` : '',
    ].filter((part) => part !== '').join(' ');
  });
}

describe('messages of a TCP stream', () => {
  it('are found one or several to a segment', () => {
    expect(told([sent(100, '2:ab'), sent(104, '1:c0:3:xyz')])).toEqual(['2:ab@1', '1:c@2 0:@2 3:xyz@2']);
  });

  it('belong to the segment that completes them', () => {
    expect(told([sent(100, '9:abc'), sent(105, 'def'), sent(108, 'ghi1:x')])).toEqual(['+5 >3', '+3 >3', '9:abcdefghi@1+2+3 1:x@3']);
  });

  it('may be cut anywhere, their length included', () => {
    expect(told([sent(100, '1'), sent(101, '2'), sent(102, ':abcdefghijkl4'), sent(116, ':wxyz')])).toEqual(
      ['+1 >3', '+1 >3', '12:abcdefghijkl@1+2+3 +1 >4', '4:wxyz@3+4'],
    );
  });

  it('count bytes that come again once', () => {
    expect(told([sent(100, '2:ab'), sent(100, '2:ab'), sent(102, 'ab1:c'), sent(107, '1:d')])).toEqual(['2:ab@1', '=4', '1:c@3 =2', '1:d@4']);
  });

  it('have nothing of what their receiver had acknowledged', () => {
    expect(told([sent(100, '2:ab'), answered(104), sent(100, '2:ab'), sent(103, 'b')])).toEqual(['2:ab@1', '-', '', '']);
  });

  it('wait for a segment that comes late', () => {
    const packets = [sent(100, '1:a'), sent(106, '1:c2:'), sent(103, '1:b'), sent(111, 'de')];
    expect(told(packets)).toEqual(['1:a@1', '~3>3 +2 >4', '1:b@3 1:c@2', '2:de@2+4']);
  });

  it('go on after bytes that the peer acknowledges and the capture lacks', () => {
    expect(told([sent(100, '1:a'), sent(106, '1:c'), answered(109), sent(109, '1:d')])).toEqual(['1:a@1', '1:c@2', '-', '1:d@4']);
  });

  it('stay in step where a part of a message is lost', () => {
    // Of the 20 bytes from 100 on, those from 106 to 112 are missing.
    expect(told([sent(100, '17:abc'), sent(112, 'jklmnopq2:yz'), answered(124), sent(124, '1:d')])).toEqual(['+6', '2:yz@2', '-', '1:d@4']);
  });

  it('that wait are told from what is left of one before them', () => {
    // The capture lacks 106 to 112 of a message of 20 bytes, whose end begins another one's segment.
    expect(told([sent(100, '17:abc'), sent(112, 'jklmnopq2:'), answered(122), sent(122, 'yz')])).toEqual(['+6', '~8> +2 >4', '-', '2:yz@2+4']);
    // An early segment ends a message that the segment before it completes, holds another whole one, and begins a third.
    const packets = [sent(100, '4:ab'), sent(105, 'd1:e3:f'), sent(104, 'c'), sent(112, 'gh')];
    expect(told(packets)).toEqual(['+4 >3', '~4>3 +3 >4', '4:abcd@1+2+3 1:e@2', '3:fgh@2+4']);
  });

  it('last until the sender closes where they do not say how long they are', () => {
    expect(told([sent(100, '*abc'), sent(104, 'def'), sent(107, '', { flags: 'FA' })])).toEqual(['+4 >3', '+3 >3', '*abcdef@1+2+3']);
    expect(told([sent(100, '*abc'), sent(104, 'def', { flags: 'FA' })])).toEqual(['+4 >2', '*abcdef@1+2']);
    expect(told([sent(100, '*abc'), sent(104, 'def')])).toEqual(['+4 >2', '*abcdef@1+2']);
  });

  it('that never end are known by the segment that begins them, with the bytes that they have at least', () => {
    const unfinished = (...packets: readonly Uint8Array[]): unknown[] => {
      const { around } = scanned(packets, { protocols: [counted] });
      return packets.map((_, row) => around.payloadOf(row)?.unfinished);
    };
    expect(unfinished(sent(100, '5:abcde9:12'), sent(111, '345'), sent(114, '', { flags: 'FA' }))).toEqual([11, undefined, undefined]);
    expect(unfinished(sent(100, '9:12'), sent(104, '3456789'))).toEqual([undefined, undefined]);
    expect(unfinished(sent(100, '9:12'))).toEqual([11]);
  });

  it('are the bytes of each segment where the capture kept only its beginning', () => {
    expect(told([sent(100, '5:abcde'), sent(107, '9:123456789')], { snapLength: 14 + 40 + 7 })).toEqual(['5:abcde@1', '9:12345@2']);
  });

  it('are bytes of no protocol where no message can be found', () => {
    expect(told([sent(100, 'hello'), sent(105, '1:a')])).toEqual(['hello@1?', '1:a@2']);
  });

  it('begin one byte after a SYN, across the end of the sequence numbers', () => {
    const packets = [sent(0xfffffffd, '', { flags: 'S' }), sent(0xfffffffe, '5:ab', { ack: 1 }), sent(2, 'cde', { ack: 1 })];
    expect(told(packets)).toEqual(['-', '+4 >3', '5:abcde@2+3']);
  });

  it('may be as long as what they answer tells', () => {
    const heads = 'HEAD / HTTP/1.1\r\n\r\nHEAD /x HTTP/1.1\r\n\r\n';
    const first = 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n', second = 'HTTP/1.1 404 No\r\nContent-Length: 9\r\n\r\n';
    const packets = [
      tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 80], sequence: 100, ack: 1, payload: heads }),
      tcpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [80, 40000], sequence: 1, ack: 200, payload: first + second }),
    ];
    expect(told(packets)[1]).toBe(`${first}@2 ${second}@2`);
  });

  it('may answer several that came at once, each in its turn', () => {
    const asked = ['GET /', 'HEAD /', 'GET /'].map(line => `${line} HTTP/1.1\r\n\r\n`),
      http = (side: 0 | 1, sequence: number, payload: string): Uint8Array =>
        tcpFrame({
          from: `10.0.0.${1 + side}`,
          to: `10.0.0.${2 - side}`,
          ports: side === 0 ? [40000, 80] : [80, 40000], sequence, ack: 1, payload,
        });
    const whole = 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1', head = 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n';
    const between = 'HTTP/1.1 103 Early Hints\r\n\r\n', requests = asked.join('');
    expect(told([http(0, 100, requests), http(1, 1, whole + head + between + whole)])[1]).toBe(
      `${whole}@2 ${head}@2 ${between}@2 ${whole}@2`,
    );
    expect(
      told([
        http(0, 100, requests), http(1, 1, whole), http(1, 1 + whole.length, head + whole),
        http(0, 100 + requests.length, asked[1]), http(1, 1 + 2 * whole.length + head.length, head),
      ])[4],
    ).toBe(`${head}@5`);
    const many = [0, 1, 0, 1, 1, 0, 0, 1, 0];
    expect(told([http(0, 100, many.map(i => asked[i]).join('')), http(1, 1, many.map(i => [whole, head][i]).join(''))])[1])
      .toBe(many.map(i => `${[whole, head][i]}@2`).join(' '));
  });

  it('are found by their signature on a port of theirs however late, where the capture begins in the middle of one', () => {
    const body = Array.from({ length: 200 }, (_, i) =>
      tcpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [80, 40000], sequence: 1 + i, ack: 100, payload: '\x01' }),
    );
    const request = 'GET / HTTP/1.1\r\n\r\n';
    const late = told([...body, tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 80], sequence: 100, ack: 201, payload: request })]);
    expect(late.slice(-2)).toEqual(['\x01@200?', `${request}@201`]);
  });

  it('are the same when the capture is read in small batches', () => {
    const packets = [sent(100, '9:abc'), sent(108, 'ghi1:x'), sent(105, 'def'), sent(114, '1:y')];
    expect(told(packets, { batch: 1 })).toEqual(told(packets));
  });
});

describe('framing against a slow reader', () => {
  it('finds the messages of any cutting and order that fills all holes', () => {
    const text = Array.from({ length: 40 }, (_, i) => `${(i * 7) % 23}:${'x'.repeat((i * 7) % 23)}`);
    const stream = text.join('');
    for (let seed = 1; seed <= 40; seed++) {
      let state = seed;
      const random = (below: number): number => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) % below;
      const cuts: Uint8Array[] = [];
      for (let at = 0; at < stream.length;) {
        const length = 1 + random(30), again = random(4) === 0 ? random(Math.min(at, 9) + 1) : 0;
        cuts.push(sent(100 + at - again, stream.slice(at - again, at + length)));
        at += length;
      }
      // The first stays first: it tells where the stream begins.
      for (let i = 1; i + 1 < cuts.length; i++) {
        const other = Math.min(cuts.length - 1, i + random(4));
        [cuts[i], cuts[other]] = [cuts[other], cuts[i]];
      }
      const found = told(cuts).join(' ').match(/\d+:x*(?=@)/g);
      expect(found, `seed ${seed}`).toEqual(text);
    }
  });
});
