/** Says that packets are being counted, and how far that is. */

/** `share`: 0 to 1; undefined until it is known. */
export function Counting({ share }: { readonly share: number | undefined }) {
  return (
    <span className="counting muted">
      Counting …
      {share !== undefined && (
        <>
          <progress aria-label="Counted" max={1} value={share} />
          <span>{Math.floor(share * 100)} %</span>
        </>
      )}
    </span>
  );
}
