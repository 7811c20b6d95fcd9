/**
 * Whether path identifiers stand before routes (RFC 7911 §3): what both speakers said in their OPEN messages tells. Where these were not captured,
 * the bytes of the routes do.
 */
import type { Cursor, TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { isToServer } from '../../text-lines.ts';

const PORT = 179;
const HEADER = 19;
const OPEN = 1;
/** Of the message: where the length of the optional parameters stands. */
const PARAMETERS = HEADER + 9;
const CAPABILITIES = 2;
const ADD_PATH = 69;
/** RFC 9072 §2: instead of the length, and of a first parameter. */
const EXTENDED = 255;
const RECEIVES = 1;
const SENDS = 2;

/** Of each family what a speaker does: bits of RFC 7911 §4. */
type Abilities = ReadonlyMap<number, number>;

interface Session {
  readonly said: { client?: Abilities; server?: Abilities };
}

const SESSION: Tracker<Session> = {
  key: 'bgp',
  skims: head => head[HEADER - 1] !== OPEN,
  make: () => ({ said: {} }),
  observe({ said }, { bytes, fromClient }: TrackedMessage) {
    if (bytes.length <= PARAMETERS || bytes[0] !== 0xff || bytes[HEADER - 1] !== OPEN) return;
    said[fromClient ? 'client' : 'server'] = abilitiesOf(bytes);
  },
};

const familyKey = (afi: number, safi: number): number => (afi << 8) | safi;

function abilitiesOf(bytes: Uint8Array): Abilities {
  const abilities = new Map<number, number>();
  const extended = bytes[PARAMETERS] === EXTENDED && bytes[PARAMETERS + 1] === EXTENDED;
  const head = extended ? 3 : 2;
  for (let at = PARAMETERS + (extended ? 4 : 1); at + head <= bytes.length;) {
    const length = extended ? (bytes[at + 1] << 8) | bytes[at + 2] : bytes[at + 1];
    const end = Math.min(bytes.length, at + head + length);
    if (bytes[at] === CAPABILITIES) noteCapabilities(bytes, at + head, end, abilities);
    at += head + length;
  }
  return abilities;
}

function noteCapabilities(bytes: Uint8Array, from: number, end: number, abilities: Map<number, number>): void {
  for (let at = from; at + 2 <= end;) {
    const next = at + 2 + bytes[at + 1];
    if (bytes[at] === ADD_PATH) {
      for (let i = at + 2; i + 4 <= Math.min(next, end); i += 4) abilities.set(familyKey((bytes[i] << 8) | bytes[i + 1], bytes[i + 2]), bytes[i + 3]);
    }
    at = next;
  }
}

/** What the speakers agreed on for routes of this family that this message's sender announces; undefined where an OPEN was not captured. */
export function agreedOnPathIds(p: Cursor, afi: number, safi: number): boolean | undefined {
  const said = p.packet.around?.conversation(SESSION)?.said;
  if (said?.client === undefined || said.server === undefined) return undefined;
  const [sender, receiver] = isToServer(p, [PORT]) === true ? [said.client, said.server] : [said.server, said.client];
  const family = familyKey(afi, safi);
  return ((sender.get(family) ?? 0) & SENDS) !== 0 && ((receiver.get(family) ?? 0) & RECEIVES) !== 0;
}

/** The bytes of the route that begins so many bytes ahead, without an identifier; 0 where none can begin there. */
export type RouteSize = (p: Cursor, ahead: number) => number;

/** Whether plain routes do not fill the bytes, and routes behind identifiers do. */
export function seemToHavePathIds(p: Cursor, size: RouteSize): boolean {
  return !fills(p, size, 0) && fills(p, size, 4);
}

function fills(p: Cursor, size: RouteSize, before: number): boolean {
  let shortest = 0;
  let ahead = 0;
  while (ahead < p.available) {
    ahead += before;
    const length = ahead < p.available ? size(p, ahead) : 0;
    // One route may be to everywhere; two such in a row are the zeros of identifiers.
    if (length === 0 || (length === 1 && ++shortest > 1)) return false;
    ahead += length;
  }
  return ahead === p.remaining || p.available < p.remaining;
}
