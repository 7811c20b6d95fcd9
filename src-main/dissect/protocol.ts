/** Declaring a protocol: one call that gives its name, its fields, where it is found, and how it is read. */
import type { Cursor } from './cursor.ts';
import { type Field, protocolField } from './field.ts';
import { type Lateness, arrived } from './lateness.ts';

/** Result of `frame`: length of the message in bytes, `MORE` when that takes more bytes to know, `NOT_MINE` when these are not its messages. */
export const MORE = 0;
export const NOT_MINE = -1;
/** Result of `frame` for a message that lasts until the sender closes (an HTTP/1.0 body, say). */
export const UNTIL_CLOSE = -2;

/** Result of `becomes`: the stream's protocol is yet to be found. */
export const ANYONE = '';
/**
 * Results of `frame` from here down: more bytes are needed, and `resume` goes on that many bytes (the result's opposite) behind the message's begin.
 */
export const RESUMES = -3;

/** A conversation that a message promises: datagrams and TCP connections to and from an address and port are a protocol's from then on. */
export interface Announcement {
  /** Name of the protocol. */
  readonly protocol: string;
  /** 4 or 16 bytes. */
  readonly address: Uint8Array;
  readonly port: number;
  /** Only datagrams that go to or come from this address as well. */
  readonly peer?: Uint8Array;
  /** What the message says of the conversation; the protocol finds it in `ConversationFacts`. */
  readonly about?: unknown;
}

/** Where a message that announces conversations went; undefined where that is not known. */
export interface Ends {
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
  readonly sourcePort: number;
  /** Over TCP: whether the end that opened the connection says it. */
  readonly fromClient?: boolean;
}

export interface Protocol {
  /** Wireshark's filter name, such as `tcp`. */
  readonly name: string;
  /** `Transmission Control Protocol` */
  readonly title: string;
  /** What the Protocol column says: `TCP`. */
  readonly short: string;
  /** What remarks on a packet that ends early call it, where that is not what the column says. */
  readonly called: string | undefined;
  /** The field that stands for the protocol in trees and filters. */
  readonly self: Field<void>;
  readonly fields: Readonly<Record<string, Field<any>>>;
  /** Makes fields that are too many to be made at every start: by the registry, where the protocol is first met or one of its names is asked for. */
  readonly lateFields: (() => Readonly<Record<string, Field>>) | undefined;
  /** What the names of late fields begin with, without the dot: its own name, mostly. */
  readonly lateName: string | readonly string[];
  /** Whether it has been dissected: its fields are arranged then. */
  arranged: boolean;
  /** Where it is one of a program's whose modules run late: until it has run, there are no `fields`. */
  readonly late: Lateness | undefined;
  readonly on: Readonly<Record<string, readonly (number | string)[]>>;
  readonly dissect: (p: Cursor, f: any) => void;
  /**
   * For protocols on a stream: length of the message that begins at `at`, all bytes of the stream from there on being `bytes[at…end)`. `answering` is
   * what `asks` gives of the other side's message that this one answers, 0 when not known: HTTP's responses to HEAD have no body, whatever they say.
   */
  readonly frame?: ((bytes: Uint8Array, at: number, end: number, answering: number) => number) | undefined;
  /** For a `frame` that takes `answering`: the byte, not 0, that stands for the message that begins at `at`. Its first one where not declared. */
  readonly asks?: ((bytes: Uint8Array, at: number, end: number) => number) | undefined;
  /** Like `frame`, for a message at `at` of which all before `from` has been looked at: a long message is read once, not once a segment. */
  readonly resume?: ((bytes: Uint8Array, at: number, from: number, end: number) => number) | undefined;
  /**
   * For protocols that hand their stream over to another one: its name, where the whole message `bytes[at…end)` says so; `ANYONE` when it
   * is found as at a stream's begin. HTTP's `101 Switching Protocols` does; all that follows, both ways, is the other protocol's.
   */
  readonly becomes?: ((bytes: Uint8Array, at: number, end: number) => string | undefined) | undefined;
  /** Its messages are about the connection, ahead of the stream that it is for: the trackers of that stream's protocol do not see them. */
  readonly foreword?: boolean | undefined;
  /**
   * For protocols within whose streams another one may begin unannounced, as TLS does once STARTTLS was
   * agreed upon: its name, where the message at `at` is that one's. All that follows, both ways, is its own.
   */
  readonly yields?: ((bytes: Uint8Array, at: number, end: number) => string | undefined) | undefined;
  /** The first bytes that `recognise` may say yes to, as their characters or numbers: it is not asked for others. Undefined: all. */
  readonly begins: string | readonly number[] | undefined;
  /** Whether these first bytes of a stream or datagram are this protocol's. */
  readonly recognise?: ((bytes: Uint8Array, at: number, end: number) => boolean) | undefined;
  /** Whether a datagram on one of its ports can be this protocol's; where not, the protocol of the other port has its turn. */
  readonly accepts?: ((bytes: Uint8Array, at: number, end: number) => boolean) | undefined;
  /** Whether a datagram on ports that no protocol has may well be this one's: a signature too weak to be asked before the ports. */
  readonly guess?: ((bytes: Uint8Array, at: number, end: number) => boolean) | undefined;
  /** Which of `tcp` and `udp` `recognise` is for. */
  readonly over: readonly ('tcp' | 'udp')[];
  /** Each of its messages begins with its length, by which Wireshark cuts the stream: TCP then says that length of each (`tcp.pdu.size`). */
  readonly sized: boolean;
  /**
   * For every message of the protocol: the conversations that it promises, as SIP does
   * for the media of a call, and TFTP for the port that will answer.
   */
  readonly announces?: ((bytes: Uint8Array, at: number, end: number, ends: Ends | undefined) => readonly Announcement[]) | undefined;
  /** For protocols that others share their ports with (RFC 7983): the name of the protocol whose datagram this is. */
  readonly shares?: ((bytes: Uint8Array, at: number, end: number) => string) | undefined;
  /**
   * For protocols whose conversations may go on between other ends, one of which stays
   * the same: whether this datagram may be the first between the new ones.
   */
  readonly moves?: ((bytes: Uint8Array, at: number, end: number) => boolean) | undefined;
}

