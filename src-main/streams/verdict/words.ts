/** The verdicts on TCP segments as numbers for columns and as words for people. */
export { CAUSE_NAMES, CONFIDENCE_NAMES, VERDICT_NAMES } from '../../dissect/index.ts';

/** What a segment was on the wire. Pure acknowledgments that are no copy have none. */
export const VERDICT = { none: 0, original: 1, retransmission: 2, reordered: 3, duplicate: 4, probe: 5 } as const;

/** Why a segment was sent again, or what a probe is for. */
export const CAUSE = { none: 0, fast: 1, timeout: 2, tailProbe: 3, keepAlive: 4, zeroWindowProbe: 5, repeatedSyn: 6 } as const;

/** What the verdict rests on. */
export const EVIDENCE = {
  none: 0, sameIdentification: 1, sameTimestamp: 2, sameHeaderAtOnce: 3, laterIdentification: 4, earlierIdentification: 5,
  laterTimestamp: 6, earlierTimestamp: 7,
  afterRoundTrip: 8, withinRoundTrip: 9, bytesSeen: 10, oneBelowNext: 11, beforeCapture: 12, openingRetry: 13, newInSilence: 14,
  laterAcknowledgment: 15, earlierAcknowledgment: 16, lastByteAgain: 17, sameHeaderUnasked: 18, sameHeaderAsLate: 19,
  overtakenResend: 20, laterReport: 21, earlierReport: 22, newIntoClosed: 23, behindResend: 24, aheadOfEarlier: 25, unasked: 26, sameHeaderStale: 27,
  earlierConnection: 28,
} as const;

export const EVIDENCE_TEXTS = [
  '',
  'the same IP identification as an earlier copy: one transmission seen twice',
  'the same timestamp and header as a copy just before: one transmission seen twice',
  'the same header as a copy just before, sooner than any resend could come: one transmission seen twice',
  'its IP identification is later than that of the segments behind the hole it fills',
  'its IP identification is earlier than that of the segments that overtook it',
  'its timestamp is later than that of the segments behind the hole it fills',
  'its timestamp is no later than that of the segments that overtook it',
  'the hole it fills was open for longer than a round trip',
  'the hole it fills was open for less than a round trip: no resend could have come',
  'its bytes were seen before',
  'no data, one below the next sequence number',
  'it lies below the first segment of the capture',
  'a SYN with the same sequence number was seen before',
  'new bytes in a silence of two round trips, with more in flight: the sender probes for a loss at the tail',
  'it acknowledges more than the segments behind the hole it fills: it was sent after them',
  'it acknowledges less than segments that came before it: they overtook it',
  'nothing but the last byte sent, which was acknowledged before',
  'the same header as a copy before, and nothing has asked for it again: one transmission seen twice',
  'the same header as a copy before, and as late after it as other copies are: one transmission seen twice',
  'it was sent after the bytes that follow its own, and before the copy of its own that overtook it',
  'its window or its reports reach further than those of the segments behind the hole it fills: it was sent after them',
  'its window or its reports reach less far than those of segments that came before it: they overtook it',
  'one new byte into a window that was closed: the sender asks whether it has opened',
  'it came soon after a resend of its bytes, too soon for another: the first transmission, which that overtook',
  'it came while earlier bytes were missing, which would have been sent again before it, on a way where segments are overtaken as late',
  'its sender, which hears of losses by repeated acknowledgments alone, cannot have been asked for it yet: it was overtaken',
  'the same header as a copy before, though its sender has acknowledged more since: one transmission seen twice',
  'the same header as a segment of an earlier connection with these ports: one transmission seen twice',
] as const;

/** What a later segment shows of one that was taken for a resend, by `SHOWN_BY`: that it was not needed, or none. */
export const NEEDLESS_TEXTS = [
  '',
  'not needed: the receiver reports that these bytes came twice',
  'not needed: the acknowledgment answers the first copy, as it echoes an older timestamp',
  'but its bytes came once more, too soon for another resend: it was the first transmission, overtaken',
  'but its receiver reports that these bytes came twice: they were sent again, and not needed',
  'as the answer shows, which acknowledges that one',
  'it is sent again without need, as a keep-alive is',
  'but others came exactly as late, as the copies of a mirror port do',
  'but its answer has another number than that to the first: it opens another connection',
  'but the bytes behind it came at its heels, for which nobody can have asked: both were overtaken',
  'but bytes that are missing for longer came at its heels, which would have been sent again before it: it was overtaken',
  'as the next bytes of its side show, which begin one behind it: a keep-alive',
] as const;

/** How sure a verdict is: a field of the packet decides; measured times decide; nothing decides and the more frequent case is named. */
export const CONFIDENCE = { none: 0, certain: 1, likely: 2, guess: 3 } as const;
