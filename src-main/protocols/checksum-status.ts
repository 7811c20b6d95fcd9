/** Options of fields that say whether a checksum is right. */
export const CHECKSUM_STATUS = { base: 'name', values: { 0: 'Bad', 1: 'Good', 2: 'Unverified', 3: 'Not present', 4: 'Illegal' } } as const;
