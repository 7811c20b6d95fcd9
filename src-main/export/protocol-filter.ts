/** Which layers tree formats show in full: `-j` (these names, children only where named too) and `-J` (these names with all below). */
export interface ProtocolFilter {
  readonly names: ReadonlySet<string>;
  readonly withChildren: boolean;
}

/** Names separated by spaces, as tshark takes them. */
export function protocolFilter(text: string, withChildren: boolean): ProtocolFilter {
  return { names: new Set(text.split(' ').filter(name => name !== '')), withChildren };
}

/** The filter for what is below a node of that name. */
export function below(filter: ProtocolFilter | undefined): ProtocolFilter | undefined {
  return filter?.withChildren === true ? undefined : filter;
}
