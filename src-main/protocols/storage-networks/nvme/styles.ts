/** How NVM Express' numbers say what they stand for: counts from zero, powers of two, units of 100 milliseconds or of 4096 bytes. */

const hex = (value: number): string => `0x${value.toString(16)}`;
const many = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
/** One less than there are. */
const fromZero = (unit: string) => (value: number): string => `${hex(value)} (${many(value + 1, unit)})`;
const powerOfTwo = (unit: string, least = 0) => (value: number): string => `${hex(value)} (${many(2 ** (value + least), unit)})`;
const unitsOf = (bytes: number) => (value: number): string => `${hex(value)} (${value * bytes} bytes)`;

export const STYLES: Readonly<Record<string, (value: number) => string>> = {
  commands: fromZero('command'),
  events: fromZero('event'),
  entries: value => `${hex(value)} (${value + 1} ${value === 0 ? 'entry' : 'entries'})`,
  states: fromZero('state'),
  blocks: value => many(value + 1, 'logical block'),
  /** Of queue 0 the administrator's. */
  queue: value => `${value} (${value === 0 ? 'AQ' : 'IOQ'})`,
  sets: value => `${value} (${value % 2 === 1 ? 'NVM IO Command Set' : 'Reserved'})`,
  queues: value => String(value + 1),
  burst: powerOfTwo('command'),
  pages: value => (value === 0 ? `${hex(value)} (unlimited)` : powerOfTwo('page')(value)),
  power: powerOfTwo('byte'),
  // Base specification §3.1.1: the power of two counts from 12.
  pageSize: powerOfTwo('byte', 12),
  doorbell: powerOfTwo('byte', 2),
  tenths: value => `${value} (${value * 100} ms)`,
  halves: value => `${hex(value)} (${value * 500} ms)`,
  microseconds: value => `${value} (${many(value, 'microsecond')})`,
  dwords: value => `${value} (${4 * (value + 1)} bytes)`,
  milliseconds: value => `${value}ms`,
  kelvin: value => `${value} degrees K`,
  bytes4096: unitsOf(4096),
  bytes16: unitsOf(16),
};
