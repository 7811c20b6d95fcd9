/** Which response ends which command of IMAP: both have the same tag (RFC 9051 §2.2.1). */
import type { Moment, Tracker } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { lineAt } from '../../text-lines.ts';
import { literalLength } from './framing.ts';

interface Request {
  readonly frame: number;
  readonly time: Moment;
}

export interface Session {
  readonly open: Map<string, Request>;
  /** By frame and tag. */
  readonly responses: Map<string, number>;
  readonly requests: Map<string, Request>;
}

/** Commands that wait at a time: clients send few before they wait. */
const MOST_OPEN = 256;
const LONGEST_TAG = 64;

export const keyOf = (frame: number, tag: string): string => `${frame} ${tag}`;

export const SESSION: Tracker<Session> = {
  key: 'imap',
  make: () => ({ open: new Map(), responses: new Map(), requests: new Map() }),
  forget({ responses, requests }) {
    responses.clear();
    requests.clear();
  },
  observe({ open, responses, requests }, { frame, time, fromClient, bytes }) {
    for (let at = 0, isInside = false; at < bytes.length; ) {
      const { end, next } = lineAt(bytes, at, bytes.length);
      const tag = isInside ? undefined : /^([^\s*+{]+) /.exec(decodeText(bytes, at, Math.min(end, at + LONGEST_TAG), 'latin1'))?.[1];
      if (tag !== undefined && fromClient) {
        open.set(tag, { frame, time });
        if (open.size > MOST_OPEN) open.delete(open.keys().next().value as string);
      } else if (tag !== undefined) {
        const request = open.get(tag);
        open.delete(tag);
        if (request !== undefined) {
          responses.set(keyOf(request.frame, tag), frame);
          requests.set(keyOf(frame, tag), request);
        }
      }
      const literal = literalLength(bytes, at, end);
      isInside = literal > 0;
      at = next + literal;
    }
  },
};
