/** Says what is under way, and how far it is. */

interface UnderWayProps {
  /** `Counting` */
  readonly label: string;
  /** 0 to 1; undefined until it is known. */
  readonly share: number | undefined;
}

export function UnderWay({ label, share }: UnderWayProps) {
  return (
    <span className="under-way muted">
      {label} …
      {share !== undefined && (
        <>
          <progress aria-label={label} max={1} value={share} />
          <span>{Math.floor(share * 100)} %</span>
        </>
      )}
    </span>
  );
}
