/** `http_seq,tree`: which page led to which request, by the Referer (RFC 9110 §10.1.3) or Location (§10.2.2) that names it. */
import type { PacketFields } from '../packet-fields.ts';
import { type StatNode, StatTree } from '../stat-tree.ts';

const METHOD = 'http.request.method', REFERRER = 'http.referer', URI = 'http.request.full_uri';
const LOCATION = 'http.location', REDIRECTED = 'http.response_for.uri';
export const HTTP_SEQUENCE_FIELDS: readonly string[] = [METHOD, REFERRER, URI, LOCATION, REDIRECTED];

/** A page that names itself makes a sequence of one step more with each request; longer ones than this grow no more. */
const LONGEST_SEQUENCE = 200;

interface Place {
  readonly node: StatNode;
  /** Undefined for the root, which stands for no page. */
  readonly above: Place | undefined;
  readonly depth: number;
}

/** A page is counted where it leads on, and again with each request below it, which all above it count too. */
export class HttpSequences {
  readonly tree = new StatTree();
  readonly #root: Place = { node: this.tree.node(this.tree.root, 'HTTP Request Sequences'), above: undefined, depth: 0 };
  /** Where a page was requested last, which is where what it leads to belongs. */
  readonly #places = new Map<string, Place>();

  /** One HTTP message. */
  add(fields: PacketFields, message: number): void {
    const text = (name: string): string | undefined => fields.first(name, message)?.text;
    const location = text(LOCATION), base = text(REDIRECTED), referrer = text(REFERRER), uri = text(URI);
    const target = location === undefined || base === undefined ? undefined : resolved(base, location);
    if (base !== undefined && target !== undefined) this.#step(base, target);
    if (text(METHOD) !== undefined && referrer !== undefined && uri !== undefined) this.#step(referrer, uri);
  }

  #step(from: string, to: string): void {
    const { tree } = this, last = this.#places.get(from) ?? this.#below(this.#root, from);
    const place = last.depth < LONGEST_SEQUENCE ? last : (last.above ?? last);
    tree.tick(place.node);
    tree.tick(this.#below(place, to).node);
    for (let at: Place | undefined = place; at !== undefined; at = at.above) tree.tick(at.node);
  }

  /** The place of a page below another one; the page is there from now on. */
  #below(above: Place, uri: string): Place {
    const node = this.tree.node(above.node, uri), known = this.#places.get(uri);
    if (known?.node === node) return known;
    const place = { node, above, depth: above.depth + 1 };
    this.#places.set(uri, place);
    return place;
  }
}

/** The target that a location names, which may be relative (RFC 3986 §5.2); undefined where the base is no absolute URI with an authority. */
function resolved(base: string, location: string): string | undefined {
  const [, scheme, authority, path] = /^([A-Za-z][A-Za-z\d+.-]*:)(\/\/[^/?#]*)([^?#]*)/.exec(base) ?? [];
  if (scheme === undefined) return undefined;
  if (location === '') return base;
  if (/^[A-Za-z][A-Za-z\d+.-]*:/.test(location)) return location;
  if (location.startsWith('//')) return scheme + location;
  if (location.startsWith('/')) return scheme + authority + location;
  if (location.startsWith('?')) return scheme + authority + path + location;
  if (location.startsWith('#')) return base.replace(/#.*/s, '') + location;
  return `${scheme}${authority}${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${location}`;
}
