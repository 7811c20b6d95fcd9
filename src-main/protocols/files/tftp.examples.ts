/** TFTP messages, built by hand after RFC 1350 §5 and RFC 2347. */
const over = (body: string): string => {
  const bytes = body.replace(/\s+/g, '');
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  return `020000000002 020000000001 0800 4500 ${hex(bytes.length / 2 + 28)} 0000 0000 40 11 ` +
    `0000 c0000201 c0000202 a000 0045 ${hex(bytes.length / 2 + 8)} 0000 ${bytes}`;
};

export const examples = {
  read: { hex: over('0001 66696c653100 6f6374657400 626c6b73697a6500 3134323800') },
  write: { hex: over('0002 66696c653100 6f6374657400') },
  data: { hex: over('0003 0007 68656c6c6f') },
  acknowledgement: { hex: over('0004 0007') },
  error: { hex: over('0005 0001 6e6f00') },
  options: { hex: over('0006 7473697a6500 313000') },
} as const;
