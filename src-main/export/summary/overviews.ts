/** DNS and HTTP as a report tells of them, counted from dissected packets. */
import { type Field, type Moment, type Registry, type Tree, nameOf, valueText } from '../../dissect/index.ts';
import type { Column, Section } from './report.ts';
import { cutTable } from './report.ts';
import { Spans, Tally, pairName } from './tallies.ts';

/** Counts one packet after another; has nothing to say when there were none of its kind. */
export interface Overview {
  /** Fields that `add` looks at. */
  readonly fields: readonly string[];
  add(tree: Tree, row: number): void;
  section(): Section | undefined | Promise<Section | undefined>;
}

const MOST_ROWS = 15;

const counted = (title: string): Column[] => [{ title }, { title: 'Packets', right: true }];

/** Values of this packet's nodes by field name. */
function valuesOf(tree: Tree, name: string): string[] {
  const values: string[] = [];
  for (let node = 0; node < tree.count; node++) if (tree.fields[node].name === name) values.push(valueText(tree, node));
  return values;
}

function secondsOf(tree: Tree, name: string): number | undefined {
  for (let node = 0; node < tree.count; node++) {
    if (tree.fields[node].name !== name) continue;
    const moment = tree.values[node] as Moment | undefined;
    return moment === undefined ? undefined : moment.seconds + moment.nanoseconds / 1e9;
  }
  return undefined;
}

/** The name that a field gives a value, or the value. */
export function named(field: Field | undefined, value: string): string {
  return nameOf(field?.options.values, Number(value)) ?? value;
}

interface DnsMessage {
  readonly isQuery: boolean;
  code: string;
  readonly names: string[];
  isAnswered: boolean;
}

/** The messages of a packet: over TCP there may be several. */
function dnsMessages(tree: Tree): DnsMessage[] {
  const messages: DnsMessage[] = [];
  for (let node = 0; node < tree.count; node++) {
    const { name } = tree.fields[node], message = messages.at(-1);
    if (name === 'dns.flags.response') messages.push({ isQuery: valueText(tree, node) === '0', code: '', names: [], isAnswered: false });
    else if (message === undefined) continue;
    else if (name === 'dns.flags.rcode') message.code = valueText(tree, node);
    else if (name === 'dns.qry.name') message.names.push(valueText(tree, node));
    else if (name === 'dns.response_in') message.isAnswered = true;
  }
  return messages;
}

/** Questions to whoever knows (RFC 6762 §6): silence is an answer to them. */
function isMulticast({ fields, count }: Tree): boolean {
  for (let node = 0; node < count; node++) if (fields[node].name === 'mdns') return true;
  return false;
}

export class DnsOverview implements Overview {
  readonly fields = ['dns.flags.response', 'dns.qry.name', 'dns.qry.type', 'dns.flags.rcode', 'dns.time', 'dns.response_in', 'mdns'];
  readonly #names = new Tally();
  readonly #types = new Tally();
  readonly #codes = new Tally();
  readonly #times = new Spans();
  /** Pairs of name and code. */
  readonly #failed = new Tally();
  readonly #unanswered = new Tally();
  #queries = 0;
  #responses = 0;

  constructor(private readonly registry: Registry) {}

  add(tree: Tree): void {
    for (const response of valuesOf(tree, 'dns.flags.response')) {
      if (response === '1') this.#responses++;
      else this.#queries++;
    }
    if (valuesOf(tree, 'dns.flags.response').includes('0')) {
      for (const name of valuesOf(tree, 'dns.qry.name')) this.#names.add(name);
      for (const type of valuesOf(tree, 'dns.qry.type')) this.#types.add(named(this.registry.field('dns.qry.type'), type));
    }
    const expectsAnswer = !isMulticast(tree);
    for (const message of dnsMessages(tree)) this.#addTrouble(message, expectsAnswer);
    for (const code of valuesOf(tree, 'dns.flags.rcode')) this.#codes.add(named(this.registry.field('dns.flags.rcode'), code));
    const seconds = secondsOf(tree, 'dns.time');
    if (seconds !== undefined) this.#times.add(seconds);
  }

