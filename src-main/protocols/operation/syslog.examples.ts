/** Syslog messages after the examples of RFC 3164 §5.4 and RFC 5424 §6.5. */
const hexOf = (text: string): string => Array.from(text, c => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');
const over = (text: string): string => {
  const body = hexOf(text);
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  return `020000000002 020000000001 0800 4500 ${hex(body.length / 2 + 28)} 0000 0000 40 11 ` +
    `0000 c0000201 c0000202 a000 0202 ${hex(body.length / 2 + 8)} 0000 ${body}`;
};

export const examples = {
  bsd: { hex: over('<34>Oct 11 22:14:15 mymachine su: \'su root\' failed') },
  ietf: { hex: over('<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 [a@1 b="c"] text') },
  unstructured: { hex: over('no priority') },
} as const;
