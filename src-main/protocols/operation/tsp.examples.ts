/** Messages of timed, built by hand after protocols/timed.h. */
export const examples = {
  loop: { as: 'tsp', hex: '18 01 3c8a 0a 00000000000000 6f74746f2e6578616d706c6500' },
  setTime: { as: 'tsp', hex: '05 01 0001 00000010 00000020 6f74746f00' },
  election: { as: 'tsp', hex: '08 01 0002 0000000000000000 6f74746f00' },
} as const;
