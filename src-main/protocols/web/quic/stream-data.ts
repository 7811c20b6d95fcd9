/** What STREAM frames carry: put in order, and given to HTTP/3 unit by unit, or to DNS message by message. */
import { type Cursor, type Piece, type Protocol, byName, expert, frameNumber } from '../../../dissect/index.ts';
import { HTTP3_LAYER, type Http3Layer, MOST_BODY, type StreamPart, type UnitPlace } from '../http3/connection.ts';
import type { Unit, UnitPiece } from '../http3/units.ts';
import { dns } from '../../names/dns.ts';
import { CARRIED, type Carried } from '../../exchanges.ts';
import { http3 } from '../http3.ts';
import { reassemblyFields, showPieces } from '../../reassembly.ts';
import type { PacketFacts, StreamFacts } from './connection.ts';
import { reopened } from './connection-keys.ts';
import type { QuicConversation } from './conversation.ts';
import type { DnsPart } from './dns-streams.ts';
import { FRAME_FIELDS } from './frame-fields.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled QUIC STREAM';

const PIECES = reassemblyFields('quic', 'fragment', 'QUIC STREAM Data Fragment', 'QUIC STREAM Data',
  { length: 'quic.reassembled.length', data: 'quic.reassembled.data' }, 'Reassembled QUIC STREAM Data Fragments');

export const STREAM_FIELDS = {
  reassembled_in: frameNumber('Reassembled PDU in frame', { source: 'conversation' }),
  ...byName(Object.values(PIECES)),
  'stream.incomplete': expert(
    'Bytes of the stream before these are not in the capture', 'warning', 'Reassemble', { own: true, source: 'conversation' },
  ),
  'stream.left_out': expert('The stream is not put together', 'warning', 'Reassemble', { own: true, source: 'conversation' }),
};

const f = STREAM_FIELDS;

/** Finds bytes of packets that were opened, whichever frame of the capture brought them. */
class OpenedPackets {
  #frame = 0;
  #packet = -1;
  #payload: Uint8Array | undefined;

  constructor(private readonly p: Cursor, private readonly conversation: QuicConversation) {}

  /** All bytes of the pieces in a row; what cannot be found is zeros. */
  gathered(pieces: readonly UnitPiece[]): Uint8Array {
    const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const { place, length } of pieces) {
      const payload = this.#payloadOf(place.frame, place.packet);
      if (payload !== undefined) bytes.set(payload.subarray(place.at, place.at + length), at);
      at += length;
    }
    return bytes;
  }

  #payloadOf(frame: number, packet: number): Uint8Array | undefined {
    if (frame !== this.#frame || packet !== this.#packet) {
      this.#frame = frame;
      this.#packet = packet;
      const opening = this.conversation.packetsOf(frame)?.[packet]?.opening;
      const datagram = opening === undefined ? undefined : this.p.packet.around?.messagesIn?.(frame)[0]?.bytes;
      this.#payload = opening === undefined || datagram === undefined ? undefined : reopened(opening, datagram);
    }
    return this.#payload;
  }
}

export interface StreamReading {
  readonly packet: PacketFacts;
  readonly conversation: QuicConversation;
  readonly say: (name: string) => void;
}

/** Reads the data of a STREAM frame of `stream`; `data` begins and ends with them. */
export function readStreamData(data: Cursor, id: number, stream: StreamFacts, { packet, conversation, say }: StreamReading): void {
  const { part, delivered = [] } = stream, opened = new OpenedPackets(data, conversation);
  showOrder(data, stream);
  if (delivered.length > 0 && data.packet.listener?.said !== undefined) {
    data.packet.listener.said({ protocol: 'quic', substream: id, plain: opened.gathered(delivered), continues: true });
  }
  if (stream.dns !== undefined) readDns(data, packet.nth, stream.dns, opened);
  if (part === undefined) return;
  const begin = data.at, { end } = data;
  const read = (units: readonly UnitPlace[], from: number, to: number, body: boolean): void => {
    data.at = from;
    withLayer(data, { part, units, say, ...(body && { body: { bytes: bodyOf(part, opened) } }) }, () => data.call(http3, to - from));
  };
  let bodyLeft = part.endsBody;
  for (const run of runsOf(part.units, data, packet.nth)) {
    const isLast = run.includes(part.units[part.units.length - 1]), body = isLast && bodyLeft;
    if (body) bodyLeft = false;
    if (run.length === 1 && !liesHere(run[0], data, packet.nth)) {
      readGathered(data, part, run[0], opened, say, body);
    } else {
      const last = run[run.length - 1];
      read(run.map(unit => ({ unit, at: unit.pieces[0].place.at })), run[0].pieces[0].place.at, last.pieces[0].place.at + last.length, body);
    }
  }
  if (bodyLeft) read([], end, end, true);
  if (part.carried.length > 0) withLayer(data, { part, units: [], say, carried: true }, () => data.call(http3, 0));
  data.at = begin;
}

