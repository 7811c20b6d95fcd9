/**
 * What an HTTP/2 frame comes to for those who follow its stream: header lists as lines, bodies without their codings,
 * and the frames as tshark prints them.
 */
import type { Listener } from '../../../dissect/index.ts';
import type { HeaderBlock } from '../hpack/decoder.ts';
import { isCoded } from '../http/content-codings.ts';
import type { FrameFacts, StreamFacts } from './streams.ts';
import { CONTINUATION, DATA, HEADERS, PUSH_PROMISE } from './names.ts';

const NOTHING = new Uint8Array(0);

/** A frame as it lies in the connection, `data` being what a DATA frame carries without padding. */
export function tellFrame(
  listener: Listener, frame: Uint8Array, type: number, id: number, facts: FrameFacts | undefined, data: Uint8Array | undefined,
): void {
  const printed = { protocol: 'http2', substream: id };
  switch (type) {
    case HEADERS:
    case CONTINUATION:
      if (facts?.block !== undefined) listener.said?.({ ...printed, plain: headText(facts.block), printed: headerList(facts.block) });
      break;
    case PUSH_PROMISE:
      if (facts?.block === undefined) break;
      listener.said?.({ ...printed, plain: NOTHING, printed: headerList(facts.block) });
      // What is promised is the request that the promised stream answers.
      if (facts.promised !== undefined) {
        listener.said?.({ protocol: 'http2', substream: facts.promised, plain: headText(facts.block), printed: NOTHING });
      }
      break;
    case DATA:
      listener.said?.({ ...printed, plain: data === undefined || waits(facts) ? NOTHING : data, printed: frame, continues: true });
      break;
    default:
      listener.said?.({ ...printed, plain: NOTHING, printed: frame });
  }
}

/** Whether the data are part of a coded body that is told where it is whole. */
function waits(facts: FrameFacts | undefined): boolean {
  return facts?.stream !== undefined && isCoded(facts.stream.ways[facts.from].contentEncoding) &&
    facts.bodyIn !== undefined && facts.tooLarge !== true;
}

/** The URI that a stream's request is for, as far as it is known. */
export function uriOf({ scheme, authority, path }: StreamFacts): string {
  return authority === undefined ? (path ?? '') : `${scheme ?? 'http'}://${authority}${path ?? ''}`;
}

/** `:status: 200`, a line each, and an empty line. */
export function headText({ lines }: HeaderBlock): Uint8Array {
  return Buffer.from(`${lines.map(({ name = '', value = '' }) => `${name}: ${value}\r\n`).join('')}\r\n`, 'latin1');
}

/** Names and values, each behind its length in four bytes: what tshark makes of a header block. */
function headerList({ lines }: HeaderBlock): Uint8Array {
  const strings = lines.flatMap(({ name, value }) =>
    (name === undefined || value === undefined ? [] : [Buffer.from(name, 'latin1'), Buffer.from(value, 'latin1')]));
  return Buffer.concat(strings.flatMap(string => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(string.length);
    return [length, string];
  }));
}
