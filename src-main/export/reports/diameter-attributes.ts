/** A line for each message of Diameter with those of its fields that are wanted: `-z diameter,avp`. */
import { type Field, type Registry, printable } from '../../dissect/index.ts';
import type { FieldValue, PacketFields } from '../../statistics/packet-fields.ts';
import type { Report } from './report.ts';

const COMMAND = 'diameter.cmd.code', REQUEST = 'diameter.flags.request', ASKED = 'diameter.answer_to', TIME = 'diameter.resp_time';
const EPOCH = 'frame.time_epoch';
/** By whose layers the ends and the ports of a message are told. */
const NETWORKS = ['ip', 'ipv6'] as const, TRANSPORTS = ['tcp', 'sctp', 'udp'] as const;

export class DiameterAttributes implements Report {
  readonly fields: readonly string[];
  /** The fields that are wanted, by their names. */
  readonly #wanted: ReadonlyMap<string, Field>;
  /** 0 for all. */
  readonly #command: number;
  #lines = '';
  #requests = 0;
  #answers = 0;
  #pairs = 0;

  /** `words`: the number of the commands that are wanted, and names of fields, without the protocol's. */
  constructor(registry: Registry, [command = '', ...names]: readonly string[]) {
    const wanted = names.map(name => `diameter.${name}`).filter(name => registry.field(name) !== undefined);
    this.#wanted = new Map(wanted.map(name => [name, registry.field(name)!]));
    this.#command = Number.parseInt(command, 10) || 0;
    const ends = NETWORKS.flatMap(name => [`${name}.src`, `${name}.dst`]), ports = TRANSPORTS.flatMap(name => [`${name}.srcport`, `${name}.dstport`]);
    this.fields = [COMMAND, REQUEST, ASKED, TIME, EPOCH, ...ends, ...ports, ...wanted];
  }

  add(fields: PacketFields, row: number): void {
    fields.layers('diameter').forEach((message, place) => {
      const command = fields.first(COMMAND, message)?.number ?? 0;
      if (this.#command === 0 || this.#command === command) this.#message(fields, row + 1, message, place, command);
    });
  }

  #message(fields: PacketFields, frame: number, message: number, place: number, command: number): void {
    const isRequest = fields.first(REQUEST, message)?.number === 1, asked = isRequest ? undefined : fields.first(ASKED, message)?.number;
    if (isRequest) this.#requests++;
    else this.#answers++;
    if (asked !== undefined) this.#pairs++;
    const last = (layers: readonly string[], name: string): string =>
      layers.map(layer => fields.values(`${layer}.${name}`).at(-1)).find(isTold)?.text ?? '';
    const told: readonly (readonly [string, string | number])[] = [
      ['frame', frame], ['time', Number(fields.first(EPOCH)?.text ?? 0).toFixed(6)],
      ['src', last(NETWORKS, 'src')], ['srcport', last(TRANSPORTS, 'srcport')],
      ['dst', last(NETWORKS, 'dst')], ['dstport', last(TRANSPORTS, 'dstport')], ['proto', 'diameter'], ['msgnr', place],
      ['is_request', isRequest ? 1 : 0], ['cmd', command],
      ['req_frame', isRequest ? frame : asked ?? 0], ['ans_frame', asked === undefined ? 0 : frame],
      ['resp_time', Number((asked === undefined ? undefined : fields.first(TIME, message)?.text) ?? 0).toFixed(6)],
      ...fields.inOrder([...this.#wanted.keys()], message).map(({ name, value }) => named(this.#wanted.get(name)!, value.text)),
    ];
    this.#lines += `${told.map(([name, value]) => `${name}='${value}' `).join('')}\n`;
  }

  text(): string {
    const counts = `request count:\t${this.#requests}\nanswer count:\t${this.#answers}\nreq/ans pairs:\t${this.#pairs}\n`;
    return `${this.#lines}=== Diameter Summary ===\n${counts}`;
  }
}

/** Bytes have colons between them; a line stays a line. */
const named = ({ title, kind }: Field, text: string): readonly [string, string] =>
  [title, kind === 'bytes' ? text.replaceAll(/..(?!$)/g, '$&:') : printable(text)];

const isTold = (value: FieldValue | undefined): value is FieldValue => value !== undefined;
