/** A TCP connection of a generated capture: a handshake, messages both ways with losses and resends, an end. */
import type { PacketWriter, Path } from './packet-writer.ts';
import type { Random } from './random.ts';

/** What one side says before the other answers. */
export interface Turn {
  readonly from: 0 | 1;
  readonly bytes: Uint8Array;
}

const FIN = 1, SYN = 2, RST = 4, PSH = 8, ACK = 16;
const SEGMENT = 1448;

interface Side {
  sequence: number;
  /** What the side has received without a hole. */
  acknowledged: number;
}

/** Does its packets one at a time: each step gives the seconds until the next. */
export type Flow = Generator<number, void, number>;

export function* tcpFlow(
  random: Random, writer: PacketWriter, path: Path, ports: readonly [number, number], turns: readonly Turn[], loss: number,
): Flow {
  const sides: [Side, Side] = [newSide(random), newSide(random)];
  const roundTrip = 0.001 + 0.05 * random.next() ** 2;
  const scaled = Uint8Array.of(2, 4, 5, 0xb4, 1, 3, 3, 7, 4, 2, 1, 1);
  const none = new Uint8Array(0);
  let now = yield 0;
  const send = (from: 0 | 1, flags: number, sequence: number, payload: Uint8Array, options = none): void => {
    const window = 500 + random.between(0, 12);
    writer.tcp(now, path, from, ports, sequence, (flags & ACK) === 0 ? 0 : sides[from].acknowledged, flags, window, options, payload);
  };

  send(0, SYN, sides[0].sequence++, none, scaled);
  now = yield roundTrip;
  sides[1].acknowledged = sides[0].sequence;
  send(1, SYN | ACK, sides[1].sequence++, none, scaled);
  now = yield 0.00002;
  sides[0].acknowledged = sides[1].sequence;
  send(0, ACK, sides[0].sequence, none);
  for (const { from, bytes } of turns) {
    const to: 0 | 1 = from === 0 ? 1 : 0, own = sides[from], other = sides[to];
    now = yield from === 0 ? 0.001 * random.next() : roundTrip;
    for (let at = 0, sinceAck = 0; at < bytes.length; ) {
      const payload = bytes.subarray(at, at + SEGMENT);
      at += payload.length;
      const flags = at === bytes.length ? PSH | ACK : ACK, sequence = own.sequence;
      own.sequence = (own.sequence + payload.length) >>> 0;
      if (random.chance(loss) && at < bytes.length) {
        // Lost on its way to where the capture is taken: what follows it asks for it, with one duplicate acknowledgment each.
        for (let behind = random.between(3, 5); behind > 0 && at < bytes.length; behind--) {
          const next = bytes.subarray(at, at + SEGMENT);
          at += next.length;
          send(from, ACK, own.sequence, next);
          own.sequence = (own.sequence + next.length) >>> 0;
          now = yield 0.00001;
          send(to, ACK, other.sequence, none);
          now = yield 0.00001;
        }
        now = yield roundTrip;
        send(from, ACK, sequence, payload);
        other.acknowledged = own.sequence;
        send(to, ACK, other.sequence, none);
        continue;
      }
      send(from, flags, sequence, payload);
      if (random.chance(loss / 4)) {
        // Lost behind the capture: seen twice.
        now = yield 0.2 + roundTrip;
        send(from, flags, sequence, payload);
      }
      other.acknowledged = own.sequence;
      now = yield 0.00001 + 0.0001 * random.next();
      if (++sinceAck === 2 || at === bytes.length) {
        sinceAck = 0;
        send(to, ACK, other.sequence, none);
        now = yield 0.00001;
      }
    }
  }
  if (random.chance(0.05)) {
    send(1, RST | ACK, sides[1].sequence, none);
    return;
  }
  send(1, FIN | ACK, sides[1].sequence++, none);
  now = yield roundTrip;
  sides[0].acknowledged = sides[1].sequence;
  send(0, FIN | ACK, sides[0].sequence++, none);
  now = yield roundTrip;
  sides[1].acknowledged = sides[0].sequence;
  send(1, ACK, sides[1].sequence, none);
}

function newSide(random: Random): Side {
  return { sequence: random.between(0, 0xffffffff), acknowledged: 0 };
}
