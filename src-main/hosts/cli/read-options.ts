/** `netloupe read`: tshark's options as a request to the engine. */
import { FIELD_LINE_DEFAULTS, type FieldLineOptions, type ReadFormat, type ReadRequest, RELATIVE_TIME } from '../../engine/read.ts';
import { OptionError, type OptionTable, splitOptions } from './options.ts';

const OPTIONS: OptionTable = { letters: '2c:e:E:lnN:O:Pqr:S:t:T:u:VxY:', names: { print: false } };

export function readRequest(args: readonly string[]): ReadRequest {
  const { options } = splitOptions(args, OPTIONS);
  let path = '', count = 0, separator = '';
  let format: ReadFormat = 'text';
  let lines = false, details = false, hex = false, quiet = false;
  let only: ReadonlySet<string> | undefined;
  const fields: string[] = [];
  let fieldOptions = FIELD_LINE_DEFAULTS;
  for (const { name, value } of options) {
    switch (name) {
      case 'c': count = packetCount(value); break;
      case 'e': fields.push(value); break;
      case 'E': fieldOptions = fieldOption(fieldOptions, value); break;
      case 'O':
        only = new Set(value.split(','));
        details = true;
        break;
      case 'P':
      case 'print': lines = true; break;
      case 'q': quiet = true; break;
      case 'r': path = value; break;
      case 'S': separator = value; break;
      case 'T': format = value as ReadFormat; break;
      case 'V': details = true; break;
      case 'x': hex = true; break;
    }
  }
  if (path === '') throw new OptionError('no capture file was given: use -r FILE');
  if (format === 'fields' && fields.length === 0) throw new OptionError('"-Tfields" was specified, but no fields were specified with "-e".');
  return { path, count, format, lines, details, hex, only, fields, fieldOptions, separator, time: RELATIVE_TIME, quiet };
}

function packetCount(text: string): number {
  if (!/^[+-]?\d+$/.test(text)) throw new OptionError(`The specified packet count "${text}" isn't a decimal number`);
  const count = Number(text);
  if (count < 0) throw new OptionError(`The specified packet count "${text}" is a negative number`);
  if (count === 0) throw new OptionError('The specified packet count is zero');
  return count;
}

const OCCURRENCES: Readonly<Record<string, FieldLineOptions['occurrence']>> = { f: 'first', l: 'last', a: 'all' };
const QUOTES: Readonly<Record<string, string>> = { d: '"', s: "'", n: '' };

function fieldOption(options: FieldLineOptions, text: string): FieldLineOptions {
  const [, name, value] = /^([^=]*)=(.+)$/su.exec(text) ?? [];
  const wrong = new OptionError(`"${text.split('=')[0]}" is not a valid field output option=value pair.`);
  if (name === undefined || value === undefined) throw wrong;
  const yes = /^y/i.test(value), no = /^n/i.test(value);
  switch (name) {
    case 'header':
    case 'bom':
      if (!yes && !no) throw wrong;
      return { ...options, [name]: yes };
    case 'separator':
    case 'aggregator':
      return { ...options, [name]: value === '/t' ? '\t' : value === '/s' ? ' ' : [...value][0]! };
    case 'occurrence':
      if (OCCURRENCES[value] === undefined) throw wrong;
      return { ...options, occurrence: OCCURRENCES[value] };
    case 'quote':
      if (QUOTES[value] === undefined) throw wrong;
      return { ...options, quote: QUOTES[value] };
    default: throw wrong;
  }
}
