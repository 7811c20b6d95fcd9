/** Messages, enums and services of all `.proto` files that the user gave, by their full names, each field with what its bytes mean. */
import type { DeclaredEnum, DeclaredField, DeclaredFile, DeclaredMessage } from './proto-declarations.ts';
import { parseProto } from './proto-parser.ts';
import { lineNumbers } from './proto-tokens.ts';
import { WELL_KNOWN } from './well-known.ts';

/** A file as it is imported by others: `shop/money.proto`. */
export interface ProtoText {
  readonly path: string;
  readonly text: string;
}

export interface SchemaProblem {
  readonly file: string;
  /** From 1; 0 for the file as a whole. */
  readonly line: number;
  readonly text: string;
}

/** Types with the numbers that descriptors give them (`google.protobuf.FieldDescriptorProto.Type`). */
export const FIELD_TYPES = {
  double: 1, float: 2, int64: 3, uint64: 4, int32: 5, fixed64: 6, fixed32: 7, bool: 8, string: 9, group: 10, message: 11, bytes: 12,
  uint32: 13, enum: 14, sfixed32: 15, sfixed64: 16, sint32: 17, sint64: 18,
} as const;

export type FieldType = keyof typeof FIELD_TYPES;

export interface MessageType {
  readonly name: string;
  readonly fields: ReadonlyMap<number, MessageField>;
  /** Those of the fields that proto2 calls so. */
  readonly required: readonly MessageField[];
}

export interface EnumType {
  readonly name: string;
  readonly values: ReadonlyMap<number, string>;
}

export interface MessageField {
  readonly name: string;
  readonly number: number;
  readonly type: FieldType;
  /** Of messages and groups, where their type is known. */
  readonly message?: MessageType;
  readonly enum?: EnumType;
}

export interface Method {
  readonly request: MessageType | undefined;
  readonly response: MessageType | undefined;
}

/** What is read of the user's files. When one of these is met, a problem says so. */
const SCHEMA_LIMITS = {
  files: 10_000,
  /** Characters of one file: the largest public ones have half a million. */
  file: 1 << 22,
  /** Characters of all files. */
  all: 1 << 26,
  fields: 1_000_000,
  problems: 200,
} as const;

export class Schema {
  readonly messages = new Map<string, MutableMessage>();
  readonly enums = new Map<string, EnumType>();
  /** By path: `/shop.v1.Orders/Place`. */
  readonly methods = new Map<string, Method>();
  readonly services = new Set<string>();
  readonly problems: SchemaProblem[] = [];
  readonly files: number;
  /** Messages that they declare, maps and what comes with Protocol Buffers left out. */
  readonly declared: number;
  /** What became of what was declared; a message that is declared a second time is not in it. */
  readonly #types = new Map<DeclaredMessage, MutableMessage>();
  /** Last parts of all names: most names that are not known are in none of their scopes. */
  readonly #lastNames = new Set<string>();
  #fields = 0;

  constructor(given: readonly ProtoText[]) {
    const files = this.#withinLimits(given);
    this.files = files.length;
    // What comes with Protocol Buffers is last: who gives those files as well means theirs.
    const parsed = [...files, ...WELL_KNOWN].map(file => this.#parsed(file));
    const byName = new Map<string, ReadFile[]>();
    for (const file of parsed) {
      const name = baseName(file.path);
      byName.set(name, [...(byName.get(name) ?? []), file]);
    }
    for (const file of parsed) this.#checkImports(file, byName);
    for (const file of parsed) this.#register(file, file.declared.package, file.declared);
    this.declared = [...this.messages.keys()].filter(name => !name.endsWith('MapEntry') && !name.startsWith('google.protobuf.')).length;
    for (const file of parsed) this.#resolve(file, file.declared.package, file.declared);
    for (const file of parsed) this.#resolveServices(file);
    this.problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  }

  /** The message with this full name, as options and media types write it. */
  message(name: string): MessageType | undefined {
    return this.messages.get(name.startsWith('.') ? name.slice(1) : name);
  }

  #withinLimits(given: readonly ProtoText[]): readonly ProtoText[] {
    const files = new Map<string, ProtoText>();
    let length = 0;
    for (const file of given) {
      // The same file is often given twice: in a folder and in one above it.
      if (files.get(file.path)?.text === file.text) continue;
      length += file.text.length;
      if (file.text.length > SCHEMA_LIMITS.file) this.#problem(file.path, 0, `the file is too long: more than ${SCHEMA_LIMITS.file} characters`);
      else if (files.size === SCHEMA_LIMITS.files) this.#problem(file.path, 0, `no more than ${SCHEMA_LIMITS.files} files are read`);
      else if (length > SCHEMA_LIMITS.all) this.#problem(file.path, 0, `no more than ${SCHEMA_LIMITS.all} characters are read of all files`);
      else if (files.has(file.path)) this.#problem(file.path, 0, 'another file with this path is read instead');
      else files.set(file.path, file);
    }
    return [...files.values()];
  }

