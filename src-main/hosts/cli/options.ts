/** Command line arguments split into options and the rest, as getopt does it: `-nr file`, `-rfile`, `--print`, `--name value`, `--name=value`. */

export interface OptionTable {
  /** Letters of options; a colon behind a letter says that it takes a value. */
  readonly letters: string;
  /** Long names; the value says whether they take a value. */
  readonly names: Readonly<Record<string, boolean>>;
}

export interface GivenOption {
  /** Letter or long name. */
  readonly name: string;
  readonly value: string;
}

/** The user's mistake in the arguments; the message is what goes to standard error. */
export class OptionError extends Error {}

/** Options up to the first argument that is none, and the rest. Throws `OptionError`. */
export function splitOptions(args: readonly string[], table: OptionTable): { options: GivenOption[]; rest: string[] } {
  const options: GivenOption[] = [];
  let at = 0;
  while (at < args.length) {
    const arg = args[at];
    if (arg === '--') {
      at++;
      break;
    }
    if (arg === '-' || !arg.startsWith('-')) break;
    at++;
    const value = (name: string): string => {
      if (at >= args.length) throw new OptionError(`option requires an argument: ${name}`);
      return args[at++];
    };
    if (arg.startsWith('--')) {
      const equals = arg.indexOf('=');
      const name = equals < 0 ? arg.slice(2) : arg.slice(2, equals);
      if (!Object.hasOwn(table.names, name)) throw new OptionError(`unrecognized option: ${name}`);
      if (!table.names[name]) options.push({ name, value: '' });
      else options.push({ name, value: equals < 0 ? value(name) : arg.slice(equals + 1) });
      continue;
    }
    for (let i = 1; i < arg.length; i++) {
      const letter = arg[i];
      const place = letter === ':' ? -1 : table.letters.indexOf(letter);
      if (place < 0) throw new OptionError(`unrecognized option: ${letter}`);
      if (table.letters[place + 1] !== ':') {
        options.push({ name: letter, value: '' });
        continue;
      }
      options.push({ name: letter, value: i + 1 < arg.length ? arg.slice(i + 1) : value(letter) });
      break;
    }
  }
  return { options, rest: args.slice(at) };
}
