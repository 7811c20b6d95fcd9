/** Options of PIM's hello, RFC 7761 §4.9.2, RFC 3973 §4.7.5. */
import type { Cursor } from '../../../dissect/index.ts';
import { PIM_FIELDS, takeUnicast } from './fields.ts';

const NAMES: Readonly<Record<number, string>> = {
  1: 'Hold Time', 2: 'LAN Prune Delay', 18: 'Deprecated and should not be used', 19: 'DR Priority', 20: 'Generation ID', 21: 'State-Refresh',
  22: 'Bidirectional Capable', 24: 'Address List', 26: 'Join Attribute',
};
/** Older systems' number for the address list. */
const ADDRESS_LIST_OLD = 65001;
const f = PIM_FIELDS;

export function readHello(p: Cursor): void {
  const heading = p.tree.current;
  let count = 0;
  while (p.remaining >= 4) {
    const type = p.u16();
    const name = `Option ${type}: ${NAMES[type] ?? (type === ADDRESS_LIST_OLD ? 'Address List (old implementation)' : 'Unknown')}`;
    const outer = p.open(name);
    const node = p.tree.current;
    p.take(f.optiontype);
    const length = p.take(f.optionlength);
    const value = p.within(length);
    const words = p.contain(() => option(value, type)) ?? '';
    p.labelNode(node, `${name}${words === '' ? '' : `: ${words}`}`);
    p.close(outer);
    count++;
    p.labelNode(heading, `PIM Options: ${count}`);
  }
}

/** §4.3.4: the other addresses of the interface. */
function takeList(p: Cursor, type: number): void {
  const outer = p.open(`Address List (${type})`, p.remaining);
  while (p.remaining > 2) takeUnicast(p, [f.address_list, f.address_list_ip6]);
  p.close(outer);
}

/** Gives what stands behind the option's name. */
function option(p: Cursor, type: number): string {
  switch (type) {
    case 1: {
      const seconds = p.take(f.holdtime);
      return seconds === 65535 ? 'Infinity' : seconds === 0 ? '0 (goodbye)' : String(seconds);
    }
    case 2: {
      const tracking = p.show(f.t);
      const delay = p.take(f.propagation_delay);
      return `T = ${tracking ? 1 : 0}, Propagation Delay = ${delay}ms, Override Interval = ${p.take(f.override_interval)}ms`;
    }
    case 19: return String(p.take(f.dr_priority));
    case 20: return String(p.take(f.generation_id));
    case 21: {
      const version = p.take(f.state_refresh_version);
      const interval = p.take(f.state_refresh_interval);
      p.take(f.state_refresh_reserved);
      return `Version = ${version}, Interval = ${interval}s`;
    }
    case 24:
    case ADDRESS_LIST_OLD:
      takeList(p, type);
      return '';
    default:
      p.takeRest(f.optionvalue);
      return '';
  }
}
