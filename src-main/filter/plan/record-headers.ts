/** What the headers of TLS records tell (RFC 8446 §5.1): their contents are neither put together nor looked into. */
import type { Field } from '../../dissect/index.ts';
import { RECORD_HEADER, isRecordHeader, recordLength } from '../../protocols/security/tls/records.ts';
import type { TreeTest } from '../evaluate.ts';
import { RowTree } from './row-tree.ts';
import { MAYBE, NO, type Verdict, YES } from './verdicts.ts';

type Read = (bytes: Uint8Array, at: number) => number;

const typeOf: Read = (bytes, at) => bytes[at];
const TOLD: Readonly<Record<string, Read>> = {
  'tls.record.content_type': typeOf,
  'tls.record.version': (bytes, at) => (bytes[at + 1] << 8) | bytes[at + 2],
  'tls.record.length': recordLength,
};

/** In TLS 1.3 the type of such records is called otherwise (`tls.record.opaque_type`), and a record does not say that it is one of these. */
const APPLICATION_DATA = 23;

export class RecordHeaders {
  readonly #read: readonly { readonly field: Field; readonly read: Read }[];
  readonly #rowTree = new RowTree();

  /** Undefined where a header does not tell all of the fields. */
  static for(fields: readonly Field[]): RecordHeaders | undefined {
    return fields.every(({ name }) => Object.hasOwn(TOLD, name)) ? new RecordHeaders(fields) : undefined;
  }

  private constructor(fields: readonly Field[]) {
    this.#read = fields.map(field => ({ field, read: TOLD[field.name] }));
  }

  /** Of a packet that completes messages with these beginnings. */
  verdict(heads: readonly Uint8Array[], test: TreeTest): Verdict {
    const named = this.#fill(heads, true);
    if (named === undefined) return MAYBE;
    const verdict = test(this.#rowTree.tree) ? YES : NO;
    if (!named) return verdict;
    this.#fill(heads, false);
    return (test(this.#rowTree.tree) ? YES : NO) === verdict ? verdict : MAYBE;
  }

  /**
   * Gives whether there are types that may be called otherwise, which are left out without `nameAll`; undefined where what is there is no records.
   */
  #fill(heads: readonly Uint8Array[], nameAll: boolean): boolean | undefined {
    let maybe = false;
    this.#rowTree.clear();
    for (const head of heads) {
      // A record that goes on in later segments is a message by itself.
      for (let at = 0; at < head.length; at += RECORD_HEADER + recordLength(head, at)) {
        if (at + RECORD_HEADER > head.length || !isRecordHeader(head, at, head.length)) return undefined;
        for (const { field, read } of this.#read) {
          const value = read(head, at);
          if (read === typeOf && value === APPLICATION_DATA) {
            maybe = true;
            if (!nameAll) continue;
          }
          this.#rowTree.addNumber(field, value);
        }
      }
    }
    return maybe;
  }
}
