/** Templates as they are sent: RFC 3954 §5.2 and §6.1, RFC 7011 §3.4.1 and §3.4.2. */
import { type Cursor, bits, flag, u16, u32 } from '../../../dissect/index.ts';
import { SHARED, elementName } from './elements.ts';
import { elementOwner } from './enterprise-names.ts';
import { NAMES } from './names.ts';
import { ENTERPRISE, FIRST_DATA, REVERSE, V9, VARIABLE } from './templates.ts';

const SETS: Readonly<Record<number, string>> = {
  0: 'Data Template (V9)', 1: 'Options Template(V9)', 2: 'Data Template (V10 [IPFIX])', 3: 'Options Template (V10 [IPFIX])',
};

export const TEMPLATE_FIELDS = {
  flowset_id: u16('FlowSet Id', { values: set => SETS[set] ?? (set < FIRST_DATA ? '(Reserved)' : '(Data)') }),
  template_field_count: u16('Field Count'),
  template_field_type: u16('Type', { values: elementName }),
  template_field_length: u16('Length'),
  template_ipfix_total_field_count: u16('Total Field Count'),
  template_ipfix_scope_field_count: u16('Scope Field Count'),
  template_ipfix_pen_provided: flag('Pen provided', 0x8000, { as: ['Yes', 'No'] }),
  template_ipfix_field_type: bits('Type', 0x7fff, { values: elementName }),
  template_ipfix_field_type_enterprise: bits('Type', 0x7fff),
  template_ipfix_field_pen: u32('PEN', { values: elementOwner }),
  scope_field_type: u16('Scope Type', { values: NAMES.scope_field_type }),
  option_scope_length: u16('Option Scope Length'),
  option_length: u16('Option Length'),
};

const f = { ...TEMPLATE_FIELDS, template_id: SHARED.template_id };

/** Reads the templates of a set. Gives what its heading says of them. */
export function takeTemplates(p: Cursor, version: number, set: number): string {
  if (set > 3) return '';
  const options = set % 2 === 1, numbers: number[] = [];
  const kind = options ? 'Options Template' : 'Data Template';
  while (p.remaining >= (options ? 6 : 4) && p.u16() >= FIRST_DATA) {
    numbers.push(p.u16());
    if (options) takeOptions(p, version);
    else takeTemplate(p, version);
  }
  p.addInfo(` [${kind.replace(' ', '-')}:${numbers.join(',')}]`);
  return ` (${kind}): ${numbers.join(',')}`;
}

function takeTemplate(p: Cursor, version: number): void {
  const number = p.u16(), count = p.u16(2);
  const outer = p.open(`Template (Id = ${number}, Count = ${count})`);
  p.take(f.template_id);
  p.take(f.template_field_count);
  for (let i = 1; i <= count && p.more; i++) takeField(p, version, `Field (${i}/${count})`, false);
  p.close(outer);
}

function takeOptions(p: Cursor, version: number): void {
  const number = p.u16(), nine = version === V9;
  // NetFlow counts bytes, IPFIX all fields and those that are scopes.
  const scopes = nine ? p.u16(2) >> 2 : p.u16(4), others = nine ? p.u16(4) >> 2 : Math.max(0, p.u16(2) - scopes);
  const outer = p.open(`Options Template (Id = ${number}) (Scope Count = ${scopes}; Data Count = ${others})`);
  p.take(f.template_id);
  p.take(nine ? f.option_scope_length : f.template_ipfix_total_field_count);
  p.take(nine ? f.option_length : f.template_ipfix_scope_field_count);
  for (let i = 1; i <= scopes && p.more; i++) takeField(p, version, `Field (${i}/${scopes}) [Scope]`, true);
  for (let i = 1; i <= others && p.more; i++) takeField(p, version, `Field (${i}/${others})`, false);
  p.close(outer);
}

function takeField(p: Cursor, version: number, place: string, scope: boolean): void {
  const outer = p.open(''), heading = p.lastNode;
  let name: string, foreign = false;
  if (version === V9) {
    const type = p.take(scope ? f.scope_field_type : f.template_field_type);
    name = (scope ? (NAMES.scope_field_type as Readonly<Record<number, string>>)[type] : elementName(type)) ?? `Unknown(${type})`;
  } else {
    foreign = p.show(f.template_ipfix_pen_provided);
    name = takeType(p, foreign);
  }
  p.labelNode(heading, `${place}: ${name}`);
  if (p.take(f.template_field_length) === VARIABLE && version !== V9) p.addLabel(' [i.e.: "Variable Length"]');
  if (foreign) p.take(f.template_ipfix_field_pen);
  p.close(outer);
}

/** An element of IANA's, of the other direction, or of an enterprise. */
function takeType(p: Cursor, foreign: boolean): string {
  const type = p.u16() & ~ENTERPRISE, enterprise = foreign ? p.u32(4) : 0;
  if (enterprise === 0 || enterprise === REVERSE) {
    p.take(f.template_ipfix_field_type);
    if (enterprise === REVERSE) p.addLabel(' [Reverse]');
    return `${elementName(type) ?? `Unknown(${type})`}${enterprise === REVERSE ? ' [Reverse]' : ''}`;
  }
  p.take(f.template_ipfix_field_type_enterprise);
  p.addLabel(` [pen: ${elementOwner(enterprise)}]`);
  return `${type.toString().padStart(3)} [pen: ${elementOwner(enterprise)}]`;
}
