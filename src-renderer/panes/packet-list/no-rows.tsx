/** What stands in a packet list without rows: why it has none. */
import { visible } from '../../format/visible.ts';
import { useStore } from '../../state/store.ts';
import { useCapture } from '../../state/workspace.ts';

export function NoRows() {
  const { views, load } = useCapture();
  const empty = useStore(views.shown, (view) => (view?.complete && view.shown === 0 ? view.filter : undefined));
  const loaded = useStore(load, ({ info }) => info !== undefined);
  if (empty === undefined || !loaded) return null;
  return (
    <div className="pane-message muted no-rows">
      {empty === '' ? (
        'This capture has no packets.'
      ) : (
        // The bar may say something else by now that is not finished.
        <p>
          No packet matches <span className="mono">{visible(empty)}</span>
        </p>
      )}
    </div>
  );
}
