/** How long servers take, as lines: one a procedure, with the filter of its packets. */
import { RESPONSE_TITLES, type ResponseService, type ResponseTimes } from '../api/index.ts';
import { type Registry, nameOf } from '../dissect/index.ts';
import { quoted } from '../filter/index.ts';
import { procedureName, programName } from '../protocols/files/rpc/programs.ts';
import { AnswerTimes, type AskedBy, TIMED, type Timed } from './answer-times.ts';
import { type PacketFields, readEach } from './packet-fields.ts';
import type { Packets, RowList, Turn } from './packets.ts';
import { type Times, addTime } from './times.ts';

/** What counts the answers of one service. */
interface Counter {
  readonly fields: readonly string[];
  add(fields: PacketFields, row: number): void;
  /** Procedures in the order of their numbers. */
  readonly told: readonly ResponseTimes[];
}

/** DNS is told of by what it was asked for. */
const DNS: Timed = { title: RESPONSE_TITLES.dns, tables: [{ field: 'dns.qry.type', time: 'dns.time', column: 'Types' }] };

export async function responseTimes(packets: Packets, rows: RowList, service: ResponseService, turn: Turn): Promise<ResponseTimes[]> {
  const counter = counterOf(service, packets.registry);
  await readEach(packets, rows, counter.fields, turn, (fields, row) => counter.add(fields, row));
  return [...counter.told];
}

/** For a service of which some packets are to be read. */
export function counterOf(service: ResponseService, registry: Registry): Counter {
  if (service === 'rpc') return new ProcedureCounter();
  if (service === 'http') return new PageCounter();
  if (service === 'icmp' || service === 'icmpv6') return new EchoCounter(service);
  return new AnswerCounter(service === 'dns' ? DNS : TIMED[service], registry);
}

function lineOf(group: string, procedure: string, filter: string, { calls, least, most, total }: Times): ResponseTimes {
  return { group, procedure, filter, calls, least, most, total };
}

class AnswerCounter implements Counter {
  readonly fields: readonly string[];
  readonly #timed: Timed;
  readonly #registry: Registry;
  readonly #times: AnswerTimes;

  constructor(timed: Timed, registry: Registry) {
    this.#timed = timed;
    this.#registry = registry;
    this.#times = new AnswerTimes(timed);
    this.fields = this.#times.fields;
  }

  add(fields: PacketFields, row: number): void {
    this.#times.add(fields, row);
  }

  get told(): ResponseTimes[] {
    return this.#timed.tables.flatMap((table: AskedBy, place) => {
      const names = table.names ?? this.#registry.field(table.field)?.options.values;
      const lines = [...this.#times.tables[place]].toSorted(([one], [other]) => one - other);
      return lines.map(([code, times]) => lineOf(table.column, nameOf(names, code) ?? `Unknown (${code})`, filterOf(table, code), times));
    });
  }
}

/** Answers to a question; the questions themselves where answers do not say what they answer. */
function filterOf({ field, time, asked, request, except = [] }: AskedBy, code: number): string {
  if (request !== undefined) return `${field} == ${code}`;
  const codes = asked === undefined ? [code] : Object.keys(asked).filter(answer => asked[Number(answer)] === code);
  const is = codes.length === 1 ? `${field} == ${codes[0]}` : `${field} in {${codes.join(', ')}}`;
  return [is, time, ...except.map(other => `!${other}`)].join(' && ');
}

/** Procedures of all programs of ONC-RPC (RFC 5531). */
class ProcedureCounter implements Counter {
  readonly fields = ['rpc.program', 'rpc.programversion', 'rpc.procedure', 'rpc.time'];
  readonly #times = new Map<string, Times>();

  add(fields: PacketFields): void {
    const [programs, versions, procedures] = this.fields.map(name => fields.values(name));
    fields.values('rpc.time').forEach(({ text }, place) => {
      const called = [programs, versions, procedures].flatMap(values => (values[place] === undefined ? [] : [values[place].number]));
      if (called.length === 3) addTime(this.#times, called.join(' '), Number(text));
    });
  }

  get told(): ResponseTimes[] {
    const lines = Array.from(this.#times, ([key, times]) => ({ called: key.split(' ').map(Number), times }));
    lines.sort(({ called: a }, { called: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
    return lines.map(({ called: [program, version, procedure], times }) => {
      const known = programName(program), name = known === 'Unknown' ? String(program) : known;
      const filter = `rpc.program == ${program} && rpc.programversion == ${version} && rpc.procedure == ${procedure} && rpc.time`;
      return lineOf(`${name} version ${version}`, procedureName(program, version, procedure), filter, times);
    });
  }
}

/** Most pages that are told apart; what comes beyond is one line. */
const MOST_PAGES = 20_000;
const OTHER_PAGES = '(others)';

/** Pages of HTTP/1, by server and path: a page is one whatever is asked of it behind `?`. The slowest in all come first. */
class PageCounter implements Counter {
  readonly fields = ['http.time', 'http.response_for.uri'];
  readonly #times = new Map<string, Times>();
  /** Pages that something was asked of. */
  readonly #queried = new Set<string>();

  add(fields: PacketFields): void {
    for (const { value, other } of fields.beside('http.time', 'http.response_for.uri')) {
      const [page] = (other?.text ?? '').split('?', 1), isKnown = this.#times.has(page) || this.#times.size < MOST_PAGES;
      addTime(this.#times, isKnown ? page : OTHER_PAGES, Number(value.text));
      if (isKnown && page !== other?.text) this.#queried.add(page);
    }
  }

  get told(): ResponseTimes[] {
    return [...this.#times].toSorted(([, one], [, other]) => other.total - one.total).map(([page, times]) => {
      const [, server = '', path = ''] = /^(?:https?:\/\/)?([^/]*)(.*)$/su.exec(page) ?? [];
      return lineOf(server, path === '' ? page : path, this.#filterOf(page), times);
    });
  }

  #filterOf(page: string): string {
    if (page === OTHER_PAGES) return 'http.time';
    if (page === '') return 'http.time && !http.response_for.uri';
    const is = `http.response_for.uri == ${quoted(page)}`;
    return this.#queried.has(page) ? `http.time && (${is} || http.response_for.uri contains ${quoted(`${page}?`)})` : `http.time && ${is}`;
  }
}

/** Echo replies, whose times are in milliseconds. */
class EchoCounter implements Counter {
  readonly fields: readonly string[];
  readonly #layer: 'icmp' | 'icmpv6';
  readonly #times = new Map<string, Times>();

  constructor(layer: 'icmp' | 'icmpv6') {
    this.#layer = layer;
    this.fields = [`${layer}.resptime`];
  }

  add(fields: PacketFields): void {
    for (const message of fields.layers(this.#layer)) {
      const taken = fields.first(this.fields[0], message);
      if (taken !== undefined) addTime(this.#times, 'Echo', Number(taken.text) / 1000);
    }
  }

  get told(): ResponseTimes[] {
    return Array.from(this.#times, ([name, times]) => lineOf('Messages', name, this.fields[0], times));
  }
}
