/**
 * Bytes that an earlier segment carried with other contents, and bytes that were given up: shown, as either may hide
 * something (RFC 9293 §3.10.7.4 trims overlaps).
 */
import { type Cursor, type Field, MARKS, type TcpFacts, bool, expert, frameNumber, octets, text } from '../../../dissect/index.ts';

const OWN = { source: 'conversation', own: true } as const;

export const REPEATED_FIELDS = {
  conflict: bool('Other bytes than first sent', OWN),
  'conflict.frame': frameNumber('First sent in frame', OWN),
  'conflict.first': octets('First sent as', OWN),
  'conflict.again': octets('Sent again as', OWN),
  'conflict.linux': text('Copy that Linux keeps', OWN),
  'conflict.suspicious': expert('Bytes that were sent before come with other contents; the first copy is kept', 'warning', 'Security', OWN),
  'segment.given_up': expert('Bytes of the stream were given up', 'warning', 'Reassemble', OWN),
} as const;

type Fields = typeof REPEATED_FIELDS;

/** By what was given up: what is said of it and its bytes. */
const GIVEN_UP: Readonly<Record<NonNullable<TcpFacts['givenUp']>['what'], (bytes: number) => string>> = {
  hole: bytes => `${bytes} bytes before those that wait were given up: more segments wait than the limit allows`,
  message: bytes => `A message of which ${bytes} bytes had come was given up: it does not say its length within the limit`,
  memory: () => 'What a protocol keeps of the messages before this one was given up: they are more than the limit allows',
};
/** What is said here: in fields of its own, and among the remarks. */
const { expert: remark, message, severity, group } = MARKS.fields;
const SHOWN: readonly Field[] = [...Object.values(REPEATED_FIELDS), remark, message, severity, group];

/** `payload`: where the segment's bytes begin. */
export function showRepeatedBytes(p: Cursor, f: Fields, facts: TcpFacts, payload: number): void {
  const { wanted, own } = p.tree;
  if (wanted === undefined ? !own : !SHOWN.some(field => p.wants(field))) return;
  for (const { at, frame, earlier, own, linux } of facts.conflicts ?? []) {
    const begin = payload + at;
    p.generate(f.conflict, true, begin, own.length);
    p.label(() => `[Other bytes than first sent: ${own.length} from byte ${at} of the payload on, first sent in frame ${frame}]`);
    const outer = p.under();
    p.generate(f['conflict.frame'], frame);
    p.generate(f['conflict.first'], earlier);
    p.generate(f['conflict.again'], own);
    p.generate(f['conflict.linux'], linux);
    p.expert(f['conflict.suspicious']);
    p.close(outer);
  }
  const { givenUp } = facts;
  if (givenUp === undefined) return;
  p.expert(f['segment.given_up'], GIVEN_UP[givenUp.what](givenUp.bytes));
}
