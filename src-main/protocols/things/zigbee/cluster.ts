/** How a cluster is declared: what its attributes are called, which of them have fields of their own, and what its commands bring. */
import { type Cursor, type Field, u16, u8 } from '../../../dissect/index.ts';

type Names = Readonly<Record<number, string>>;
export type Step = Field<unknown> | ((p: Cursor) => void);

export interface Commands {
  readonly field: Field<number>;
  readonly names: Names;
  /** What the commands with these numbers bring, in this order. */
  readonly contents: Readonly<Record<number, readonly Step[] | undefined>>;
}

export interface Cluster {
  /** As Wireshark names it, and as it is called in the list. */
  readonly id: string;
  readonly name: string;
  readonly attribute: Field<number> | undefined;
  /** Attributes that have fields of their own. */
  readonly values: Readonly<Record<number, Step | undefined>>;
  readonly toServer: Commands | undefined;
  readonly toClient: Commands | undefined;
  /** A line above what a command brings. */
  readonly payload: boolean;
  readonly fields: readonly Field<unknown>[];
}

interface Declared {
  readonly id: string;
  readonly name: string;
  readonly attributes?: Names;
  /** The name of the attribute's field, where it is another. */
  readonly attributeId?: string;
  readonly values?: Cluster['values'];
  readonly fields?: Readonly<Record<string, Field<unknown>>>;
  readonly toServer?: Declaration;
  readonly toClient?: Declaration;
  readonly payload?: false;
}

/** Names of commands with what they bring. */
type Declaration = Readonly<Record<number, readonly [string, ...Step[]]>> & { readonly field?: string };

export function cluster(
  { id, name, attributes, attributeId = `${id}.attr_id`, values = {}, fields = {}, toServer, toClient, payload }: Declared,
): Cluster {
  const attribute = attributes === undefined ? undefined : u16('Attribute', { id: attributeId, hex: true, little: true, values: attributes });
  const server = toServer && commands(toServer, `${id}.cmd.srv_rx.id`), client = toClient && commands(toClient, `${id}.cmd.srv_tx.id`);
  const own = [attribute, server?.field, client?.field].filter(field => field !== undefined);
  return { id, name, attribute, values, toServer: server, toClient: client, payload: payload ?? true, fields: [...own, ...Object.values(fields)] };
}

function commands({ field, ...declared }: Declaration, id: string): Commands {
  const entries = Object.entries(declared).map(([number, [name, ...steps]]) => [number, name, steps] as const);
  const names: Names = Object.fromEntries(entries.map(([number, name]) => [number, name]));
  return {
    field: u8('Command', { id: field ?? id, hex: true, values: names }), names,
    contents: Object.fromEntries(entries.map(([number, , steps]) => [number, steps])),
  };
}

export function take(p: Cursor, step: Step): void {
  if (typeof step === 'function') step(p);
  else p.take(step);
}

/** Numbers of tenths of seconds, and of seconds. */
export const tenths = (value: number): string => `${(value / 10).toFixed(1)} seconds`;
export const seconds = (value: number): string => `${value} seconds`;
