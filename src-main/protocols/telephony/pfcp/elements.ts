/** Information elements of PFCP, 3GPP TS 29.244 §8: type, length and a value, which may be elements again. */
import type { Cursor } from '../../../dissect/index.ts';
import { HEADER_FIELDS as f } from './fields/header.ts';
import { accessElements } from './elements/access.ts';
import { nodeElements } from './elements/node.ts';
import { rulesElements } from './elements/rules.ts';
import { usageElements } from './elements/usage.ts';
import { ELEMENT_NAMES } from './names.ts';
import { type Element, type Elements, type Values, readParts } from './parts.ts';

const HEADER = 4, MOST_NESTED = 10;
/** §8.1.1: from here on elements are an enterprise's own, whose number follows the length. */
const ENTERPRISES = 0x8000;

const makeElements = (): Elements => ({ ...rulesElements(), ...usageElements(), ...nodeElements(), ...accessElements() });

/** Reads elements to the end; gives what was said of the one whose type is `wanted`. */
export function readElements(p: Cursor, wanted = -1, depth = 0): string | undefined {
  let found: string | undefined;
  while (p.remaining >= HEADER) {
    const type = p.u16(), said = readElement(p, type, depth);
    if (type === wanted) found ??= said;
  }
  if (p.more) p.malformed(`${p.remaining} bytes behind the last element`);
  return found;
}

function readElement(p: Cursor, type: number, depth: number): string {
  const length = p.u16(2), proprietary = type >= ENTERPRISES;
  const name = proprietary ? `Enterprise specific IE: ${type}` : `${ELEMENT_NAMES[type] ?? (type === 0 ? 'Reserved' : 'Unknown')} : `;
  const outer = p.open(name, HEADER + length), heading = p.lastNode;
  p.take(proprietary ? f.enterprise_ie : f.ie_type);
  p.take(f.ie_len);
  const value = p.within(length);
  let said = '';
  value.contain(() => {
    if (proprietary) readProprietary(value);
    else if (length === 0) said = '[IE to be removed]';
    else said = readValue(value, type, depth);
  });
  if (said !== '') p.labelNode(heading, name + said);
  p.close(outer);
  return said;
}

function readProprietary(p: Cursor): void {
  p.take(f.enterprise_id);
  p.takeRest(f.enterprise_ie_data);
}

function readValue(p: Cursor, type: number, depth: number): string {
  const element: Element | undefined = p.dissector.registry.shared('pfcp.elements', makeElements)[type];
  if (element === undefined) {
    p.expert(f.ie_not_decoded);
    p.takeRest(f.value);
    return '';
  }
  if (element.grouped) return readGroup(p, element, depth);
  const values: Values = new Map();
  let said = readParts(p, element.parts, values);
  if (element.says !== undefined) said = element.says(values);
  if (p.more) {
    p.expert(f.ie_data_not_decoded);
    p.takeCaptured(f.value);
  }
  return said;
}

/** Groups that have a rule's identifier say it. */
function readGroup(p: Cursor, { identifier }: Element, depth: number): string {
  if (depth >= MOST_NESTED) p.malformed(`more than ${MOST_NESTED} groups in one another`);
  const said = readElements(p, identifier, depth + 1);
  return identifier === undefined || said === undefined ? '[Grouped IE]' : `[Grouped IE]: ${ELEMENT_NAMES[identifier]}: ${said}`;
}
