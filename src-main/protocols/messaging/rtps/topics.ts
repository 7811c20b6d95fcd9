/** Which topics the writers of a capture write, as discovery tells (DDSI-RTPS 2.5 §8.5.4): samples themselves do not say it. */
import { hexText } from '../../../bytes/address-text.ts';
import type { Cursor, Tracker } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { FIELDS as f } from './fields.ts';
import { PARAMETER_LISTS } from './names.ts';
import { findParameter, textAt } from './parameters.ts';
import { reachesToEnd } from './parts.ts';

const HEADER = 20, SUBMESSAGE_HEADER = 4, DATA = 0x15, LITTLE = 0x01, HAS_INLINE_QOS = 0x02, HAS_DATA = 0x04;
const PUBLICATIONS_WRITER = '000003c2', MOST_WRITERS = 20_000, MOST_SUBMESSAGES = 1024;
const TOPIC_NAME = 0x0005, TYPE_NAME = 0x0007, ENDPOINT_GUID = 0x005a, KEY_HASH = 0x0070;

export interface Topic {
  readonly topic: string;
  readonly type: string;
  /** The frame that told of it. */
  readonly frame: number;
}

/** Topics by the GUIDs of their writers. */
export const TOPICS: Tracker<Map<string, Topic>> = {
  key: 'rtps',
  layer: 'rtps',
  make: () => new Map(),
  observe(topics, { bytes, frame }) {
    for (const data of announcements(bytes)) {
      const told = topicIn(bytes, data);
      if (told !== undefined && topics.size < MOST_WRITERS && !topics.has(told.writer)) topics.set(told.writer, { ...told, frame });
    }
  },
};

/** Where the payload of a sample begins and ends. */
interface Payload {
  readonly from: number;
  readonly end: number;
}

/** The samples of the writer that announces writers. */
function* announcements(bytes: Uint8Array): Generator<Payload> {
  for (let at = HEADER, i = 0; at + SUBMESSAGE_HEADER <= bytes.length && i < MOST_SUBMESSAGES; i++) {
    const flags = bytes[at + 1], little = (flags & LITTLE) !== 0, said = readUint(bytes, at + 2, 2, little);
    const from = at + SUBMESSAGE_HEADER, end = reachesToEnd(bytes[at], said) ? bytes.length : Math.min(bytes.length, from + said);
    if (bytes[at] === DATA && (flags & HAS_DATA) !== 0 && (flags & HAS_INLINE_QOS) === 0 && from + 20 < end && isPublications(bytes, from)) {
      yield { from: from + 4 + readUint(bytes, from + 2, 2, little), end };
    }
    at = end;
  }
}

const isPublications = (bytes: Uint8Array, from: number): boolean => hexText(bytes.subarray(from + 8, from + 12)) === PUBLICATIONS_WRITER;

function topicIn(bytes: Uint8Array, { from, end }: Payload): { readonly writer: string; readonly topic: string; readonly type: string } | undefined {
  const order = PARAMETER_LISTS.get(readUint(bytes, from, 2, false));
  if (order === undefined) return undefined;
  const content = (id: number): Uint8Array | undefined => {
    const found = findParameter(bytes, from + 4, end, order === 'little', id);
    return found && bytes.subarray(found.at, found.at + found.length);
  };
  const writer = content(ENDPOINT_GUID) ?? content(KEY_HASH), topic = content(TOPIC_NAME), type = content(TYPE_NAME);
  return writer && topic && { writer: hexText(writer.subarray(0, 16)), topic: textAt(topic), type: type === undefined ? '' : textAt(type) };
}

/** What the writer with the prefix and the number writes; undefined where nobody told. */
export function topicOf(p: Cursor, prefix: string, writer: number): Topic | undefined {
  return p.packet.around?.conversation(TOPICS)?.get(prefix + writer.toString(16).padStart(8, '0'));
}

/** Shows what discovery told of the topic, and in which frame. */
export function showTopic(p: Cursor, { topic, type, frame }: Topic): void {
  const outer = p.open('[Topic Information (from Discovery)]');
  p.generate(f['param.topicName'], topic, p.at, 0);
  if (type !== '') p.generate(f['param.typeName'], type, p.at, 0);
  p.generate(f.dcps_publication_data_frame_number, frame, p.at, 0);
  p.close(outer);
}
