/** Magic packets, built by hand after AMD's publication 20213. */
const MAGIC = `ffffffffffff ${'020000000009'.repeat(16)}`;

export const examples = {
  plain: { hex: `ffffffffffff 020000000001 0842 ${MAGIC}` },
  secret: { hex: `ffffffffffff 020000000001 0842 ${MAGIC} c0a80101` },
  longSecret: { hex: `ffffffffffff 020000000001 0842 ${MAGIC} 010203040506` },
} as const;
