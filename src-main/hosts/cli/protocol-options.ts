/**
 * `--disable-protocol`, `--enable-protocol`, `--only-protocols`, `--disable-heuristic` and `--enable-heuristic`, in the order in which they stand.
 */
import { CARRIERS, protocolNames } from '../../engine/read/read.ts';
import type { GivenOption } from './options.ts';

export interface ProtocolsInUse {
  readonly disabled: ReadonlySet<string>;
  /** Those that are found by what announces them and by ports, not by their looks. */
  readonly unsigned: ReadonlySet<string>;
}

export function protocolsInUse(options: readonly GivenOption[]): ProtocolsInUse {
  const disabled = new Set<string>(), unsigned = new Set<string>();
  for (const { name, value } of options) {
    const names = value.split(',').map(text => text.trim());
    switch (name) {
      case 'disable-protocol':
        for (const one of names) disabled.add(one);
        break;
      case 'enable-protocol':
        for (const one of names) disabled.delete(one);
        break;
      case 'only-protocols':
        for (const one of protocolNames()) if (!names.includes(one) && !CARRIERS.includes(one)) disabled.add(one);
        break;
      case 'disable-heuristic':
        for (const one of names) unsigned.add(carried(one));
        break;
      case 'enable-heuristic':
        for (const one of names) unsigned.delete(carried(one));
    }
  }
  return { disabled, unsigned };
}

/** `http` of `http_tcp`. */
function carried(heuristic: string): string {
  return heuristic.replace(/_(?:tcp|udp|tls|sctp|dtls|heur)$/, '');
}
