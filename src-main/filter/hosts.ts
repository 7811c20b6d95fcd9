/** Hosts by their names, where whoever compiles a filter knows some. */
export interface NamedHost {
  /** As 32-bit numbers. */
  readonly ipv4: readonly number[];
  readonly ipv6: readonly Uint8Array[];
}

export interface Hosts {
  find(name: string): NamedHost | undefined;
}
