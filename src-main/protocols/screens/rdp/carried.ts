/** What the layers below RDP say of the bytes that they hand it: which of its parts these are is nowhere in the bytes themselves. */
import type { Cursor } from '../../../dissect/index.ts';

/** The note under which it is told. */
export const CARRIED = 'rdp carried';

/** Settings that the sides exchange while they connect (MS-RDPBCGR §2.2.1.3, §2.2.1.4), or what a channel carries afterwards. */
export type Carried = { readonly kind: 'client' | 'server' } | { readonly kind: 'data'; readonly channel: number };

/** What was told of the bytes that come now; nothing where they came without MCS. */
export function takeCarried(p: Cursor): Carried | undefined {
  const { notes } = p.packet, carried = notes.get(CARRIED) as Carried | undefined;
  notes.delete(CARRIED);
  return carried;
}
