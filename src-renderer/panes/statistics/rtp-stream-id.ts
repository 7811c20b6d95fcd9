/** What tells a stream of RTP from others. */
import type { RtpStream, RtpStreamId } from '../../../src-main/api/index.ts';

/** The stream's ends and its source, without what was measured of it. */
export function streamIdOf({ source, sourcePort, destination, destinationPort, synchronization }: RtpStream): RtpStreamId {
  return { source, sourcePort, destination, destinationPort, synchronization };
}
