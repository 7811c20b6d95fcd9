/** The next or previous packet of the selected packet's conversation, among those that are shown. */
import type { OpenCapture } from './open-capture.ts';
import { selectedConversation } from './selected-conversation.ts';

/** Frame number, or undefined when there is none in that direction. */
export async function conversationNeighbour(capture: OpenCapture, direction: 1 | -1): Promise<number | undefined> {
  const { frame } = capture.selection.state.value;
  const conversation = await selectedConversation(capture);
  if (conversation === undefined) return undefined;
  const shown = capture.views.shown.value?.filter ?? '';
  // The filter runs over one column, which takes a few milliseconds for millions of packets.
  const { view } = await capture.engine.view(capture.id, shown === '' ? conversation : `(${shown}) && ${conversation}`);
  try {
    const at = direction === 1 ? await capture.engine.locate(view, frame + 1) : (await capture.engine.locate(view, frame)) - 1;
    if (at < 0) return undefined;
    const [row] = await capture.engine.rows(view, at, at + 1);
    return row?.number;
  } finally {
    await capture.engine.release(view);
  }
}
