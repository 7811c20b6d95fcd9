/** What the user has chosen about a hex dump, as it stands in the fields of the dialog. */
import type { DummyEnds, DummyHeaders, HexDumpForm, HexDumpOffsets } from '../../../src-main/api/index.ts';
import { DEFAULT_HEX_DUMP } from '../../state/importing.ts';

export type TimeChoice = 'none' | 'iso' | 'epoch' | 'clock' | 'own';

export interface Draft {
  readonly offsets: HexDumpOffsets;
  readonly characters: boolean;
  readonly directions: boolean;
  readonly times: TimeChoice;
  readonly ownTimes: string;
  readonly headers: DummyHeaders['kind'];
  /** LINKTYPE_ number. */
  readonly linkType: string;
  readonly type: string;
  readonly protocol: string;
  readonly sourcePort: string;
  readonly destinationPort: string;
  readonly tag: string;
  readonly payload: string;
  readonly source: string;
  readonly destination: string;
  readonly raw: boolean;
}

export const firstDraft: Draft = {
  offsets: 'hexadecimal', characters: true, directions: false, times: 'none', ownTimes: '%Y-%m-%d %H:%M:%S.%f', headers: 'none', linkType: '1',
  type: '0800', protocol: '6', sourcePort: '50000', destinationPort: '80', tag: '0', payload: '0', source: '', destination: '', raw: false,
};

const TIMES: Readonly<Record<Exclude<TimeChoice, 'own'>, string>> = { none: '', iso: 'ISO', epoch: '%s.%f', clock: '%H:%M:%S.%f' };
const LINK = { ethernet: 1, raw: 101 } as const;

/** What is to be mended before anything can be read. */
export class DraftProblem extends Error {}

/** Throws `DraftProblem`. */
export function formOf(draft: Draft): HexDumpForm {
  const { offsets, characters, directions, times, ownTimes, headers, raw } = draft;
  const linkType = headers === 'none' ? whole('The link type', draft.linkType, 0xffff) : raw && headers !== 'ethernet' ? LINK.raw : LINK.ethernet;
  return {
    offsets, characters, directions, times: times === 'own' ? ownTimes.trim() : TIMES[times], linkType, headers: headersOf(draft),
    longest: DEFAULT_HEX_DUMP.longest, interfaceName: '',
  };
}

function headersOf(draft: Draft): DummyHeaders {
  const { headers: kind } = draft;
  if (kind === 'none') return { kind };
  if (kind === 'ethernet') return { kind, type: whole('The EtherType', draft.type, 0xffff, 16) };
  const ends = endsOf(draft);
  if (kind === 'ip') return { kind, protocol: whole('The protocol', draft.protocol, 255), ends };
  const ports = [whole('The source port', draft.sourcePort, 0xffff), whole('The destination port', draft.destinationPort, 0xffff)] as const;
  if (kind === 'sctp') return { kind, ports, tag: whole('The verification tag', draft.tag, 0xffffffff), ends };
  if (kind === 'sctp-data') return { kind, ports, payload: whole('The payload protocol', draft.payload, 0xffffffff), ends };
  return { kind, ports, ends };
}

/** Undefined where both are left open. */
function endsOf({ source, destination }: Draft): DummyEnds | undefined {
  const ends: DummyEnds = [source.trim(), destination.trim()];
  if (ends.every((end) => end === '')) return undefined;
  if (ends.includes('')) throw new DraftProblem('Both addresses are needed, or none.');
  return ends;
}

function whole(what: string, text: string, most: number, base: 10 | 16 = 10): number {
  const digits = base === 16 ? text.trim().replace(/^0x/i, '') : text.trim(), value = parseInt(digits, base);
  const isWhole = (base === 16 ? /^[\da-f]{1,8}$/i : /^\d{1,10}$/).test(digits);
  if (!isWhole || value > most) throw new DraftProblem(`${what} is a ${base === 16 ? 'hexadecimal ' : ''}number up to ${most.toString(base)}.`);
  return value;
}
