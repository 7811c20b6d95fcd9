/** Commands and results of memcached's binary protocol, by their numbers: protocol-binary.txt, "Command Opcodes" and "Response Status". */

export interface Command {
  readonly name: string;
  /** Extras, key and value of the request and of the response: `+` for what must be there, `-` for what must not, `?` for either. */
  readonly request: string;
  readonly response: string;
  /** What the extras of the request and of the response consist of. */
  readonly asks?: 'stored' | 'counted' | 'expires' | 'flags';
  readonly answers?: Command['asks'];
  /** Whether the response's value is a number. */
  readonly counts?: boolean;
}

const get = (name: string): Command => ({ name, request: '-+-', response: '+??', answers: 'flags' });
const store = (name: string): Command => ({ name, request: '+++', response: '---', asks: 'stored' });
const count = (name: string): Command => ({ name, request: '++-', response: '-??', asks: 'counted', counts: true });
const add = (name: string): Command => ({ name, request: '-?+', response: '---' });
const touch = (name: string): Command => ({ name, request: '++-', response: '???', asks: 'expires', answers: 'flags' });
const remove = (name: string): Command => ({ name, request: '-+-', response: '---' });
const quit = (name: string): Command => ({ name, request: '---', response: '---' });
const flush = (name: string): Command => ({ name, request: '??-', response: '?--', asks: 'expires', answers: 'expires' });

export const COMMANDS: Readonly<Record<number, Command>> = {
  0x00: get('Get'), 0x01: store('Set'), 0x02: store('Add'), 0x03: store('Replace'), 0x04: remove('Delete'), 0x05: count('Increment'),
  0x06: count('Decrement'), 0x07: quit('Quit'), 0x08: flush('Flush'), 0x09: get('Get Quietly'),
  0x0a: { name: 'No-op', request: '?--', response: '?--' },
  0x0b: { name: 'Version', request: '---', response: '--?' },
  0x0c: get('Get Key'), 0x0d: get('Get Key Quietly'), 0x0e: add('Append'), 0x0f: add('Prepend'),
  0x10: { name: 'Statistics', request: '-??', response: '-??' },
  0x11: store('Set Quietly'), 0x12: store('Add Quietly'), 0x13: store('Replace Quietly'), 0x14: remove('Delete Quietly'),
  0x15: count('Increment Quietly'), 0x16: count('Decrement Quietly'), 0x17: quit('Quit Quietly'), 0x18: flush('Flush Quietly'),
  0x19: add('Append Quietly'), 0x1a: add('Prepend Quietly'),
  0x1b: { name: 'Verbosity', request: '+--', response: '---' },
  0x1c: touch('Touch'), 0x1d: touch('Get And Touch'), 0x1e: touch('Get And Touch Quietly'),
  0x20: { name: 'SASL List Mechanisms', request: '---', response: '-??' },
  0x21: { name: 'SASL Authenticate', request: '-+?', response: '-??' },
  0x22: { name: 'SASL Step', request: '-+?', response: '-??' },
  0x23: touch('Get And Touch Key'), 0x24: touch('Get And Touch Key Quietly'),
};

export const STATUSES: Readonly<Record<number, string>> = {
  0x00: 'No error', 0x01: 'Key not found', 0x02: 'Key exists', 0x03: 'Value too big', 0x04: 'Invalid arguments', 0x05: 'Item not stored',
  0x06: 'Increment or decrement on non-numeric value', 0x07: 'The vbucket belongs to another server', 0x20: 'Authentication error',
  0x21: 'Authentication continue', 0x81: 'Unknown command', 0x82: 'Out of memory', 0x83: 'Not supported', 0x84: 'Internal error', 0x85: 'Busy',
  0x86: 'Temporary failure',
};
