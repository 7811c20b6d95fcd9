/**
 * What the Protocol column can say of a row, without its packet being dissected: a filter is decided where it holds
 * for all of these texts, or for none. The versions of TLS are not told apart, nor whether a page is one of XML.
 */
import type { Field, Registry } from '../../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, CONVERSATION, type PacketTable } from '../../index/index.ts';
import { shortVersion } from '../../protocols/security/tls/names.ts';
import type { TreeTest } from '../evaluate.ts';
import { plainContent } from './message-hints.ts';
import type { PlanSources } from './plan-parts.ts';
import { ENDING, type RowStacks } from './row-stacks.ts';
import { MAYBE, NO, type Verdict, YES } from './verdicts.ts';
import type { RowTree } from './row-tree.ts';

/** Options may be those of Multipath TCP (RFC 8684). */
const TCP: readonly string[] = ['TCP', 'MPTCP'];
const UDP: readonly string[] = ['UDP'];

const VERSIONS = [2, 0x300, 0x301, 0x302, 0x303, 0x304, 0x101, 0];
const TLS: readonly string[] = [...VERSIONS.map(shortVersion), 'OCSP'];
const TLS_OR_NONE: readonly string[] = [...TLS, ...TCP];

/** Of messages without contents, or with some that are shown as they are; and of pages. */
const HTTP: readonly string[] = ['HTTP'], PAGE: readonly string[] = ['HTTP', 'HTTP/XML'];

export class ProtocolColumn {
  /** By list of texts, whether the test holds. */
  readonly #verdicts = new Map<readonly string[], Verdict>();
  /** By last protocol of a stack that is the last of each of its packets. */
  readonly #whole = new Map<string, readonly string[]>();

  constructor(
    private readonly table: PacketTable, private readonly registry: Registry, private readonly sources: PlanSources,
    private readonly rowStacks: RowStacks, private readonly field: Field, private readonly rowTree: RowTree,
    private readonly test: TreeTest,
  ) {}

  verdict(row: number): Verdict {
    const texts = this.#textsOf(row);
    if (texts === undefined) return MAYBE;
    let verdict = this.#verdicts.get(texts);
    if (verdict === undefined) this.#verdicts.set(texts, (verdict = this.#ask(texts)));
    return verdict;
  }

  #ask(texts: readonly string[]): Verdict {
    const held = texts.filter(text => {
      this.rowTree.clear();
      this.rowTree.addText(this.field, text);
      return this.test(this.rowTree.tree);
    });
    return held.length === 0 ? NO : held.length === texts.length ? YES : MAYBE;
  }

  /** The same list each time for the same reason. */
  #textsOf(row: number): readonly string[] | undefined {
    const { stack, conversation } = this.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK, { stacks, conversations } = this.table;
    const ending = this.rowStacks.endingOf(row), kind = conversations.kind[conversation[i]];
    switch (ending) {
      case ENDING.transport: return kind === CONVERSATION.tcp ? TCP : kind === CONVERSATION.udp ? UDP : undefined;
      case ENDING.data: return UDP;
      case ENDING.whole:
      case ENDING.echo: return this.#wholeOf(stacks.list(stack[i]));
      case ENDING.messages:
      case ENDING.messagesOrNone: {
        if (this.rowStacks.bounds(stack[i], ending).most !== undefined) return ending === ENDING.messages ? TLS : TLS_OR_NONE;
        return ending === ENDING.messages ? this.#ofHttp(row) : undefined;
      }
      case ENDING.fragment:
      case ENDING.unknown: return undefined;
    }
  }

  #wholeOf(stack: readonly string[]): readonly string[] {
    const last = stack[stack.length - 1];
    let texts = this.#whole.get(last);
    if (texts === undefined) this.#whole.set(last, (texts = [this.registry.protocol(last)!.short]));
    return texts;
  }

  #ofHttp(row: number): readonly string[] | undefined {
    const found = this.sources.heads?.(row);
    if (found?.protocol !== 'http' || found.heads.length === 0) return undefined;
    const contents = found.heads.map(plainContent);
    if (contents.includes(undefined)) return undefined;
    return contents.includes('page') ? PAGE : HTTP;
  }
}
