/** How a connection began, went and ended, in sentences. */
import type { ConnectionInfo, ConnectionSide, ConnectionSummary } from '../../../src-main/api/index.ts';
import { capturedNear, spanText } from '../../format/segment.ts';
import { countText, rateText, sizeText } from '../../format/sizes.ts';

const beginnings: Readonly<Record<ConnectionSummary['began'], string>> = {
  handshake: 'With a three-way handshake.',
  simultaneous: 'Both ends opened at once: their SYNs crossed.',
  split: 'With a split handshake: the server acknowledged the SYN and sent its own apart.',
  attempt: 'Only a SYN: nobody sent another.',
  'answer-only': 'The capture begins with the answer to a SYN.',
  'mid-stream': 'Before the capture; the first states are assumed.',
  within: 'With a SYN while its ports had an open connection, which goes on here.',
};

export function beganText({ began, synsRepeated, bytesOnSyn, streamBefore }: ConnectionSummary): string {
  const parts = [beginnings[began]];
  if (streamBefore !== undefined) parts.push(`What it sent before is stream ${streamBefore}.`);
  if (synsRepeated > 0) parts.push(`The SYN was repeated ${synsRepeated === 1 ? 'once' : `${countText(synsRepeated)} times`}.`);
  if (bytesOnSyn > 0) parts.push(`SYNs carried ${countText(bytesOnSyn)} bytes (Fast Open).`);
  return parts.join(' ');
}

export function endedText({ ended, closedFirst, resetBy, streamAfter }: ConnectionSummary): string {
  const first = closedFirst === undefined ? '' : ` The ${closedFirst} closed first.`;
  switch (ended) {
    case 'four-way':
      return `Closed by both ends, each FIN acknowledged by itself.${first}`;
    case 'three-way':
      return `Closed by both ends; the second FIN carried the acknowledgment of the first.${first}`;
    case 'simultaneous':
      return 'Closed by both ends at once: their FINs crossed.';
    case 'half-closed':
      return `Half closed: only the ${closedFirst ?? 'one end'} has closed.`;
    case 'closing':
      return `The capture ends before the last acknowledgment.${first}`;
    case 'reset':
      return `Reset by the ${resetBy ?? 'one end'}.${first}`;
    case 'refused':
      return 'Refused with a reset.';
    case 'unanswered':
      return 'Never answered.';
    case 'goes-on':
      return `It goes on in stream ${streamAfter ?? 'behind it'}, which a SYN on its ports has begun.`;
    case 'never':
      return 'Still open where the capture ends.';
  }
}

export function timeWaitText({ timeWait }: ConnectionSummary): string {
  if (timeWait.length === 0) return 'Neither end.';
  return timeWait.length === 2 ? 'Both ends.' : `The ${timeWait[0]}.`;
}

/** Round trips seen: of the handshake, and of each side's segments. */
export function roundTripText(summary: ConnectionSummary): string {
  const { handshake, client, server } = summary;
  const parts: string[] = [];
  if (handshake) {
    const { toServer, toClient } = handshake;
    parts.push(
      `Handshake ${spanText(toServer + toClient)} (to the server and back ${spanText(toServer)}, to the client and back ${spanText(toClient)}).`,
    );
  }
  for (const [name, { roundTrip }] of [
    ['client', client],
    ['server', server],
  ] as const) {
    if (roundTrip)
      parts.push(`Segments of the ${name}: median ${spanText(roundTrip.median)}, ${spanText(roundTrip.least)} to ${spanText(roundTrip.most)}.`);
  }
  const near = capturedNear(handshake);
  if (near) parts.push(`The capture was taken near the ${near}: round trips of the path are those of the ${near}'s segments.`);
  return parts.length === 0 ? 'Not measurable here.' : parts.join(' ');
}

export function optionsText({ options }: ConnectionSide): string {
  if (!options) return 'Its SYN is not in the capture.';
  const parts: string[] = [];
  if (options.segmentSize > 0) parts.push(`MSS ${countText(options.segmentSize)} bytes`);
  if (options.windowScale >= 0) parts.push(`window scale ${options.windowScale} (windows × ${countText(2 ** options.windowScale)})`);
  if (options.selectiveAcknowledgment) parts.push('SACK permitted');
  if (options.timestamps) parts.push('timestamps');
  if (options.fastOpen) parts.push('Fast Open');
  return parts.length === 0 ? 'No options.' : `${sentence(parts.join(', '))}`;
}

export function inUseText({ inUse }: ConnectionSummary): string {
  if (!inUse) return 'Not known: not both SYNs are in the capture.';
  const parts = [inUse.windowScale && 'window scaling', inUse.selectiveAcknowledgment && 'SACK', inUse.timestamps && 'timestamps']
    .filter((part) => part !== false);
  return parts.length === 0 ? 'None.' : sentence(parts.join(', '));
}

export function sentText({ segments, bytes, retransmissions, reordered, duplicates, probes, causes }: ConnectionSide): string {
  const parts = [`${countText(segments)} segments, ${sizeText(bytes)}`];
  if (retransmissions > 0) {
    const named = Object.entries(causes).filter(([cause]) => cause !== '');
    parts.push(
      `${countText(retransmissions)} retransmitted${named.length > 0 ? ` (${named.map(([cause, times]) => `${countText(times)} ${cause}`).join(', ')})` : ''}`,
    );
  }
  if (reordered > 0) parts.push(`${countText(reordered)} reordered`);
  if (duplicates > 0) parts.push(`${countText(duplicates)} duplicated`);
  if (probes > 0) parts.push(`${countText(probes)} ${probes === 1 ? 'probe' : 'probes'}`);
  return `${parts.join(', ')}.`;
}

/** How a side's data got through, and how often the side had no room for the other's. */
export function dataText({ data }: ConnectionSide): string {
  const { distinctBytes, resentBytes, carrying, mostInFlight, windowClosed } = data,
    parts: string[] = [];
  if (distinctBytes > 0) {
    const rate = rateText(distinctBytes, carrying);
    const inTime = rate === '' ? '' : ` in ${spanText(carrying)}, ${rate} (goodput)`;
    parts.push(`${countText(distinctBytes)} ${distinctBytes === 1 ? 'byte' : 'bytes'}${inTime}`);
    if (resentBytes > 0) parts.push(`${sizeText(resentBytes)} sent again`);
    if (mostInFlight !== undefined) parts.push(`at most ${sizeText(mostInFlight)} in flight`);
  }
  if (windowClosed.times > 0) {
    const often = windowClosed.times === 1 ? 'once' : `${countText(windowClosed.times)} times`;
    parts.push(`its own window was closed ${often}, for ${spanText(windowClosed.seconds)}`);
  }
  return parts.length === 0 ? 'None.' : sentence(parts.join(', '));
}

function sentence(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** Heading and text of each line of the summary. */
export function summaryLines({ summary, seconds }: ConnectionInfo): readonly (readonly [title: string, text: string])[] {
  return [
    ['Began', beganText(summary)],
    ['Ended', endedText(summary)],
    ['TIME-WAIT owed by', timeWaitText(summary)],
    ['Lasted', `${spanText(seconds)}.`],
    ['Options in use', inUseText(summary)],
    ['Client offered', optionsText(summary.client)],
    ['Server offered', optionsText(summary.server)],
    ['Round trips', roundTripText(summary)],
    ['Client sent', sentText(summary.client)],
    ['Server sent', sentText(summary.server)],
    ["Client's data", dataText(summary.client)],
    ["Server's data", dataText(summary.server)],
  ];
}
