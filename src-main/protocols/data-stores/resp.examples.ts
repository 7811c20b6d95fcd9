/** RESP messages after the specification of RESP 2 and 3 on redis.io. */
const hex = (text: string): string => Array.from(new TextEncoder().encode(text), byte => byte.toString(16).padStart(2, '0')).join('');
const message = (text: string): { as: string; hex: string } => ({ as: 'resp', hex: hex(text) });

export const examples = {
  command: message('*2\r\n$4\r\nLLEN\r\n$6\r\nmylist\r\n'),
  simple: message('+OK\r\n:-48293\r\n$5\r\nhello\r\n$0\r\n\r\n$-1\r\n'),
  error: message("-ERR unknown command 'asdf'\r\n"),
  nested: message('+\r\n*2\r\n*3\r\n:1\r\n:2\r\n:3\r\n*2\r\n+Hello\r\n-World\r\n'),
  partial: message('+\r\n*3\r\n$3\r\nkey\r\n'),
  version3: message(
    '+\r\n_\r\n#t\r\n,-inf\r\n(3492890328409238509324850943850943825024385\r\n!21\r\nSYNTAX invalid syntax\r\n=15\r\ntxt:Some string\r\n',
  ),
  map: message('+\r\n%1\r\n+first\r\n~2\r\n:1\r\n:2\r\n>1\r\n+message\r\n|1\r\n+ttl\r\n:3600\r\n'),
  // The specification's example of an attribute within a reply of three numbers.
  attribute: message('*3\r\n:1\r\n:2\r\n|1\r\n+ttl\r\n:3600\r\n:3\r\n'),
  inline: message('SET key value\r\n'),
  badLength: message('$x\r\n'),
  deep: message('*1\r\n'.repeat(40) + ':1\r\n'),
} as const;
