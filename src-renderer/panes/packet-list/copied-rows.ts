/** Copies all chosen rows of the list, in the order in which they are shown. */
import type { Row } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { placesCount } from '../../state/row-places.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { RowContext } from './columns.ts';

/** About 20 MB of text: more than any other program takes from a clipboard. */
const mostCopied = 100_000;

export function copyPicked(
  workspace: Workspace,
  capture: OpenCapture,
  context: RowContext,
  line: (row: Row, index: number, context: RowContext) => string,
): void {
  const { picked } = capture.cursor;
  if (placesCount(picked) > mostCopied)
    return workspace.notices.say(`At most ${countText(mostCopied)} rows are copied at once. File → Export specified packets … writes all.`);
  pickedLines(capture, context, line).then((lines) => workspace.copy(lines.join('\n')), workspace.notices.fail);
}

async function pickedLines(
  capture: OpenCapture,
  context: RowContext,
  line: (row: Row, index: number, context: RowContext) => string,
): Promise<readonly string[]> {
  const view = capture.views.shown.value;
  // All are asked for at once: the view may give way to another one before they are there.
  const spans = (view ? capture.cursor.picked : []).map(async ([from, to]) => {
    // With the row above, which times may count from.
    const first = Math.max(0, from - 1),
      rows = await capture.engine.rows(view!.id, first, to);
    const own = { ...context, before: (index: number) => rows[index - first - 1] };
    return rows.slice(from - first).map((row, at) => line(row, from + at, own));
  });
  return (await Promise.all(spans)).flat();
}
