/** `ngap,tree`, `smpp_commands,tree`, `isup_msg,tree`: messages of telephone networks by their names. */
import { type Registry, nameOf } from '../../dissect/index.ts';
import { messageShort } from '../../protocols/telephony/isup/messages.ts';
import { MESSAGES } from '../../protocols/telephony/ngap/messages.ts';
import type { PacketFields } from '../packet-fields.ts';
import { StatTree } from '../stat-tree.ts';

const PROCEDURE = 'ngap.procedureCode', OUTCOME = 'ngap.NGAP_PDU';
export const NGAP_FIELDS: readonly string[] = [PROCEDURE, OUTCOME];

export class NgapMessages {
  readonly tree = new StatTree();
  readonly #all = this.tree.node(this.tree.root, 'Total Packets');
  readonly #types = this.tree.node(this.#all, 'NGAP Packet Types');

  /** One message of the procedures between base station and core. */
  add(fields: PacketFields, message: number): void {
    const procedure = fields.first(PROCEDURE, message)?.number ?? -1, outcome = fields.first(OUTCOME, message)?.number ?? -1;
    const name = MESSAGES[procedure]?.[outcome];
    this.tree.tick(this.#all);
    if (name === undefined) return;
    this.tree.tick(this.#types);
    this.tree.count(this.#types, name);
  }
}

const COMMAND = 'smpp.command_id', STATUS = 'smpp.command_status';
const BAD = '_ws.malformed';
export const SMPP_FIELDS: readonly string[] = [COMMAND, STATUS, BAD];
/** SMPP 3.4 §5.1.2.1: the bit of answers. */
const ANSWER = 0x80000000;

export class SmppCommands {
  readonly tree = new StatTree();
  readonly #all = this.tree.node(this.tree.root, 'SMPP Operations');
  readonly #requests = this.tree.node(this.#all, 'SMPP Requests');
  readonly #answers = this.tree.node(this.#all, 'SMPP Responses');
  readonly #status = this.tree.node(this.tree.root, 'SMPP Response Status');
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** Neither what nobody knows nor what is wrong. */
  isCounted(fields: PacketFields, message: number): boolean {
    const known = this.#registry.field(COMMAND)?.options.values;
    return nameOf(known, fields.first(COMMAND, message)?.number ?? -1) !== undefined && fields.first(BAD) === undefined;
  }

  /** One command or its answer. */
  add(fields: PacketFields, message: number): void {
    const command = fields.first(COMMAND, message)?.number ?? 0, isAnswer = command >= ANSWER, group = isAnswer ? this.#answers : this.#requests;
    this.tree.tick(this.#all);
    this.tree.tick(group);
    this.tree.count(group, this.#named(COMMAND, command));
    if (!isAnswer) return;
    this.tree.tick(this.#status);
    this.tree.count(this.#status, this.#named(STATUS, fields.first(STATUS, message)?.number ?? 0));
  }

  #named(field: string, code: number): string {
    return nameOf(this.#registry.field(field)?.options.values, code) ?? 'Unknown';
  }
}

const ISUP_TYPE = 'isup.message_type', ORIGIN = 'mtp3.opc', DESTINATION = 'mtp3.dpc';
export const ISUP_FIELDS: readonly string[] = [ISUP_TYPE, ORIGIN, DESTINATION, BAD];

export class IsupMessages {
  readonly tree = new StatTree();
  readonly #types = this.tree.node(this.tree.root, 'Messages by Type');
  readonly #ways = this.tree.node(this.tree.root, 'Messages by Direction');

  /** None of a packet in which something is wrong. */
  isCounted(fields: PacketFields): boolean {
    return fields.first(BAD) === undefined;
  }

  /** One message, and the exchanges that it goes between: those of the routing label before it. */
  add(fields: PacketFields, message: number): void {
    const type = fields.first(ISUP_TYPE, message)?.number;
    if (type === undefined) return;
    const [origin, destination] = [ORIGIN, DESTINATION].map(name => fields.before(name, message)?.text ?? '');
    const name = messageShort(type), way = `${origin}->${destination}`;
    this.tree.count(this.tree.count(this.#types, name), way);
    this.tree.count(this.tree.count(this.#ways, way), name);
  }
}
