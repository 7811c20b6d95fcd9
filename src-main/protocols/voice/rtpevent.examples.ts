/** The key 5, after RFC 4733 §2.3 and §2.5.2. */
export const examples = { keyFive: { as: 'rtpevent', hex: '05 8a 0320' }, unknown: { as: 'rtpevent', hex: 'ff 0a 00a0' } } as const;
