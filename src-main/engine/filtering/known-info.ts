/**
 * What the Info column says of rows whose packets need not be dissected for it: those that the packet list knows, segments that complete records of
 * TLS which say the same in every session, and requests of HTTP without contents.
 */
import type { Worded } from '../../dissect/index.ts';
import { plainContent } from '../../filter/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, ROW } from '../../index/index.ts';
import { plainRecordsInfo } from '../../protocols/security/tls/records.ts';
import { startLineInfo } from '../../protocols/web/http/start-lines.ts';
import type { KnownColumns } from '../list/known-columns.ts';
import { plainHeaders } from '../list/plain-headers.ts';
import type { KnownCapture } from '../known-capture.ts';

const SYN = 0x002, RST = 0x004, URG = 0x020;

/** What these say stands beside the messages. */
const UNUSUAL = SYN | RST | URG;

/** Between what two messages in one segment say. */
const SEPARATOR = ', ';

export class KnownInfo {
  readonly #capture: KnownCapture;
  /** By stack, whether nothing below the messages has its own words in the column. */
  readonly #plain: (boolean | undefined)[] = [];

  constructor(capture: KnownCapture) {
    this.#capture = capture;
  }

  /** Undefined where the packet must be dissected. `listed`: what the packet list knows of the row, if anything. */
  of(row: number, listed: KnownColumns | undefined): string | Worded | undefined {
    return listed === undefined ? this.#ofMessages(row) : listed.info();
  }

  #ofMessages(row: number): string | undefined {
    const { table, planSources } = this.#capture, i = row & CHUNK_MASK;
    const { stack, tcpFlags, analysis, flags, payloadLength } = table.chunks[row >>> CHUNK_SHIFT];
    if ((flags[i] & ~ROW.fromB) !== 0 || (tcpFlags[i] & UNUSUAL) !== 0 || analysis[i] !== 0 || payloadLength[i] === 0) return undefined;
    if (!(this.#plain[stack[i]] ??= plainHeaders(table.stacks.list(stack[i])) !== null)) return undefined;
    const found = planSources.heads!(row);
    if (found === undefined || found.heads.length === 0) return undefined;
    if (found.protocol === 'tls') {
      const texts = found.heads.map(plainRecordsInfo);
      return texts.includes(undefined) ? undefined : texts.join(SEPARATOR);
    }
    const [head] = found.heads;
    return found.protocol === 'http' && found.heads.length === 1 && plainContent(head) === 'none' ? startLineInfo(head) : undefined;
  }
}
