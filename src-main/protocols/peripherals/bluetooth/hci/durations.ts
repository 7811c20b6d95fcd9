/** Spans of time in HCI's units (Bluetooth Core 5.2, volume 4, part E, §7). */

const written = (value: number, units: number, unit: string): string => `${value} (${Number(units.toPrecision(6))} ${unit})`;

/** Slots of 0.625 ms. */
export const slots = (value: number): string => written(value, value * 0.625, 'msec');
/** Frames of 1.25 ms. */
export const frames = (value: number): string => written(value, value * 1.25, 'msec');
export const centiseconds = (value: number): string => written(value, value / 100, 'sec');
export const events = (value: number): string => `${value} (number events)`;
