/** Statistics that are lists of what packets' fields say, as tshark prints them. */
import type { PacketFields } from '../../statistics/packet-fields.ts';

export interface Report {
  /** Fields that are asked of each packet. */
  readonly fields: readonly string[];
  /** One packet more, which `fields` has read. */
  add(fields: PacketFields, row: number): void;
  text(): string;
}
