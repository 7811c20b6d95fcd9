/** Bytes that an earlier segment carried with other contents, and bytes that were given up: shown, as either may hide something (RFC 9293 §3.10.7.4 trims overlaps). */
import { type Cursor, type TcpFacts, expert, frameNumber, octets } from '../../dissect/index.ts';
import { type PAYLOAD_FIELDS } from './payload.ts';

const OWN = { source: 'conversation', own: true } as const;

export const REPEATED_FIELDS = {
  'segment.overlap.frame': frameNumber('First sent in frame', OWN),
  'segment.overlap.first': octets('First sent as', OWN),
  'segment.overlap.again': octets('Sent again as', OWN),
  'segment.overlap.suspicious': expert('Bytes that were sent before come with other contents; the first copy is kept', 'warning', 'Security', OWN),
  'segment.given_up': expert('Bytes of the stream were given up', 'warning', 'Reassemble', OWN),
} as const;

type Fields = typeof REPEATED_FIELDS & Pick<typeof PAYLOAD_FIELDS, 'segment.overlap' | 'segment.overlap.conflict'>;

const SHOWN = [
  'segment.overlap', 'segment.overlap.conflict', 'segment.overlap.frame', 'segment.overlap.first', 'segment.overlap.again', 'segment.overlap.suspicious',
  'segment.given_up',
] as const;

/** `payload`: where the segment's bytes begin. */
export function showRepeatedBytes(p: Cursor, f: Fields, facts: TcpFacts, payload: number): void {
  if (!SHOWN.some(name => p.wants(f[name]))) return;
  for (const { at, frame, earlier, own } of facts.conflicts ?? []) {
    const begin = payload + at;
    p.generate(f['segment.overlap'], true, begin, own.length);
    p.label(() => `[Segment overlap: ${own.length} byte${own.length === 1 ? '' : 's'} from byte ${at} on were first sent in frame ${frame}, with other contents]`);
    const outer = p.under();
    p.generate(f['segment.overlap.conflict'], true, begin, own.length);
    p.generate(f['segment.overlap.frame'], frame);
    p.generate(f['segment.overlap.first'], earlier);
    p.generate(f['segment.overlap.again'], own);
    p.expert(f['segment.overlap.suspicious']);
    p.close(outer);
  }
  const { givenUp } = facts;
  if (givenUp === undefined) return;
  p.expert(f['segment.given_up'], givenUp.what === 'hole' ?
    `${givenUp.bytes} bytes before those that wait were given up: more segments wait than the limit allows` :
    `A message of which ${givenUp.bytes} bytes had come was given up: it does not say its length within the limit`);
}
