/** What a request reads: protocols as it wants them, and the capture, opened. */
import { CaptureError, DEVICE, STANDARD_INPUT, openCapture } from '../../capture/index.ts';
import type { Registry } from '../../dissect/index.ts';
import { compile, isJudged } from '../../filter/index.ts';
import { FRAME_HASHES } from '../../protocols/frame.ts';
import { createRegistry } from '../../protocols/index.ts';
import { RADIUS_SECRET } from '../../protocols/operation/radius/secret.ts';
import { SCHEMA } from '../../protocols/web/protobuf.ts';
import { Schema } from '../../protocols/web/protobuf/schema.ts';
import { AHEAD } from '../../scan/index.ts';
import { RELATIVE_NUMBERS } from '../../streams/index.ts';
import { judgeSecrets } from '../decryption-notes.ts';
import { OpenCapture } from '../open-capture.ts';
import { HostNames } from '../naming/host-names.ts';
import { NameBook } from '../naming/name-book.ts';
import { whyNeeded } from '../protocol-choices.ts';
import { type DecodeAs, type NameRequest, ReadError, type ReadRequest, filtersOf } from './read-request.ts';
import type { HelperThread } from './scan-helper.ts';
import { columnFields, showsTrees } from './read-writer.ts';

/** Throws `ReadError`. */
export function registryFor({
  decodeAs, protoFiles = [], relativeNumbers, hashes, radius, disabled = new Set(), unsigned = new Set(), warn,
}: ReadRequest): Registry {
  const registry = createRegistry();
  switchOff(registry, disabled, unsigned);
  registry.give(RELATIVE_NUMBERS, relativeNumbers);
  registry.give(FRAME_HASHES, hashes);
  registry.give(RADIUS_SECRET, radius);
  decodeAs.forEach(rule => assign(registry, rule));
  if (protoFiles.length > 0) {
    const schema = new Schema(protoFiles);
    registry.give(SCHEMA, schema);
    for (const { file, line, text } of schema.problems) warn?.(`${file}${line > 0 ? `:${line}` : ''}: ${text}`);
  }
  return registry;
}

/** Throws `ReadError` for what is always in use. */
function switchOff(registry: Registry, disabled: ReadonlySet<string>, unsigned: ReadonlySet<string>): void {
  const needed = whyNeeded([...disabled]);
  if (needed !== undefined) throw new ReadError(needed, 1);
  const strange = [...unsigned].find(name => registry.protocol(name) === undefined);
  if (strange !== undefined) throw new ReadError(`No such protocol ${strange}, can't disable`, 1);
  registry.disable(disabled, unsigned);
}

/** Rejects with `ReadError`. */
export async function captureFor({ path, temporaryFolder }: ReadRequest, registry: Registry): Promise<OpenCapture> {
  try {
    return new OpenCapture(
      0, path, await openCapture(path, { maybeEmpty: true, ...(temporaryFolder !== undefined && { temporaryFolder }) }), registry,
    );
  } catch (error) {
    if (error instanceof CaptureError) throw new ReadError(fileSentence(error, path), 2);
    throw error;
  }
}

/** Nobody waits in between when what is read is all there is to do. */
export const ONE_TURN = { over: false, next: () => Promise.resolve() };

/**
 * Scans the packets that are asked for, with the secrets that open them. `shared`: another thread does the
 * same at this time, so that both cores have something to do and nobody reads ahead. `helper`: who else may.
 */
export async function scanFor(request: ReadRequest, capture: OpenCapture, shared: boolean, helper: HelperThread | URL = AHEAD.helper): Promise<void> {
  const { count, secrets, names, warn } = request;
  capture.secrets.give(secrets);
  const ahead = { helper, from: shared ? Infinity : AHEAD.from }, judged = asksForJudgement(request, capture.registry);
  await capture.read({ ...(count > 0 && { most: count }), ahead, judged });
  if (secrets.keyLog !== '' || secrets.rsaKeys.length > 0) await judgeSecrets(capture);
  for (const { severity, text } of capture.secrets.notes) if (severity === 'warning') warn?.(text);
  if (names.macs || names.hosts || names.ports) {
    capture.registry.names = new NameBook(capture.registry, names, names.hosts ? await hostNames(names, capture) : new HostNames());
  }
}

