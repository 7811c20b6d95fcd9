/** Parameters of a sysdig event: two lengths of two bytes, and nothing. */
export const examples = { open: { as: 'sysdig', hex: '0000 0000' } } as const;
