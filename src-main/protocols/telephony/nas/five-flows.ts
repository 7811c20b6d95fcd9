/** Which packets go with which quality in 5G: 3GPP TS 24.501 §9.11.4.8, §9.11.4.12 and §9.11.4.13. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { type Element, type Read, readValue } from './elements.ts';
import { FLOWS, QUALITY, RATES } from './eps-sessions.ts';
import { FIVE } from './five-fields.ts';
import { FIVE_SESSION as f } from './five-session-fields.ts';

const CREATE = 1, ADD = 3, REPLACE = 4, DELETE_FILTERS = 5;
/** What follows the type of a component. */
const COMPONENTS: Readonly<Record<number, readonly Field[]>> = {
  0x01: [], 0x10: [f.ipv4, f.mask4], 0x11: [f.ipv4, f.mask4], 0x21: [f.ipv6, f.prefix6], 0x23: [f.ipv6, f.prefix6], 0x30: [f.next], 0x40: [f.port],
  0x41: [f.low, f.high], 0x50: [f.port], 0x51: [f.low, f.high], 0x60: [f.index], 0x70: [f.trafficClass, f.trafficMask], 0x80: [f.label],
  0x81: [f.mac], 0x82: [f.mac], 0x87: [f.etherType],
};
const PARAMETERS: Readonly<Record<number, readonly Field[]>> = {
  1: [f.quality], 2: [f.surelyUpUnit, f.surelyUp], 3: [f.surelyDownUnit, f.surelyDown], 4: [f.mostUpUnit, f.mostUp], 5: [f.mostDownUnit, f.mostDown],
  6: [f.window], 7: [f.bearer],
};
/** What LTE says of a bearer. */
const MAPPED: Readonly<Record<number, Element>> = { 1: QUALITY, 3: FLOWS, 4: RATES };

function takeFilter(p: Cursor, number: number): void {
  const outer = p.open(`Packet filter ${number}`);
  p.show(f.direction);
  p.take(f.filter);
  const components = p.within(p.take(f.filterLength));
  for (let i = 1; components.more; i++) {
    const inner = components.open(`Packet filter component ${i}`), fields = COMPONENTS[components.take(f.component)];
    if (fields === undefined) components.takeRest(f.content);
    else for (const field of fields) components.take(field);
    components.close(inner);
  }
  p.close(outer);
}

function takeRule(p: Cursor, uplink: boolean): void {
  const operation = p.show(f.operation);
  p.show(f.isDefault);
  const count = p.take(f.filterCount);
  for (let i = 1; i <= count; i++) {
    if (operation === DELETE_FILTERS) p.take(f.filter);
    else if (operation === CREATE || operation === ADD || operation === REPLACE) takeFilter(p, i);
  }
  if (p.more) p.take(f.precedence);
  if (p.more) {
    p.show<unknown>(uplink ? f.segregation : FIVE.b6);
    p.take(f.flow);
  }
}

/** §9.11.4.13: rules, each with its number and length. */
export const rules: Read = (p, uplink) => {
  for (let i = 1; p.more; i++) {
    const outer = p.open(`QoS rule ${i}`);
    p.take(f.rule);
    const rule = p.within(p.take(f.length));
    rule.contain(() => rule.more && takeRule(rule, uplink));
    p.close(outer);
  }
};

/** §9.11.4.12: what a flow's quality is. */
export const descriptions: Read = p => {
  for (let i = 1; p.more; i++) {
    const outer = p.open(`QoS flow description ${i}`);
    p.take(f.flow);
    p.take(f.description);
    p.show(f.included);
    const count = p.take(f.parameters);
    for (let n = 1; n <= count; n++) {
      const inner = p.open(`Parameter ${n}`), kind = p.take(f.parameter), value = p.within(p.take(f.parameterLength));
      for (const field of PARAMETERS[kind] ?? []) if (value.more) value.take(field);
      value.takeRest(f.content);
      p.close(inner);
    }
    p.close(outer);
  }
};

/** §9.11.4.8: bearers of LTE that a session would have there. */
export const mapped: Read = (p, uplink) => {
  for (let i = 1; p.more; i++) {
    const outer = p.open(`Mapped EPS bearer context ${i}`);
    p.take(f.mapped);
    const context = p.within(p.take(f.length));
    if (context.more) {
      context.show(f.mappedOperation);
      context.show(f.mappedIncluded);
      const count = context.take(f.mappedCount);
      for (let n = 0; n < count && context.more; n++) {
        const known = MAPPED[context.take(f.mappedParameter)], value = context.within(context.take(f.length, 1));
        if (known === undefined) value.takeRest(f.mappedContent);
        else readValue(value, known.rows, uplink);
      }
    }
    p.close(outer);
  }
};
