/** `http,tree`, `http_req,tree` and `http_srv,tree`: messages by kind, method, status, requested path, and server. */
import type { PacketFields } from '../packet-fields.ts';
import { type StatNode, StatTree } from '../stat-tree.ts';

const METHOD = 'http.request.method', CODE = 'http.response.code', MEANING = 'http.response.code.desc', HOST = 'http.host', URI = 'http.request.uri';
export const HTTP_FIELDS: readonly string[] = [METHOD, CODE, MEANING, HOST, URI];

const BROKEN = '???: broken';
const CLASSES: readonly string[] = ['1xx: Informational', '2xx: Success', '3xx: Redirection', '4xx: Client Error', '5xx: Server Error'];

/** Requests by method and responses by status, of HTTP and of what is made after it. */
export class StatusTree {
  readonly tree = new StatTree();
  readonly #all: StatNode;
  readonly #requests: StatNode;
  readonly #responses: StatNode;
  readonly #others: StatNode;

  constructor(protocol: string) {
    const { tree } = this;
    this.#all = tree.node(tree.root, `Total ${protocol} Packets`);
    this.#requests = tree.node(this.#all, `${protocol} Request Packets`);
    this.#responses = tree.node(this.#all, `${protocol} Response Packets`);
    this.#others = tree.node(this.#all, `Other ${protocol} Packets`);
    for (const name of [BROKEN, ...CLASSES]) tree.node(this.#responses, name);
  }

  /** One message; what it has none of is undefined. */
  add(method: string | undefined, status: number | undefined, reason: string | undefined): void {
    const { tree } = this;
    tree.tick(this.#all);
    if (status !== undefined) {
      tree.tick(this.#responses);
      const group = tree.count(this.#responses, CLASSES[Math.floor(status / 100) - 1] ?? BROKEN);
      tree.count(group, `${status} ${reason ?? `Unknown (${status})`}`);
    } else if (method !== undefined) {
      tree.tick(this.#requests);
      tree.count(this.#requests, method);
    } else {
      tree.tick(this.#others);
    }
  }
}

export class HttpPackets {
  readonly #messages = new StatusTree('HTTP');
  readonly tree = this.#messages.tree;

  /** One HTTP message. */
  add(fields: PacketFields, message: number): void {
    this.#messages.add(fields.first(METHOD, message)?.text, fields.first(CODE, message)?.number, fields.first(MEANING, message)?.text);
  }
}

export class HttpRequests {
  readonly tree = new StatTree();
  readonly #all: StatNode = this.tree.node(this.tree.root, 'HTTP Requests by HTTP Host');

  add(fields: PacketFields, message: number): void {
    if (fields.first(METHOD, message) === undefined) return;
    const { tree } = this, host = fields.first(HOST, message), uri = fields.first(URI, message);
    tree.tick(this.#all);
    if (host === undefined) return;
    const node = tree.count(this.#all, host.text);
    if (uri !== undefined) tree.count(node, uri.text);
  }
}

export class HttpServers {
  readonly tree = new StatTree();
  readonly #requests = this.tree.node(this.tree.root, 'HTTP Requests by Server');
  readonly #byAddress = this.tree.node(this.#requests, 'HTTP Requests by Server Address');
  readonly #byHost = this.tree.node(this.#requests, 'HTTP Requests by HTTP Host');
  readonly #responses = this.tree.node(this.tree.root, 'HTTP Responses by Server Address');

  /** One HTTP message between two addresses. */
  add(fields: PacketFields, message: number, source: string, destination: string): void {
    const { tree } = this, code = fields.first(CODE, message), host = fields.first(HOST, message);
    if (fields.first(METHOD, message) !== undefined) {
      for (const node of [this.#requests, this.#byAddress, this.#byHost]) tree.tick(node);
      const server = tree.count(this.#byAddress, destination);
      if (host === undefined) return;
      tree.count(server, host.text);
      tree.count(tree.count(this.#byHost, host.text), destination);
    } else if (code !== undefined) {
      tree.tick(this.#responses);
      tree.count(tree.count(this.#responses, source), code.number > 100 && code.number < 400 ? 'OK' : 'KO');
    }
  }
}
