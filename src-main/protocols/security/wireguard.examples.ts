/** WireGuard messages, built by hand after its white paper §5.4. */
const over = (body: string): string => {
  const bytes = body.replace(/\s+/g, '');
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  return `020000000002 020000000001 0800 4500 ${hex(bytes.length / 2 + 28)} 0000 0000 40 11 ` +
    `0000 c0000201 c0000202 ca6c ca6c ${hex(bytes.length / 2 + 8)} 0000 ${bytes}`;
};

export const examples = {
  initiation: { hex: over(`01000000 d837d030 ${'11'.repeat(32)} ${'22'.repeat(48)} ${'33'.repeat(28)} ${'44'.repeat(16)} ${'00'.repeat(16)}`) },
  response: { hex: over(`02000000 06f47dab d837d030 ${'11'.repeat(32)} ${'22'.repeat(16)} ${'44'.repeat(16)} ${'00'.repeat(16)}`) },
  cookie: { hex: over(`03000000 06f47dab ${'55'.repeat(24)} ${'66'.repeat(32)}`) },
  transport: { hex: over(`04000000 06f47dab 0100000000000000 ${'77'.repeat(48)}`) },
  keepalive: { hex: over(`04000000 06f47dab 0200000000000000 ${'77'.repeat(16)}`) },
} as const;