  #parsed({ path, text }: ProtoText): ReadFile {
    const { file: declared, error } = parseProto(text);
    let lines: ((at: number) => number) | undefined;
    const read: ReadFile = { path, declared, line: at => (lines ??= lineNumbers(text))(at) };
    if (error !== undefined) this.#problemAt(read, error.at, error.message);
    return read;
  }

  #checkImports(file: ReadFile, byName: ReadonlyMap<string, readonly ReadFile[]>): void {
    for (const { path, at } of file.declared.imports) {
      if (byName.get(baseName(path))?.some(other => isImportedAs(other.path, path)) === true) continue;
      this.#problemAt(file, at, `“${path}” is imported, and not among the files`);
    }
  }

  /** Makes all messages and enums, so that fields can find theirs wherever they are declared. */
  #register(file: ReadFile, scope: string, { messages, enums, extensions, fields = [] }: Scope): void {
    for (const declared of messages) {
      const name = joined(scope, declared.name);
      if (!this.#isNew(file, name, declared.at)) continue;
      const type: MutableMessage = { name, fields: new Map(), required: [] };
      this.messages.set(name, type);
      this.#types.set(declared, type);
      this.#register(file, name, declared);
    }
    for (const declared of enums) {
      const name = joined(scope, declared.name);
      if (this.#isNew(file, name, declared.at)) this.enums.set(name, enumType(name, declared));
    }
    const own = [...fields, ...extensions.flatMap(extension => extension.fields)].flatMap(field => field.own ?? []);
    if (own.length > 0) this.#register(file, scope, { messages: own, enums: [], extensions: [] });
  }

  #isNew(file: ReadFile, name: string, at: number): boolean {
    const isNew = !this.messages.has(name) && !this.enums.has(name);
    this.#lastNames.add(lastPart(name));
    if (!isNew && !name.startsWith('google.protobuf.')) this.#problemAt(file, at, `${name} is declared twice; the first one counts`);
    return isNew;
  }

  #resolve(file: ReadFile, scope: string, { messages, extensions }: Scope): void {
    for (const message of messages) {
      const type = this.#types.get(message);
      if (type === undefined) continue;
      for (const field of message.fields) this.#addField(file, type.name, type, field, field.name);
      this.#resolve(file, type.name, message);
    }
    for (const { of, at, fields } of extensions) {
      const type = this.#find(scope, of);
      if (type === undefined || !('fields' in type)) this.#problemAt(file, at, `the message ${of} is not known`);
      else for (const field of fields) this.#addField(file, scope, type, field, `[${joined(scope, field.name)}]`);
    }
  }

  #addField(file: ReadFile, scope: string, to: MutableMessage, declared: DeclaredField, name: string): void {
    const { number, at } = declared;
    if (++this.#fields > SCHEMA_LIMITS.fields) {
      if (this.#fields === SCHEMA_LIMITS.fields + 1) this.#problemAt(file, at, `no more than ${SCHEMA_LIMITS.fields} fields are read`);
      return;
    }
    if (to.fields.has(number)) {
      // Files of many authors extend the options with the same numbers, and no packet carries those.
      if (!to.name.startsWith('google.protobuf.')) {
        this.#problemAt(file, at, `${to.name} has two fields with the number ${number}; the first one counts`);
      }
      return;
    }
    const field: MessageField = { name, number, ...this.#typeOf(file, scope, declared) };
    to.fields.set(number, field);
    if (declared.required) to.required.push(field);
  }

  #typeOf(file: ReadFile, scope: string, { type, own, at }: DeclaredField): Pick<MessageField, 'type' | 'message' | 'enum'> {
    if (own !== undefined) {
      const message = this.#types.get(own);
      if (message !== undefined) this.#resolve(file, scope, { messages: [own], enums: [], extensions: [] });
      return { type: type === 'group' ? 'group' : 'message', ...(message !== undefined && { message }) };
    }
    if (Object.hasOwn(FIELD_TYPES, type) && type !== 'message' && type !== 'enum' && type !== 'group') return { type: type as FieldType };
    const found = this.#find(scope, type);
    if (found === undefined) this.#problemAt(file, at, `the type ${type} is not known`);
    if (found === undefined || 'fields' in found) return { type: 'message', ...(found !== undefined && { message: found }) };
    return { type: 'enum', enum: found };
  }

  #resolveServices(file: ReadFile): void {
    const { declared } = file;
    for (const service of declared.services) {
      const name = joined(declared.package, service.name);
      this.services.add(name);
      for (const method of service.methods) {
        const [request, response] = [method.request, method.response].map(wanted => {
          const type = this.#find(declared.package, wanted);
          if (type !== undefined && 'fields' in type) return type;
          this.#problemAt(file, method.at, `the message ${wanted} is not known`);
          return undefined;
        });
        this.methods.set(`/${name}/${method.name}`, { request, response });
      }
    }
  }

  /** A name means the innermost that it can: `Money` in `shop.v1.Order` is `shop.v1.Order.Money`, `shop.v1.Money`, `shop.Money` or `Money`. */
  #find(scope: string, name: string): MutableMessage | EnumType | undefined {
    if (!this.#lastNames.has(lastPart(name))) return undefined;
    if (name.startsWith('.')) return this.messages.get(name.slice(1)) ?? this.enums.get(name.slice(1));
    for (let around = scope; ; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
      const full = joined(around, name);
      const found = this.messages.get(full) ?? this.enums.get(full);
      if (found !== undefined || around === '') return found;
    }
  }

  #problemAt({ path, line }: ReadFile, at: number, text: string): void {
    if (this.problems.length <= SCHEMA_LIMITS.problems) this.#problem(path, line(at), text);
  }

  #problem(file: string, line: number, text: string): void {
    const { problems } = this;
    if (problems.length < SCHEMA_LIMITS.problems) problems.push({ file, line, text });
    else if (problems.length === SCHEMA_LIMITS.problems) problems.push({ file, line, text: 'there are more problems, which are not listed' });
  }
}

interface MutableMessage extends MessageType {
  readonly fields: Map<number, MessageField>;
  readonly required: MessageField[];
}

interface ReadFile {
  readonly path: string;
  readonly declared: DeclaredFile;
  readonly line: (at: number) => number;
}

type Scope = Pick<DeclaredMessage, 'messages' | 'enums' | 'extensions'> & { readonly fields?: readonly DeclaredField[] };

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const joined = (scope: string, name: string): string => (scope === '' ? name : `${scope}.${name}`);

/** Files may be given from a folder above or below the one that imports count from. */
function isImportedAs(path: string, imported: string): boolean {
  return path === imported || path.endsWith(`/${imported}`) || imported.endsWith(`/${path}`);
}

function enumType(name: string, { values }: DeclaredEnum): EnumType {
  const names = new Map<number, string>();
  // Of aliases, the first is the one that counts.
  for (const value of values) if (!names.has(value.number)) names.set(value.number, value.name);
  return { name, values: names };
}
