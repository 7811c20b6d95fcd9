/**
 * Options of tshark that are for taking captures, or for what reading them here does
 * without: taken, told to have no effect, or refused, as tshark does.
 */
import { OptionError } from './options.ts';
import { packetCount } from './read-values.ts';

/** Options of which something would be expected. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  K: 'Kerberos is not decrypted: -K has no effect.', M: 'What was seen is never forgotten: -M has no effect.',
  X: 'There are no extensions: -X has no effect.',
  'export-tls-session-keys': 'Keys are not exported: --export-tls-session-keys has no effect.',
  'elastic-mapping-filter': '--elastic-mapping-filter has no effect.',
};

/** Sentences on options that are given and do nothing. */
export function withoutEffect(given: ReadonlyMap<string, readonly string[]>): string[] {
  const sizes =
    given.get('a')?.some(condition => condition.startsWith('filesize:')) === true
      ? ['Files are read whole: -a filesize has no effect.']
      : [];
  return [
    ...Object.keys(WITHOUT_EFFECT)
      .filter(name => given.has(name))
      .map(name => WITHOUT_EFFECT[name]),
    ...sizes,
  ];
}

/** Options that make no sense for a file, in the order in which they are looked at. */
const REFUSED: readonly (readonly [option: string, sentence: string])[] = [
  ['D', 'There are no interfaces to list: netloupe reads captures and takes none itself.'],
  ['L', "You can't specify -L and a capture file to be read."],
  ['f', 'Only read filters, not capture filters, can be specified when reading a capture file.'],
  ['b', "Multiple capture files requested, but a capture isn't being done."],
  ['U', 'PDUs are not exported: -U cannot be had.'],
];

/** Throws `OptionError` for what only makes sense while a capture is taken, and for what cannot be had here or together. */
export function refuseUnfit(given: ReadonlyMap<string, readonly string[]>): void {
  for (const [option, sentence] of REFUSED) if (given.has(option)) throw new OptionError(sentence);
  const profile = given.get('C')?.at(-1);
  if (profile !== undefined && profile !== 'Default') throw new OptionError(`Configuration Profile "${profile}" does not exist`);
  if (given.has('M') && given.has('2')) throw new OptionError('-M does not support two-pass analysis.');
  const packets = given.get('M')?.at(-1);
  if (packets !== undefined && !/^[+-]?\d+$/.test(packets))
    throw new OptionError(`The specified epan reset count "${packets}" isn't a decimal number`);
  for (const condition of given.get('a') ?? []) {
    const [, kind] = /^(duration|filesize|files|packets):\d+(?:\.\d+)?$/.exec(condition) ?? [];
    if (kind === undefined) throw new OptionError(`Invalid or unknown -a flag "${condition}"`);
    if (kind === 'duration') throw new OptionError("A maximum capture time was specified, but a capture isn't being done.");
    if (kind === 'files') throw new OptionError("Multiple capture files requested, but a capture isn't being done.");
  }
  if (!given.has('capture-comment')) return;
  if (!given.has('w')) throw new OptionError("Capture comments were specified, but you aren't writing a capture file.");
  if ((given.get('F')?.at(-1) ?? 'pcapng') !== 'pcapng') {
    throw new OptionError('Capture comments can only be written to files of the following types:\n    pcapng - Wireshark/... - pcapng');
  }
}

/** How many packets `-c` and `-a packets:` leave, the fewest; 0 for all. */
export function mostPackets(counts: readonly string[], conditions: readonly string[]): number {
  const stops = conditions.flatMap(condition => /^packets:(.+)$/.exec(condition)?.[1] ?? []);
  const given = [...counts.slice(-1), ...stops.slice(-1)].map(packetCount);
  return given.length === 0 ? 0 : Math.min(...given);
}
