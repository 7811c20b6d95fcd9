/** What server and client can do, as the one demands and the other confirms to share a desktop: MS-RDPBCGR §2.2.1.13. */
import type { Cursor } from '../../../dissect/index.ts';
import type { ShareFields } from './share-fields.ts';
import { CAPABILITIES } from './share-fields.ts';

const HEADER = 4;

export function readActivation(p: Cursor, f: ShareFields, isConfirmed: boolean): void {
  p.take(f.shareId);
  // The originator is a number of two bytes (MS-RDPBCGR §2.2.1.13.2.1).
  if (isConfirmed) p.takeAs(f.OriginatorId, p.little16(), 2);
  const name = p.take(f.lengthSourceDescriptor);
  p.take(f.lengthCombinedCapabilities);
  p.take(f.sourceDescriptor, name);
  const count = p.take(f.numberCapabilities);
  p.take(f.pad2Octets);
  for (let left = count; left > 0 && p.remaining >= HEADER; left--) readCapability(p, f);
  if (!isConfirmed && p.remaining >= 4) p.take(f.sessionId);
}

function readCapability(p: Cursor, f: ShareFields): void {
  const type = p.little16(), length = p.little16(2);
  if (length < HEADER) p.malformed(`a capability of ${length} bytes`);
  const set = p.within(length), outer = set.open(f.capabilitySet);
  set.take(f.capabilitySetType);
  set.take(f.lengthCapability);
  if (set.more) {
    set.set(f.capabilityData, undefined, set.at, set.available);
    set.skip(set.remaining);
  }
  p.close(outer);
  p.label(`capabilitySet: ${CAPABILITIES[type] ?? 'Unknown'}`);
}
