/** How long servers take for their answers, by what was asked. */
import type { ValueNames } from '../dissect/index.ts';
import type { PacketFields } from './packet-fields.ts';
import { type Times, addTime } from './times.ts';

/** One table of a protocol: the field that times an answer, the one that says what was asked, and what is said of that. */
export interface AskedBy {
  readonly field: string;
  readonly time: string;
  readonly column: string;
  /** The number of a question by that in its answer, where these differ; other answers are not counted. */
  readonly asked?: Readonly<Record<number, number>>;
  /** The field with the number of the packet that asked, where the answer does not say what it answers. */
  readonly request?: string;
  readonly names?: ValueNames;
  /** Packets with one of these fields are other tables'. */
  readonly except?: readonly string[];
  /** What the table is called, where not by its field. */
  readonly shown?: string;
  /** Lines are numbered from 1 as what they count is first seen, which is told apart by its name. */
  readonly byName?: boolean;
}

export interface Timed {
  readonly title: string;
  readonly tables: readonly AskedBy[];
}

const LDAP_NAMES: Readonly<Record<number, string>> = {
  0: 'Bind', 3: 'Search', 6: 'Modify', 8: 'Add', 10: 'Delete', 12: 'Modrdn', 14: 'Compare', 23: 'Extended',
};
const LDAP_ANSWERS: Readonly<Record<number, number>> = { 1: 0, 4: 3, 5: 3, 7: 6, 9: 8, 11: 10, 13: 12, 15: 14, 19: 3, 24: 23 };
/** 3GPP TS 29.060 §7.1: the answers that are counted, by the numbers of their lines. */
const GTP_NAMES: Readonly<Record<number, string>> = { 0: 'Echo', 1: 'Create PDP context', 2: 'Update PDP context', 3: 'Delete PDP context' };
const GTP_ANSWERS: Readonly<Record<number, number>> = { 2: 0, 17: 1, 19: 2, 21: 3 };
const SNMP_NAMES: Readonly<Record<number, string>> = { 0: 'Get', 1: 'GetNext', 3: 'Set', 4: 'Register', 5: 'Bulk', 6: 'Inform' };

export const TIMED = {
  smb2: { title: 'SMB2', tables: [{ field: 'smb2.cmd', time: 'smb2.time', column: 'Commands' }] },
  smb: {
    title: 'SMB',
    tables: [
      { field: 'smb.cmd', time: 'smb.time', column: 'Commands', except: ['smb.trans2.cmd', 'smb.nt.function'] },
      { field: 'smb.trans2.cmd', time: 'smb.time', column: 'Transaction2 Commands' },
      { field: 'smb.nt.function', time: 'smb.time', column: 'NT Transaction Sub-Commands' },
    ],
  },
  diameter: { title: 'Diameter', tables: [{ field: 'diameter.cmd.code', time: 'diameter.resp_time', column: 'Procedure', shown: '', byName: true }] },
  gtp: {
    title: 'GTP',
    tables: [{ field: 'gtp.message', time: 'gtp.time', column: 'Procedure', asked: GTP_ANSWERS, names: GTP_NAMES, shown: '' }],
  },
  ldap: { title: 'LDAP', tables: [{ field: 'ldap.protocolOp', time: 'ldap.time', column: 'Procedure', asked: LDAP_ANSWERS, names: LDAP_NAMES }] },
  snmp: { title: 'SNMP', tables: [{ field: 'snmp.data', time: 'snmp.time', column: 'Procedure', request: 'snmp.response_to', names: SNMP_NAMES }] },
} satisfies Readonly<Record<string, Timed>>;

export class AnswerTimes {
  readonly fields: readonly string[];
  /** By what was asked; one of each of `Timed.tables`. */
  readonly tables: readonly ReadonlyMap<number, Times>[];
  readonly #timed: Timed;
  readonly #counted: readonly Map<number, Times>[];
  /** What packets ask, by their frames. */
  readonly #asked = new Map<number, number>();

  constructor(timed: Timed) {
    this.#timed = timed;
    this.#counted = timed.tables.map(() => new Map<number, Times>());
    this.tables = this.#counted;
    this.fields = timed.tables.flatMap(({ field, time, request }) => [field, time, ...(request === undefined ? [] : [request])]);
  }

  add(fields: PacketFields, row: number): void {
    this.#timed.tables.forEach(({ field, time, asked, request, except = [] }, place) => {
      if (except.some(other => fields.first(other) !== undefined)) return;
      const question = request === undefined ? undefined : fields.first(field);
      if (question !== undefined) this.#asked.set(row + 1, question.number);
      for (const { value, other } of fields.beside(time, field)) {
        if (other === undefined) continue;
        const code =
          request !== undefined
            ? this.#asked.get(fields.first(request)?.number ?? 0)
            : asked === undefined
              ? other.number
              : asked[other.number];
        if (code !== undefined) addTime(this.#counted[place], code, Number(value.text));
      }
    });
  }
}
