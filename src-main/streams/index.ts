/** Streams: what packets make together. TCP connections and their messages, IP datagrams out of fragments, and what dissectors may ask of them. */
export { CaptureStreams, RELATIVE_NUMBERS } from './capture-streams.ts';
export { type ConnectionStory, type StorySegments, tellConnection } from './connection-story.ts';
export type { Beginning, ConnectionSummary, End, Ending, SentBySide, StateChange } from './connection-summary.ts';
export { ConnectionValues } from './connection-values.ts';
export { ContinuingSegments } from './continuing-segments.ts';
export { BROKEN as BROKEN_MESSAGE } from './messages.ts';
export { HeldSegments } from './held-segments.ts';
export type { PacketBytes, PacketPayloads } from './packet-payloads.ts';
export { type FrameContents, OpenedFrames } from './opened-frames.ts';
export { CaptureSurroundings } from './surroundings.ts';
export { type MessageHeads, SegmentHeads } from './message-heads.ts';
export { streamNotes } from './stream-notes.ts';
export { fillsWindow } from './tcp-analysis.ts';
export { ASSUMED, STATE, stateName } from './states/names.ts';
export { type JudgeLedger, type JudgeMemory, TcpJudge } from './tcp-judge.ts';
export { COMPLETENESS, SIDE, SIDE_INTS, STATUS } from './tcp-connections.ts';
export { windowScale } from './tcp-options.ts';
export { CAUSE_NAMES, CONFIDENCE_NAMES, VERDICT, VERDICT_NAMES } from './verdict/words.ts';
