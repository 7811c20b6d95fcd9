/** The conversation that the selected packet is part of. */
import { conversationFilter } from './cell-filter.ts';
import type { OpenCapture } from './open-capture.ts';

/** The filter of its TCP or UDP stream, else of what its two addresses exchange; undefined where there is neither. */
export async function selectedConversation(capture: OpenCapture): Promise<string | undefined> {
  const { frame } = capture.selection.state.value,
    row = capture.cursor.selectedRow?.row;
  const found = frame > 0 ? await capture.engine.streamOf(capture.id, frame) : undefined;
  if (found) return `${found.protocol}.stream == ${found.stream}`;
  return row && conversationFilter(row);
}
