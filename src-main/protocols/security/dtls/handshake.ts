/** Handshake messages and their fragments, RFC 9147 §5.2 and §5.5. */
import type { Cursor } from '../../../dissect/index.ts';
import { handshakeName, messageName, readBody } from '../tls/handshake.ts';
import { DTLS_FIELDS as f, type Reading } from './fields.ts';
import { FRAGMENT_HEADER, tlsVersion } from './records.ts';
import type { Assembly, RecordFacts } from './session.ts';

const COOKIE = { length: f['handshake.cookie_length'], value: f['handshake.cookie'] };

/** Reads a record's messages, says in `reading.info` what they are, and gives what the tree calls the record. */
export function readHandshake(reading: Reading, p: Cursor, facts: RecordFacts | undefined): string {
  const names: string[] = [];
  while (p.remaining > 0) names.push(readFragment(reading, p, facts?.fragments?.[names.length]));
  return handshakeName(names);
}

/** A whole message, or a fragment of one; gives what it is called. */
function readFragment(
  { session, version, info }: Reading, p: Cursor, part: { readonly assembly: Assembly; readonly completes: boolean } | undefined,
): string {
  const type = p.u8(), length = p.u24(1), offset = p.u24(6), size = p.u24(9);
  const whole = offset === 0 && size === length;
  const name = messageName(type) + (whole ? '' : part?.completes === true ? ' (Reassembled)' : ' (Fragment)');
  // The capture may end in the message.
  info.push(name);
  const outer = p.open(f.handshake, FRAGMENT_HEADER + size);
  p.labelNode(p.lastNode, `Handshake Protocol: ${name}`);
  p.take(f['handshake.type']);
  p.take(f['handshake.length']);
  p.take(f['handshake.message_seq']);
  p.take(f['handshake.fragment_offset']);
  p.take(f['handshake.fragment_length']);
  if (offset + size > length) p.expertUnder(f['handshake.fragment_past_end_msg']);
  const body = p.within(size);
  const known = { version: tlsVersion(session?.version ?? 0) || tlsVersion(version), suite: session?.suite ?? 0, cookie: COOKIE };
  if (whole) {
    readBody(body, f, type, known);
  } else if (part?.completes === true) {
    readBody(body.over('Reassembled DTLS', part.assembly.bytes), f, type, known);
  } else if (part !== undefined && part.assembly.completedIn > 0 && p.wants(f['reassembled.in'])) {
    p.generate(f['reassembled.in'], part.assembly.completedIn);
  }
  p.close(outer);
  if (!whole && part?.completes === true) showFragments(p, part.assembly);
  return name;
}

function showFragments(p: Cursor, { bytes, pieces }: Assembly): void {
  const ordered = pieces.toSorted((a, b) => a.offset - b.offset);
  const outer = p.open(f.fragments, 0);
  p.labelNode(
    p.lastNode,
    `[${pieces.length} Message fragments (${bytes.length} bytes): ${ordered.map(({ frame, length }) => `#${frame}(${length})`).join(', ')}]`,
  );
  for (const { frame, offset, length } of ordered) {
    p.generate(f.fragment, frame);
    p.label(`[Frame: ${frame}, payload: ${offset}-${offset + length - 1} (${length} bytes)]`);
  }
  p.generate(f['fragment.count'], pieces.length);
  p.generate(f['reassembled.length'], bytes.length);
  p.close(outer);
}
