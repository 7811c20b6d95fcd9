/** `dns,tree`: queries and responses by what they ask and say. */
import { type Registry, nameOf } from '../../dissect/index.ts';
import type { PacketFields } from '../packet-fields.ts';
import { type StatNode, StatTree } from '../stat-tree.ts';

const RESPONSE = 'dns.flags.response', OPCODE = 'dns.flags.opcode', RCODE = 'dns.flags.rcode', TYPE = 'dns.qry.type';
const CLASS = 'dns.qry.class', NAME_LENGTH = 'dns.qry.name.len';
const LABELS = 'dns.count.labels', TIME = 'dns.time', UNSOLICITED = 'dns.unsolicited', RESENT = 'dns.retransmission';
const COUNTS = [
  ['dns.count.queries', 'no. of questions'], ['dns.count.answers', 'no. of answers'], ['dns.count.auth_rr', 'no. of authorities'],
  ['dns.count.add_rr', 'no. of additionals'],
] as const;
export const DNS_FIELDS: readonly string[] = [
  RESPONSE, OPCODE, RCODE, TYPE, CLASS, NAME_LENGTH, LABELS, TIME, UNSOLICITED, RESENT, ...COUNTS.map(([name]) => name),
];

export class DnsPackets {
  readonly tree = new StatTree();
  readonly #all = this.tree.node(this.tree.root, 'Total Packets');
  readonly #size = this.tree.node(this.tree.root, 'Payload size', { averaged: 'integers' });
  readonly #nameLength: StatNode;
  readonly #labels: readonly StatNode[];
  readonly #counts: readonly StatNode[];
  readonly #time: StatNode;
  readonly #unsolicited: StatNode;
  readonly #resent: StatNode;
  readonly #registry: Registry;

  constructor(registry: Registry) {
    const { tree } = this, { root } = tree;
    this.#registry = registry;
    for (const name of ['rcode', 'opcodes', 'Query/Response', 'Query Type', 'Class']) tree.node(this.#all, name);
    const queries = tree.node(root, 'Query Stats'), labels = tree.node(queries, 'Label Stats');
    this.#nameLength = tree.node(queries, 'Qname Len', { averaged: 'integers' });
    this.#labels = ['1st Level', '2nd Level', '3rd Level', '4th Level or more'].map(name => tree.node(labels, name));
    const responses = tree.node(root, 'Response Stats');
    this.#counts = COUNTS.map(([, name]) => tree.node(responses, name, { averaged: 'integers' }));
    const services = tree.node(root, 'Service Stats');
    this.#time = tree.node(services, 'request-response time (msec)', { averaged: 'decimals' });
    this.#unsolicited = tree.node(services, 'no. of unsolicited responses');
    this.#resent = tree.node(services, 'no. of retransmissions');
  }

  /** One DNS message of `length` bytes. */
  add(fields: PacketFields, message: number, length: number): void {
    const { tree } = this, isResponse = fields.first(RESPONSE, message)?.number === 1;
    tree.tick(this.#all);
    this.#countName('Query/Response', isResponse ? 'Response' : 'Query');
    this.#countName('opcodes', this.#named(fields, OPCODE, message));
    this.#countName('rcode', fields.first(RCODE, message) === undefined ? this.#nameOf(RCODE, 0) : this.#named(fields, RCODE, message));
    if (fields.first(TYPE, message) !== undefined) this.#countName('Query Type', this.#named(fields, TYPE, message));
    if (fields.first(CLASS, message) !== undefined) this.#countName('Class', this.#named(fields, CLASS, message));
    tree.tick(this.#size, length);
    COUNTS.forEach(([name], i) => tree.tick(this.#counts[i], fields.first(name, message)?.number ?? 0));
    if (isResponse) this.#answered(fields, message);
    else this.#asked(fields, message);
  }

  #asked(fields: PacketFields, message: number): void {
    const labels = fields.first(LABELS, message), length = fields.first(NAME_LENGTH, message);
    if (length !== undefined) this.tree.tick(this.#nameLength, length.number);
    if (labels !== undefined && labels.number > 0) this.tree.tick(this.#labels[Math.min(labels.number, 4) - 1]);
    if (fields.first(RESENT, message) !== undefined) this.tree.tick(this.#resent);
  }

  #answered(fields: PacketFields, message: number): void {
    const time = fields.first(TIME, message);
    if (time !== undefined) this.tree.tick(this.#time, Number(time.text) * 1000);
    else if (fields.first(UNSOLICITED, message) !== undefined) this.tree.tick(this.#unsolicited);
    if (fields.first(RESENT, message) !== undefined) this.tree.tick(this.#resent);
  }

  #countName(group: string, name: string): void {
    this.tree.count(this.tree.count(this.#all, group), name);
  }

  #named(fields: PacketFields, field: string, message: number): string {
    return this.#nameOf(field, fields.first(field, message)?.number ?? 0);
  }

  #nameOf(field: string, value: number): string {
    return nameOf(this.#registry.field(field)?.options.values, value) ?? 'Unknown';
  }
}
