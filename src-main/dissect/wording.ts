/** Texts that differ in numbers alone: headings with ports and lengths. Whoever writes bytes writes them without a string being made of each. */

export class Wording {
  /** Around the numbers: one more than there are of these. */
  readonly pieces: readonly string[];
  /** The same as UTF-8. */
  readonly encoded: readonly Uint8Array[];

  constructor(...pieces: readonly string[]) {
    const encoder = new TextEncoder();
    this.pieces = pieces;
    this.encoded = pieces.map(piece => encoder.encode(piece));
  }

  with(...numbers: readonly number[]): Worded {
    return new Worded(this, numbers);
  }

  /** The text with these in the places of the numbers. */
  filled(parts: ArrayLike<number | string>): string {
    let text = this.pieces[0];
    for (let i = 0; i + 1 < this.pieces.length; i++) text += `${parts[i]}${this.pieces[i + 1]}`;
    return text;
  }
}

/** A wording with its numbers. */
export class Worded {
  /** As many of the numbers as the wording has places for, as they are when the text is made. */
  constructor(readonly wording: Wording, readonly numbers: ArrayLike<number>) {}

  toString(): string {
    return this.wording.filled(this.numbers);
  }
}