function bodyOf({ way }: StreamPart, opened: OpenedPackets): Uint8Array {
  return way.bodyLength > MOST_BODY ? new Uint8Array(0) : opened.gathered(way.body);
}

/** Units that lie in this frame, one behind the other, and between them single ones that others brought the begin of. */
function runsOf(units: readonly Unit[], data: Cursor, nth: number): Unit[][] {
  const runs: Unit[][] = [];
  let isRun = false;
  for (const unit of units) {
    const here = liesHere(unit, data, nth);
    if (here && isRun) runs[runs.length - 1].push(unit);
    else runs.push([unit]);
    isRun = here;
  }
  return runs;
}

function liesHere({ pieces }: { readonly pieces: readonly UnitPiece[] }, { packet, at, end }: Cursor, nth: number): boolean {
  const [{ place, length }] = pieces;
  return pieces.length === 1 && place.frame === packet.record.number && place.packet === nth && place.at >= at && place.at + length <= end;
}

function readGathered(data: Cursor, part: StreamPart, unit: Unit, opened: OpenedPackets, say: (name: string) => void, body: boolean): void {
  withLayer(
    data, { part, units: [{ unit, at: 0 }], say, ...(body && { body: { bytes: bodyOf(part, opened) } }) },
    () => readAssembled(data, unit.pieces, opened, http3),
  );
}

/** The messages that this frame completes. */
function readDns(data: Cursor, nth: number, { messages, transaction }: DnsPart, opened: OpenedPackets): void {
  const { notes } = data.packet, begin = data.at,
    carried: Carried = { hasLength: true, transaction: transaction.request === 0 ? undefined : transaction };
  for (const message of messages) {
    notes.set(CARRIED, carried);
    if (liesHere(message, data, nth)) {
      data.at = message.pieces[0].place.at;
      data.call(dns, message.length);
    } else {
      readAssembled(data, message.pieces, opened, dns);
    }
    notes.delete(CARRIED);
  }
  data.at = begin;
}

/** Bytes of several frames, put together and given to a protocol. */
function readAssembled(data: Cursor, unitPieces: readonly UnitPiece[], opened: OpenedPackets, protocol: Protocol): void {
  const bytes = opened.gathered(unitPieces);
  let offset = 0;
  const pieces = unitPieces.map(({ place, length }): Piece => {
    const piece = { frame: place.frame, offset, length };
    offset += length;
    return piece;
  });
  showPieces(data, PIECES, bytes, pieces, TAB);
  data.callOn(protocol, TAB, bytes, pieces);
}

function withLayer(p: Cursor, layer: Http3Layer, call: () => void): void {
  const { notes } = p.packet;
  notes.set(HTTP3_LAYER, layer);
  call();
  notes.delete(HTTP3_LAYER);
}

/** What there is to say of the frame's place in its stream. */
function showOrder(p: Cursor, { repeats, wait, ordered, leftOut, part, dns: ofDns }: StreamFacts): void {
  const here = p.packet.record.number;
  if (repeats === 'all') p.expert(FRAME_FIELDS.retransmission);
  else if (repeats === 'some') p.expert(FRAME_FIELDS.overlap);
  if (leftOut === 'streams') p.expert(
    f['stream.left_out'], 'There are more streams, or frames in them, than are kept of one connection: this one is not read',
  );
  else if (leftOut === 'bytes') {
    p.expert(f['stream.left_out'], 'More bytes wait for others before them than are kept: these are left out, and the stream ends before them');
  }
  const completedIn = wait?.until ?? part?.open?.completedIn ?? ofDns?.open?.completedIn ?? 0;
  if (completedIn > 0 && completedIn !== here) p.generate(f.reassembled_in, completedIn);
  else if (wait?.until === 0 && ordered !== undefined) {
    p.expert(f['stream.incomplete'], `Bytes ${ordered.next} and following of the stream are not in the capture: what these mean is not known`);
  }
}
