/** Says that there is nothing of what was to be counted, and among which packets. */
import { visible } from '../../format/visible.ts';

interface NothingProps {
  /** What there may be none of: `conversations`. */
  readonly of: string;
  /** The filter whose packets are counted; empty for all. */
  readonly filter: string;
  /** What may be the reason. */
  readonly otherwise?: string;
}

export function Nothing({ of, filter, otherwise }: NothingProps) {
  return (
    <div className="statistics-grid pane-message muted" role="status">
      <span>
        No {of} {filter === '' ? 'in this capture.' : <>among the packets shown by <span className="mono">{visible(filter)}</span></>}
        {otherwise !== undefined && (
          <>
            <br />
            {otherwise}
          </>
        )}
      </span>
    </div>
  );
}
