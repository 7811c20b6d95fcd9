/** Below the graph of a connection: what its colours mean. */

interface GraphKeysProps {
  /** Variables of the style sheet, and what is drawn in their colours. */
  readonly keys: readonly (readonly [colour: string, title: string])[];
}

export function GraphKeys({ keys }: GraphKeysProps) {
  if (keys.length === 0) return null;
  return (
    <p className="connection-graph-keys muted" aria-hidden="true">
      {keys.map(([colour, title]) => (
        <span key={title}>
          <span className="connection-graph-key" style={{ background: `var(${colour})` }} />
          {title}
        </span>
      ))}
    </p>
  );
}
