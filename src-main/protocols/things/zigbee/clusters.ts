/** The clusters whose attributes and commands are known, by their numbers. */
import type { Cluster } from './cluster.ts';
import { color } from './clusters-color.ts';
import { basic, groups, identify, level, onOff, power } from './clusters-control.ts';
import { SENSING } from './clusters-sensing.ts';

export const CLUSTERS: Readonly<Record<number, Cluster | undefined>> = {
  0x0000: basic, 0x0001: power, 0x0003: identify, 0x0004: groups, 0x0006: onOff, 0x0008: level, 0x0300: color, ...SENSING,
};
