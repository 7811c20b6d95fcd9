/** How long servers take for their answers, by what was asked: `-z smb2,srt` and its like. */
import { type Registry, type ValueNames, nameOf } from '../../dissect/index.ts';
import type { PacketFields } from '../../statistics/packet-fields.ts';
import type { Report } from './report.ts';
import { type Times, addTime, timeColumns, timeText } from './times.ts';

/** One table of a protocol: the field that times an answer, the one that says what was asked, and what is said of that. */
interface AskedBy {
  readonly field: string;
  readonly time: string;
  readonly column: string;
  /** The number of a question by that in its answer, where these differ; undefined for what is no answer to be counted. */
  readonly asked?: (code: number) => number | undefined;
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

interface Timed {
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

export const TIMED: Readonly<Record<string, Timed>> = {
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
    tables: [{ field: 'gtp.message', time: 'gtp.time', column: 'Procedure', asked: code => GTP_ANSWERS[code], names: GTP_NAMES, shown: '' }],
  },
  ldap: { title: 'LDAP', tables: [{ field: 'ldap.protocolOp', time: 'ldap.time', column: 'Procedure', asked: code => LDAP_ANSWERS[code], names: LDAP_NAMES }] },
  snmp: { title: 'SNMP', tables: [{ field: 'snmp.data', time: 'snmp.time', column: 'Procedure', request: 'snmp.response_to', names: SNMP_NAMES }] },
};

const RULE = '='.repeat(66);

export class ResponseTimes implements Report {
  readonly fields: readonly string[];
  readonly #registry: Registry;
  readonly #timed: Timed;
  readonly #tables: readonly Map<number, Times>[];
  /** What packets ask, by their frames. */
  readonly #asked = new Map<number, number>();

  constructor(registry: Registry, timed: Timed) {
    this.#registry = registry;
    this.#timed = timed;
    this.#tables = timed.tables.map(() => new Map<number, Times>());
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
              : asked(other.number);
        if (code !== undefined) addTime(this.#tables[place], code, Number(value.text));
      }
    });
  }

  text(): string {
    const tables = this.#timed.tables.map(({ field, column, names, shown = field, byName = false }, place) => {
      const known = names ?? this.#registry.field(field)?.options.values, name = (code: number): string => nameOf(known, code) ?? `Unknown (${code})`;
      const lines = byName ? [...this.#tables[place]].map(([code, times], i) => ({ number: i + 1, code, times })) :
        [...this.#tables[place]].map(([code, times]) => ({ number: code, code, times })).toSorted((one, other) => one.code - other.code);
      const texts = lines.map(({ number, code, times }) =>
        `${String(number).padStart(5)}  ${name(code).padEnd(22)} ${timeColumns(times)} ${timeText(times.total)}\n`);
      return `Filter: ${shown}\nIndex  ${column.padEnd(22)} Calls    Min SRT    Max SRT    Avg SRT    Sum SRT\n${texts.join('')}`;
    });
    return `\n${RULE}=\n${this.#timed.title} SRT Statistics:\n${tables.join('\n')}${RULE}\n`;
  }
}