  #addTrouble({ isQuery, code, names, isAnswered }: DnsMessage, expectsAnswer: boolean): void {
    if (isQuery && !isAnswered && expectsAnswer) for (const name of names) this.#unanswered.add(name);
    if (isQuery || code === '' || code === '0') return;
    for (const name of names) this.#failed.add(pairName(name, named(this.registry.field('dns.flags.rcode'), code)));
  }

  section(): Section | undefined {
    if (this.#queries + this.#responses === 0) return undefined;
    return {
      title: 'DNS',
      text: [],
      facts: [
        ['Queries', String(this.#queries)], ['Responses', String(this.#responses)],
        ...(this.#times.count > 0 ? [['Response times', this.#times.text] as const] : []),
      ],
      tables: [
        { title: 'Names asked for', ...cutTable([{ title: 'Name' }, { title: 'Queries', right: true }], this.#names.rows(), MOST_ROWS) },
        { title: 'Record types', ...cutTable([{ title: 'Type' }, { title: 'Queries', right: true }], this.#types.rows(), MOST_ROWS) },
        { title: 'Response codes', ...cutTable([{ title: 'Code' }, { title: 'Responses', right: true }], this.#codes.rows(), MOST_ROWS) },
        {
          title: 'Names that failed',
          ...cutTable([{ title: 'Name' }, { title: 'Code' }, { title: 'Responses', right: true }], this.#failed.pairs(), MOST_ROWS),
        },
        { title: 'Names without an answer', ...cutTable([{ title: 'Name' }, { title: 'Queries', right: true }], this.#unanswered.rows(), MOST_ROWS) },
      ].filter(({ rows }) => rows.length > 0),
    };
  }
}

export class HttpOverview implements Overview {
  readonly fields = ['http.request.method', 'http.host', 'http.response.code', 'http.response.phrase', 'http.time', 'http.content_type'];
  readonly #methods = new Tally();
  readonly #hosts = new Tally();
  readonly #codes = new Tally();
  readonly #contents = new Tally();
  readonly #times = new Spans();
  #requests = 0;
  #responses = 0;

  add(tree: Tree): void {
    for (const method of valuesOf(tree, 'http.request.method')) {
      this.#requests++;
      this.#methods.add(method);
    }
    for (const host of valuesOf(tree, 'http.host')) this.#hosts.add(host);
    const phrases = valuesOf(tree, 'http.response.phrase');
    valuesOf(tree, 'http.response.code').forEach((code, i) => {
      this.#responses++;
      this.#codes.add(`${code} ${phrases[i] ?? ''}`.trim());
    });
    if (this.#responses > 0) for (const content of valuesOf(tree, 'http.content_type')) this.#contents.add(content);
    const seconds = secondsOf(tree, 'http.time');
    if (seconds !== undefined) this.#times.add(seconds);
  }

  section(): Section | undefined {
    if (this.#requests + this.#responses === 0) return undefined;
    return {
      title: 'HTTP',
      text: [],
      facts: [
        ['Requests', String(this.#requests)], ['Responses', String(this.#responses)],
        ...(this.#times.count > 0 ? [['Response times', this.#times.text] as const] : []),
      ],
      tables: [
        { title: 'Methods', ...cutTable(counted('Method'), this.#methods.rows(), MOST_ROWS) },
        { title: 'Hosts', ...cutTable(counted('Host'), this.#hosts.rows(), MOST_ROWS) },
        { title: 'Status', ...cutTable(counted('Status'), this.#codes.rows(), MOST_ROWS) },
        { title: 'Content types', ...cutTable(counted('Type'), this.#contents.rows(), MOST_ROWS) },
      ].filter(({ rows }) => rows.length > 0),
    };
  }
}
