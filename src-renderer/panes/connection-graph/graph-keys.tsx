/** Below the graph of a connection: what its colours mean. */

interface GraphKeysProps {
  /** Variables of the style sheet, and what is drawn in their colours. */
  readonly keys: readonly (readonly [colour: string, title: string])[];
  readonly note: string | undefined;
}

export function GraphKeys({ keys, note }: GraphKeysProps) {
  return (
    <div className="connection-graph-foot muted">
      <p className="connection-graph-keys" aria-hidden="true">
        {keys.map(([colour, title]) => (
          <span key={title}>
            <span className="connection-graph-key" style={{ background: `var(${colour})` }} />
            {title}
          </span>
        ))}
      </p>
      {note && <p className="connection-graph-note">{note}</p>}
    </div>
  );
}
