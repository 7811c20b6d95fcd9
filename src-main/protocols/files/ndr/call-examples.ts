/** Calls as datagrams of DCE/RPC (C706 §12.5.3), which say themselves what is called: for the examples of interfaces. */

/** A call's parameters in hexadecimal, and the datagram around them. */
export interface CallExample {
  readonly as: 'dcerpc';
  readonly hex: string;
}

/** Makes the two kinds of datagrams of an interface, from the number of the operation and the parameters. */
export function callsOf(uuid: string) {
  const [a, b, c, d, e] = uuid.split('-');
  const identifier = reversed(a) + reversed(b) + reversed(c) + d + e;
  const make = (type: string) => (operation: number, parameters: string): CallExample => ({
    as: 'dcerpc',
    hex: `04${type}0800100000${'00'}${'00'.repeat(16)}${identifier}${'11'.repeat(16)}${'00'.repeat(4)}01000000${'00'.repeat(4)}` +
      `${little16(operation)}ffffffff${little16(parameters.length / 2)}00000000${parameters}`,
  });
  return { request: make('00'), response: make('02') } as const;
}

const reversed = (digits: string): string => digits.match(/../g)!.toReversed().join('');
const little16 = (value: number): string => reversed(value.toString(16).padStart(4, '0'));