/** The hosts' names that a request may use. */
export async function hostNames({ lists, fromAnswers }: NameRequest, capture: OpenCapture): Promise<HostNames> {
  const hosts = new HostNames();
  lists.forEach(list => hosts.readList(list));
  hosts.readBlocks(capture);
  if (fromAnswers) await hosts.readAnswers(capture, ONE_TURN);
  return hosts;
}

/** Whether anything that is printed or filtered by comes from verdicts or states; the request's fields and filters have been checked. */
function asksForJudgement(request: ReadRequest, registry: Registry): boolean {
  const { ownFields, fields, readFilter, filter, statistics } = request;
  if (ownFields || showsTrees(request) || statistics.some(({ kind }) => kind === 'expert')) return true;
  const counted = statistics.flatMap(statistic => (statistic.kind === 'intervals' ? statistic.columns.map(({ field }) => field) : []));
  if (isJudged(registry.wanted([...fields, ...columnFields(request, registry), ...counted]))) return true;
  return [readFilter, filter, ...statistics.flatMap(filtersOf)].some(text => text !== '' && isJudged(compile(text, registry).wanted));
}

/** Throws `ReadError` when there is no such table or protocol, with those that there are, and for texts as keys of a table of numbers. */
function assign(registry: Registry, { table, keys, protocol: name }: DecodeAs): void {
  if (!registry.tableNames.includes(table)) {
    throw new ReadError(
      [`Unknown layer type -- ${table}`, `Valid layer types are:`, ...registry.tableNames.toSorted().map(known => `\t${known}`)].join('\n'),
      1,
    );
  }
  const text = keys.find(key => typeof key === 'string');
  if (text !== undefined && !registry.keys(table).some(key => typeof key === 'string')) {
    throw new ReadError(`Invalid selector ${/^(0x[\da-f]+|\d+)[-:]/i.test(text) ? 'numeric range' : 'number'} "${text}"`, 1);
  }
  const protocol = registry.protocol(name);
  if (protocol === undefined) {
    const known = registry.protocols.filter(({ on }) => on[table] !== undefined).map(({ name: known, title }) => `\t${known} (${title})`);
    throw new ReadError(
      [
        name === '' ? 'No protocol name specified' : `Unknown protocol -- "${name}"`,
        `Valid protocols for layer type "${table}" are:`,
        ...known.toSorted(),
      ].join('\n'),
      1,
    );
  }
  for (const key of keys) registry.assign(table, key, protocol);
}

/** In the words that scripts know, where the system refused the file. */
function fileSentence({ cause, message }: CaptureError, path: string): string {
  switch ((cause as NodeJS.ErrnoException | undefined)?.code) {
    // What of a name is not UTF-8 has arrived as this character.
    case 'ENOENT': return path.includes('\uFFFD') ?
      `The file "${path}" cannot be opened by its name, which is not UTF-8: use -r - <FILE.` : `The file "${path}" doesn't exist.`;
    case 'ENOTDIR': return `The file "${path}" could not be opened: Not a directory.`;
    case 'EACCES': return `You don't have permission to read the file "${path}".`;
    case 'EISDIR': return `"${path}" is a directory (folder), not a file.`;
    case DEVICE: return `${subjectOf(path)} is a "special file" or socket or other non-regular file.`;
    default: return path === STANDARD_INPUT && message.startsWith(path) ? `${subjectOf(path)}${message.slice(path.length)}` : message;
  }
}

/** What a sentence about the file begins with. */
function subjectOf(path: string): string {
  return path === STANDARD_INPUT ? 'The standard input' : `The file "${path}"`;
}

/** What scripts know is said where a file ends too early. */
export function cutSentence(path: string): string {
  return `${subjectOf(path)} appears to have been cut short in the middle of a packet.`;
}
