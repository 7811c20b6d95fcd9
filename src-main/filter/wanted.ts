/** The fields that a filter looks at, so that a dissector keeps no others. */
import { type Field, MARKS, type Registry } from '../dissect/index.ts';
import type { StackTable } from '../index/index.ts';
import { ANALYSIS_FIELDS, JUDGED_FIELDS } from '../protocols/transport/tcp/analysis.ts';
import { CLOSING_FIELDS } from '../protocols/transport/tcp/flags.ts';
import { PAYLOAD_FIELDS } from '../protocols/transport/tcp/payload.ts';
import { REPEATED_FIELDS } from '../protocols/transport/tcp/repeated-bytes.ts';
import { TIME_FIELDS } from '../protocols/transport/tcp/times.ts';
import type { TypedOperand, TypedTest } from './typed.ts';

/** By field index, 1 for those to keep. */
export function wantedFields(test: TypedTest, registry: Registry): Uint8Array {
  const wanted = new Uint8Array(registry.size);
  forEachOperand(test, operand => {
    if (operand.form !== 'field') return;
    wanted[operand.field.index] = 1;
    // Layers are counted by the nodes of protocols.
    if (operand.layers !== undefined) for (const { self } of registry.protocols) wanted[self.index] = 1;
  });
  return wanted;
}

/** Protocols whose fields are not in what TCP carries. */
const BELOW_MESSAGES: ReadonlySet<string> = new Set(['frame', 'eth', 'vlan', 'arp', 'ip', 'ipv6', 'icmp', 'icmpv6', 'igmp', 'tcp', 'udp']);

/** Fields of theirs that tell of it all the same. */
const OF_MESSAGES: ReadonlySet<string> = new Set(['frame.protocols', 'tcp.reset_cause']);
const OF_PAYLOADS: ReadonlySet<Field> = new Set(Object.values<Field>(PAYLOAD_FIELDS));

/** Fields of others that are known before the packet is looked into. */
const KNOWN_BEFORE: ReadonlySet<string> = new Set(['_ws.col.number', '_ws.col.time', '_ws.col.length']);

/** Protocols over TCP whose messages hold packets. */
export const CARRYING_PACKETS: ReadonlySet<string> = new Set(['openflow', 'openflow_v1', 'openflow_v4', 'usbip']);

/** Whether any of the fields tells of what TCP segments carry, in a capture with these stacks. */
export function isCarried(wanted: Uint8Array, registry: Registry, stacks: StackTable): boolean {
  return stacks.having(CARRYING_PACKETS).includes(1) || registry.fieldsIn(wanted).some(field => !KNOWN_BEFORE.has(field.name) &&
    (!BELOW_MESSAGES.has(registry.owner(field).name) || OF_MESSAGES.has(field.name) || OF_PAYLOADS.has(field)));
}

const REMARKS: readonly Field[] = [MARKS.fields.expert, MARKS.fields.message, MARKS.fields.severity, MARKS.fields.group];

/** Our own judgement of TCP segments, and remarks, of which those on who closes a connection come from its states. */
const JUDGED: ReadonlySet<Field> = new Set([...JUDGED_FIELDS, ...Object.values(CLOSING_FIELDS), ...REMARKS]);

/** Fields that come from going through a TCP connection, and all that is said of a packet as a whole, which may be about it. */
const ANALYSED: ReadonlySet<Field> = new Set(
  [ANALYSIS_FIELDS, TIME_FIELDS, CLOSING_FIELDS, REPEATED_FIELDS, MARKS.fields].flatMap(group => Object.values<Field>(group)),
);

/** Whether any of the fields takes a look at a segment's connection. */
export function isAnalysed(wanted: Uint8Array): boolean {
  return wantsAny(wanted, ANALYSED);
}

/** Whether any of the fields takes the verdict on a segment, or the states in which it left both ends. */
export function isJudged(wanted: Uint8Array): boolean {
  return wantsAny(wanted, JUDGED);
}

function wantsAny(wanted: Uint8Array, fields: ReadonlySet<Field>): boolean {
  for (const { index } of fields) if (wanted[index] === 1) return true;
  return false;
}

/** The field whose values alone a single test is about; undefined for all other tests. */
export function loneField(test: TypedTest): Field | undefined {
  if (test.form === 'logic' || test.form === 'not') return undefined;
  const fields = new Set<Field>();
  let plain = true;
  forEachOperand(test, operand => {
    if (operand.form === 'extent' || (operand.form === 'field' && (operand.raw || operand.layers !== undefined))) plain = false;
    if (operand.form === 'field') fields.add(operand.field);
  });
  const [only] = fields;
  return plain && fields.size === 1 && only.kind !== 'protocol' ? only : undefined;
}

/** Every operand of a test, those inside others too. */
export function forEachOperand(test: TypedTest, visit: (operand: TypedOperand) => void): void {
  switch (test.form) {
    case 'logic':
      for (const part of test.parts) forEachOperand(part, visit);
      return;
    case 'not': return forEachOperand(test.of, visit);
    case 'exists':
    case 'truth': return within(test.operand, visit);
    case 'matches': return within(test.left, visit);
    case 'compare':
    case 'contains':
      within(test.left, visit);
      return within(test.right, visit);
    case 'in':
      within(test.left, visit);
      for (const { low, high } of test.members) {
        within(low, visit);
        if (high !== undefined) within(high, visit);
      }
  }
}

function within(operand: TypedOperand, visit: (operand: TypedOperand) => void): void {
  visit(operand);
  switch (operand.form) {
    case 'slice':
    case 'negative':
    case 'encoded':
    case 'extent': return within(operand.of, visit);
    case 'arithmetic':
      within(operand.left, visit);
      return within(operand.right, visit);
    case 'call':
      for (const parameter of operand.parameters) within(parameter, visit);
      return;
    case 'field':
    case 'reference':
    case 'constant':
  }
}