export interface ProtocolDeclaration<F extends Record<string, Field<any>>> {
  readonly name: string;
  readonly title: string;
  /** What the Protocol column says; default the name in capitals. */
  readonly short?: string;
  /** What remarks on a packet that ends early call it; default what the column says. */
  readonly called?: string;
  /** Dispatch tables and the keys in them: `{ 'ip.proto': [17] }`. */
  readonly on?: Readonly<Record<string, readonly (number | string)[]>>;
  readonly over?: readonly ('tcp' | 'udp')[];
  readonly sized?: boolean;
  /** Keys are the field names behind `name.`; `id` in a field's options gives another full name. */
  readonly fields: F;
  /** Makes further fields, keyed like `fields`, which repeat no others (`also`); gives the same ones whenever it is called. */
  readonly lateFields?: () => Readonly<Record<string, Field>>;
  /** What their names begin with, where that is not the protocol's name. */
  readonly lateName?: string | readonly string[];
  readonly dissect: (p: Cursor, f: F) => void;
  readonly frame?: (bytes: Uint8Array, at: number, end: number, answering: number) => number;
  readonly asks?: (bytes: Uint8Array, at: number, end: number) => number;
  readonly resume?: (bytes: Uint8Array, at: number, from: number, end: number) => number;
  readonly becomes?: (bytes: Uint8Array, at: number, end: number) => string | undefined;
  readonly foreword?: boolean;
  readonly yields?: (bytes: Uint8Array, at: number, end: number) => string | undefined;
  readonly begins?: string | readonly number[];
  readonly recognise?: (bytes: Uint8Array, at: number, end: number) => boolean;
  readonly accepts?: (bytes: Uint8Array, at: number, end: number) => boolean;
  readonly guess?: (bytes: Uint8Array, at: number, end: number) => boolean;
  readonly announces?: (bytes: Uint8Array, at: number, end: number, ends: Ends | undefined) => readonly Announcement[];
  readonly shares?: (bytes: Uint8Array, at: number, end: number) => string;
  readonly moves?: (bytes: Uint8Array, at: number, end: number) => boolean;
}

export function protocol<const F extends Record<string, Field<any>>>(declaration: ProtocolDeclaration<F>): Protocol & { readonly fields: F } {
  nameFields(declaration.name, declaration.fields);
  return arrived(shaped(declaration, undefined)) as Protocol & { readonly fields: F };
}

/** One shape for all: they are asked by the same code for each packet. */
export function shaped(declaration: ProtocolDeclaration<any>, late: Lateness | undefined): Protocol {
  const { name, title, fields } = declaration;
  return {
    name, title, short: declaration.short ?? name.toUpperCase(), called: declaration.called,
    self: protocolField(name, title), fields, arranged: false, late,
    lateFields: declaration.lateFields, lateName: declaration.lateName ?? name,
    on: declaration.on ?? {}, over: declaration.over ?? [], sized: declaration.sized ?? false, dissect: declaration.dissect,
    frame: declaration.frame, asks: declaration.asks, resume: declaration.resume,
    begins: declaration.begins, recognise: declaration.recognise, accepts: declaration.accepts,
    becomes: declaration.becomes, foreword: declaration.foreword, yields: declaration.yields, guess: declaration.guess,
    announces: declaration.announces, shares: declaration.shares, moves: declaration.moves,
  };
}

/** Gives the fields that have no full name theirs: their keys behind the protocol's name. */
export function nameFields(protocol: string, fields: Readonly<Record<string, Field<any>>>): void {
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    if (field.name === '') field.name = `${protocol}.${key}`;
  }
}

/** What remarks call the protocol: as the Protocol column does, by its filter name where it says nothing there. */
export function shownName({ name, short, called }: Protocol): string {
  return called ?? (short === '' ? name : short);
}

/** Every byte from `first` to `last`, for `begins`. */
export function bytesFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Whether a stream or datagram of the protocol may begin with this byte. */
export function mayBeginWith({ begins }: Protocol, byte: number): boolean {
  return begins === undefined || (typeof begins === 'string' ? begins.includes(String.fromCharCode(byte)) : begins.includes(byte));
}

/**
 * To be called before a protocol is first dissected. Runs its module, where that is late, and has its fields arranged for being reached fast, which
 * V8 does with whatever is a prototype: as a table, they are quickly declared instead.
 */
export function arrange(protocol: Protocol): void {
  protocol.late?.load();
  Object.create(protocol.fields);
  protocol.arranged = true;
}

/** Fields that have full names of their own, as a protocol declares them. Several may have one name: numbers of different sizes, or other bits. */
export function byName(fields: readonly Field[]): Readonly<Record<string, Field>> {
  const named: Record<string, Field> = {};
  for (const field of fields) {
    let key = field.name;
    while (named[key] !== undefined && named[key] !== field) key += ' again';
    named[key] = field;
  }
  return named;
}
