/** What link types are called: of a `LINKTYPE_` number its symbol, Wireshark's name and Wireshark's `frame.encap_type`. */
import { LINK_TYPE_ROWS } from './link-type-table.ts';

export interface LinkType {
  /** Without `LINKTYPE_`, for instance `EN10MB`'s modern name `ETHERNET`. */
  readonly symbol: string;
  /** For instance `Linux cooked-mode capture v1`. */
  readonly name: string;
  /** 0: Wireshark has none. */
  readonly encapsulation: number;
}

export const LINK_TYPES: ReadonlyMap<number, LinkType> = new Map(
  LINK_TYPE_ROWS.map(([linkType, symbol, encapsulation, name]) => [linkType, { symbol, name, encapsulation }]),
);

/** Names by `frame.encap_type`. */
export const ENCAPSULATION_NAMES: Readonly<Record<number, string>> = Object.fromEntries(
  Array.from(LINK_TYPES.values(), ({ encapsulation, name }) => [encapsulation, name] as const).filter(([encapsulation]) => encapsulation > 0),
);

export function linkTypeName(linkType: number): string {
  return LINK_TYPES.get(linkType)?.name ?? `Link type ${linkType}`;
}

/** Wireshark's `frame.encap_type`; 0 for what it does not know. */
export function linkTypeEncapsulation(linkType: number): number {
  return LINK_TYPES.get(linkType)?.encapsulation ?? 0;
}
