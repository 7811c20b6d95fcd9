/** `-n`, `-N`, `-H`, `-W` and the preferences `nameres.…`: what is shown with names, in the order in which the options stand. */
import { type NameRequest, UNNAMED } from '../../engine/read/read.ts';
import { readBounded } from './bounded-file.ts';
import { type GivenOption, OptionError } from './options.ts';

export interface NamesGiven {
  readonly names: NameRequest;
  /** What was asked for and cannot be had. */
  readonly warnings: readonly string[];
}

const NO_NETWORK = 'The network is never asked for names', NO_VLANS = 'There are no names of VLANs';

type Flag = 'macs' | 'hosts' | 'ports' | 'fromAnswers';

/** Letters of `-N`; those without a flag are known and have no effect. */
const LETTERS: Readonly<Record<string, Flag | undefined>> = { m: 'macs', n: 'hosts', t: 'ports', d: 'fromAnswers', N: undefined, v: undefined };

const PREFERENCES: Readonly<Record<string, Flag | undefined>> = {
  'nameres.mac_name': 'macs', 'nameres.network_name': 'hosts', 'nameres.transport_name': 'ports', 'nameres.dns_pkt_addr_resolution': 'fromAnswers',
  'nameres.use_external_name_resolver': undefined, 'nameres.vlan_name': undefined,
};

const NONE: NameRequest = { ...UNNAMED, fromAnswers: false };

/** Throws `OptionError`. */
export function namesFrom(options: readonly GivenOption[]): NamesGiven {
  const lists: string[] = [], warnings = new Set<string>();
  let names = UNNAMED;
  for (const { name, value } of options) {
    switch (name) {
      case 'n':
        names = NONE;
        break;
      case 'N':
        names = lettered(value);
        if (value.includes('N')) warnings.add(`${NO_NETWORK}: flag N of -N has no effect.`);
        if (value.includes('v')) warnings.add(`${NO_VLANS}: flag v of -N has no effect.`);
        break;
      case 'o': {
        const [preference, setting = ''] = value.split(':');
        if (!isNamePreference(preference)) break;
        const flag = PREFERENCES[preference], on = setting.toLowerCase() === 'true';
        if (flag !== undefined) names = { ...names, [flag]: on };
        else if (on) warnings.add(`${preference === 'nameres.vlan_name' ? NO_VLANS : NO_NETWORK}: -o "${value}" has no effect.`);
        break;
      }
      case 'H':
        lists.push(listIn(value));
        break;
      case 'W':
        if (value !== 'n')
          throw new OptionError(
            `Invalid -W argument "${value}"; it must be one of:\n\t'n' write network address resolution information (pcapng only)`,
          );
        warnings.add('Names are not written to captures: -W has no effect.');
    }
  }
  return { names: { ...names, lists }, warnings: [...warnings] };
}

export function isNamePreference(name: string): boolean {
  return Object.hasOwn(PREFERENCES, name);
}

/** Names of these sorts and no others. */
function lettered(flags: string): NameRequest {
  let names = NONE;
  for (const letter of flags) {
    if (!Object.hasOwn(LETTERS, letter)) {
      throw new OptionError(`-N specifies unknown resolving option '${letter}'; valid options are:
\t'd' to enable address resolution from captured DNS packets
\t'm' to enable MAC address resolution
\t'n' to enable network address resolution
\t'N' to enable using external resolvers (e.g., DNS)
\t    for network address resolution
\t't' to enable transport-layer port number resolution
\t'v' to enable VLAN IDs to names resolution`);
    }
    const flag = LETTERS[letter];
    if (flag !== undefined) names = { ...names, [flag]: true };
  }
  return names;
}

/** Larger ones are no lists of hosts. */
const LONGEST = 1 << 26;

function listIn(path: string): string {
  try {
    return readBounded(path, LONGEST).toString('latin1');
  } catch {
    // The sentence is the same whatever the reason.
    throw new OptionError(`Can't read host entries from "${path}"`);
  }
}
