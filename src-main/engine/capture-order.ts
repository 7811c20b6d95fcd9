/** Packets of a capture file in file order, without a scan: the first look at them. */
import type { CaptureFile } from '../capture/index.ts';
import { linkTypeEncapsulation } from '../capture/index.ts';
import type { Moment, PacketRecord } from '../dissect/index.ts';

/** Calls `visit` for every packet until it says false. */
export async function eachRecord(file: CaptureFile, visit: (record: PacketRecord) => boolean): Promise<void> {
  let number = 0;
  let first: Moment | undefined;
  let previous: Moment | undefined;
  for (;;) {
    const batch = file.next();
    if (batch === undefined) {
      if (file.finished) return;
      await file.moreUnpacked();
      continue;
    }
    for (let i = 0; i < batch.count; i++) {
      const { linkType, name, description, fcsLength } = file.interfaces[batch.interfaces[i]];
      const at = batch.at[i];
      const seconds = batch.seconds[i];
      const nanoseconds = batch.nanoseconds[i];
      const now = { seconds, nanoseconds };
      first ??= now;
      const record: PacketRecord = {
        number: ++number, seconds, nanoseconds, original: batch.original[i], bytes: batch.bytes.subarray(at, at + batch.captured[i]), linkType,
        encapsulation: linkTypeEncapsulation(linkType), interfaceIndex: batch.interfaces[i], first,
        ...(previous && { previous, previousDisplayed: previous }), ...(name !== undefined && { interfaceName: name }),
        ...(description !== undefined && { interfaceDescription: description }), ...(fcsLength !== undefined && { checkLength: fcsLength }),
      };
      previous = now;
      if (!visit(record)) return;
    }
  }
}
