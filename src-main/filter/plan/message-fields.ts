/**
 * Fields that a message's head tells, read from the head alone by the message's own protocol:
 * its body is neither put together nor looked into, and nothing is asked of the connection.
 */
import { Dissector, type Field, type PacketRecord, type Protocol, type Registry, type Tree } from '../../dissect/index.ts';
import { wholeHead } from './message-hints.ts';

/** By protocol, the fields that come from the head and from nothing else. */
const OF_HEADS: Readonly<Record<string, ReadonlySet<string>>> = {
  http: new Set([
    'http.request', 'http.request.method', 'http.request.uri', 'http.request.uri.path', 'http.request.uri.query',
    'http.request.uri.query.parameter', 'http.request.version',
    'http.response', 'http.response.version', 'http.response.code', 'http.response.code.desc', 'http.response.phrase',
    'http.host', 'http.user_agent', 'http.referer', 'http.server', 'http.location', 'http.accept', 'http.cookie', 'http.set_cookie',
    'http.accept_language', 'http.accept_encoding',
    'http.x_forwarded_for', 'http.last_modified', 'http.date', 'http.connection', 'http.cache_control', 'http.content_type',
    'http.content_length', 'http.content_length_header',
    'http.content_encoding', 'http.authorization',
  ]),
  tls: new Set([
    'tls.handshake.type', 'tls.handshake.version', 'tls.handshake.ciphersuite', 'tls.handshake.extension.type', 'tls.handshake.extensions_alpn_str',
    'tls.handshake.extensions_server_name', 'tls.handshake.extensions_server_name_len', 'tls.handshake.extensions_server_name_type',
    'tls.handshake.extensions_server_name_list_len',
  ]),
};

/** A record of nothing but the bytes at hand. */
const RECORD = { number: 1, seconds: 0, nanoseconds: 0, original: 0, linkType: -1, encapsulation: 0, interfaceIndex: 0 } as const;

export class MessageFields {
  /** By name, the protocols whose heads tell all of the fields. */
  readonly #protocols = new Map<string, Protocol>();
  readonly #dissector: Dissector;

  constructor(registry: Registry, fields: readonly Field[]) {
    this.#dissector = new Dissector(registry, { wanted: registry.wanted(fields.map(({ name }) => name)) });
    for (const [name, told] of Object.entries(OF_HEADS)) {
      const protocol = registry.protocol(name);
      if (protocol !== undefined && fields.every(field => told.has(field.name))) this.#protocols.set(name, protocol);
    }
  }

  /** The fields of a packet that completes one message of the protocol, until the next call; undefined where its head does not tell all. */
  of(protocol: string, head: Uint8Array): Tree | undefined {
    const reader = this.#protocols.get(protocol), bytes = reader === undefined ? undefined : wholeHead(protocol, head);
    if (reader === undefined || bytes === undefined) return undefined;
    const record: PacketRecord = { ...RECORD, original: bytes.length, bytes };
    this.#dissector.dissect(record, undefined, reader);
    return this.#dissector.tree;
  }
}
