/** Sizes of messages that TLS carries: TCP says them too (`tcp.pdu.size`), of each that begins with its length. */
import type { Cursor, Protocol } from '../../../dissect/index.ts';

/** Shows the size of a message in TCP's layer. */
export type InnerSizes = (protocol: Protocol, message: Uint8Array) => void;

const KEY = 'tcp inner sizes';

export const tellInnerSizes = (packet: Cursor['packet'], show: InnerSizes): void => void packet.notes.set(KEY, show);

/** Undefined where nobody asks for sizes, or where there is no TCP. */
export const innerSizes = (packet: Cursor['packet']): InnerSizes | undefined => packet.notes.get(KEY) as InnerSizes | undefined;
