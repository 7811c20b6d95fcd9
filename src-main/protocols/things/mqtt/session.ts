/** What a connection's messages mean together: the version that Connect names, and topics that Publish names by a number (MQTT 5.0 §3.3.2.3.4). */
import type { TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { readUint } from '../../../dissect/read.ts';
import { variableInteger } from './framing.ts';
import { CONNECT, PUBLISH, TOPIC_ALIAS, VERSION_5 } from './names.ts';
import { propertyLength } from './properties.ts';

/** Names of topics that one side of a connection may have. */
const MOST_TOPICS = 0x10000;

export interface Session {
  /** Of the last Connect; 0 without. */
  version: number;
  /** By side, 0 the client's: topics by their numbers. */
  readonly topics: readonly [Map<number, string>, Map<number, string>];
  /** Topics of Publish messages that name them by number, by frame and alias. */
  readonly meant: Map<string, string>;
}

export const SESSION: Tracker<Session> = {
  key: 'mqtt',
  make: () => ({ version: 0, topics: [new Map(), new Map()], meant: new Map() }),
  forget: ({ meant }) => meant.clear(),
  observe(session, message) {
    const { bytes } = message;
    const start = 1 + variableInteger(bytes, 1, bytes.length).length;
    const type = bytes[0] >> 4;
    if (type === CONNECT && start + 2 <= bytes.length) session.version = bytes[start + 2 + readUint(bytes, start, 2, false)] ?? 0;
    else if (type === PUBLISH && session.version === VERSION_5) noteTopic(session, message, start);
  },
};

function noteTopic(session: Session, { bytes, frame, fromClient }: TrackedMessage, start: number): void {
  if (start + 2 > bytes.length) return;
  const topic = start + 2, named = topic + readUint(bytes, start, 2, false);
  const properties = named + ((bytes[0] & 0x06) === 0 ? 0 : 2);
  if (properties >= bytes.length) return;
  const size = variableInteger(bytes, properties, bytes.length);
  const alias = aliasIn(bytes, properties + size.length, Math.min(bytes.length, properties + size.length + size.value));
  if (alias === undefined) return;
  const topics = session.topics[fromClient ? 0 : 1];
  if (named > topic && topics.size < MOST_TOPICS) topics.set(alias, decodeText(bytes, topic, named, 'utf8'));
  const meant = topics.get(alias);
  if (named === topic && meant !== undefined) session.meant.set(`${frame} ${alias}`, meant);
}

function aliasIn(bytes: Uint8Array, at: number, end: number): number | undefined {
  while (at < end) {
    const length = propertyLength(bytes, at, end);
    if (length === 0) return undefined;
    if (bytes[at] === TOPIC_ALIAS && at + 3 <= end) return readUint(bytes, at + 1, 2, false);
    at += length;
  }
  return undefined;
}
