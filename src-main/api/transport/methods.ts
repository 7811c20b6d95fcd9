import type { Call } from '../call.ts';
import type { Engine, EngineOptions, ExportFormat } from '../engine.ts';
import type { ConversationKind } from '../statistics.ts';
import type { EngineMethod } from '../wire.ts';

/** The methods of `Engine` with the shape of their arguments: what the receiving side of a port checks before it trusts a message. */

/** Says whether an argument that came over a port is what the method takes. */
export type Shape<Value> = (value: unknown) => value is Value;

/** The parameters of a method without the `Call` at their end, which crosses as its own messages. */
type Plain<Parameters extends readonly unknown[]> = Required<Parameters> extends readonly [...infer Head, infer Last]
  ? Last extends Call<never> ? Head : Required<Parameters>
  : [];

type Shapes<Values extends readonly unknown[]> = { readonly [Index in keyof Values]: Shape<Values[Index]> };

export type MethodArguments<Method extends EngineMethod> = Plain<Parameters<Engine[Method]>>;

/** Longest path or filter, in characters: far above what a person writes, far below what would hurt. */
const longestText = 65_536;

const text: Shape<string> = (value): value is string => typeof value === 'string' && value.length <= longestText;
const path: Shape<string> = (value): value is string => text(value) && value.length > 0 && !value.includes('\0');
/** Numbers of captures, views, frames, streams and rows: whole and not negative. */
const count: Shape<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function oneOf<const Value extends string>(...values: readonly Value[]): Shape<Value> {
  return (value): value is Value => (values as readonly unknown[]).includes(value);
}

const transportProtocol = oneOf('tcp', 'udp');
const conversationKind: Shape<ConversationKind> = oneOf('eth', 'ip', 'ipv6', 'tcp', 'udp');
const exportFormat: Shape<ExportFormat> = oneOf('csv', 'json', 'text', 'pcap', 'pcapng', 'summary-markdown', 'summary-html');
const options: Shape<EngineOptions> = (value): value is EngineOptions =>
  typeof value === 'object' && value !== null && typeof (value as Partial<EngineOptions>).verifyChecksums === 'boolean';

export const engineMethods: { readonly [Method in EngineMethod]: Shapes<MethodArguments<Method>> } = {
  open: [path],
  close: [count],
  info: [count],
  view: [count, text],
  release: [count],
  rows: [count, count, count],
  locate: [count, count],
  tree: [count, count],
  checkFilter: [text],
  completeFilter: [text, count],
  follow: [count, transportProtocol, count],
  followPieces: [count, transportProtocol, count, count, count],
  streamOf: [count, count],
  conversations: [count, conversationKind],
  hierarchy: [count],
  export: [count, exportFormat, path],
  setOptions: [options],
};

/** True for the name of a method of `Engine`; nothing inherited counts. */
export function isEngineMethod(name: unknown): name is EngineMethod {
  return typeof name === 'string' && Object.hasOwn(engineMethods, name);
}

/** True when `args` are what the method takes, in number and in shape. */
export function areArguments(method: EngineMethod, args: readonly unknown[]): boolean {
  const shapes: readonly Shape<unknown>[] = engineMethods[method];
  return args.length === shapes.length && shapes.every((shape, index) => shape(args[index]));
}
