/**
 * Runs a program that looks around. Whether a look holds at a place is found for all places at once, ahead from the text's end and behind from its
 * beginning, the inner looks before those around them: the time is that of the text's length times the pattern's, whatever the two are.
 */
import { WORD } from './byte-set.ts';
import type { Assertion } from './regular.ts';
import type { Look, Program } from './program.ts';

const encoder = new TextEncoder();

export class Lookaround {
  constructor(private readonly program: Program) {}

  test(bytes: Uint8Array, start: number, end: number): boolean {
    const text = bytes.subarray(start, end), held: Uint8Array[] = [];
    for (const look of this.program.looks) held.push(look.behind ? this.behind(look, text, held) : this.ahead(look, text, held));
    return this.ends(this.program.start, text, held, undefined);
  }

  testText(text: string): boolean {
    const bytes = encoder.encode(text);
    return this.test(bytes, 0, bytes.length);
  }

  /** By place, 1 where the look holds. */
  private behind({ start, negative }: Look, text: Uint8Array, held: readonly Uint8Array[]): Uint8Array {
    const found = new Uint8Array(text.length + 1);
    this.ends(start, text, held, found);
    return negative ? found.map(there => 1 - there) : found;
  }

  private ahead({ start, negative, first, end }: Look, text: Uint8Array, held: readonly Uint8Array[]): Uint8Array {
    const { instructions } = this.program, { length } = text, found = new Uint8Array(length + 1);
    /** By instruction, 1 where a match can be had from this place on, and from the next one. */
    let here = new Uint8Array(instructions.length), next = new Uint8Array(instructions.length);
    const leads = (at: number, place: number): boolean => {
      const instruction = instructions[at];
      switch (instruction.code) {
        case 'match': return true;
        case 'byte': return place < length && instruction.set[text[place]] === 1 && next[instruction.next] === 1;
        case 'fork': return here[instruction.next] === 1 || here[instruction.other] === 1;
        case 'assert': return here[instruction.next] === 1 && isTrue(instruction.assertion, text, place);
        case 'look': return here[instruction.next] === 1 && held[instruction.look][place] === 1;
      }
    };
    for (let place = length; place >= 0; place--) {
      [here, next] = [next, here];
      here.fill(0);
      // Instructions lead to earlier ones, but for those of loops: once more while there is something new.
      for (let more = true; more; ) {
        more = false;
        for (let at = first; at < end; at++) {
          if (here[at] === 1 || !leads(at, place)) continue;
          here[at] = 1;
          more = true;
        }
      }
      found[place] = negative ? 1 - here[start] : here[start];
    }
    return found;
  }

  /** Marks every place in `found` where a match ends that begins anywhere before; without it, whether there is one. */
  private ends(start: number, text: Uint8Array, held: readonly Uint8Array[], found: Uint8Array | undefined): boolean {
    const { instructions } = this.program, { length } = text, seen = new Int32Array(instructions.length).fill(-1);
    let reached: number[] = [];
    for (let place = 0; place <= length; place++) {
      const pending = [...reached, start];
      reached = [];
      for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
        if (seen[at] === place) continue;
        seen[at] = place;
        const instruction = instructions[at];
        switch (instruction.code) {
          case 'match':
            if (found === undefined) return true;
            found[place] = 1;
            break;
          case 'byte':
            if (place < length && instruction.set[text[place]] === 1) reached.push(instruction.next);
            break;
          case 'fork':
            pending.push(instruction.other, instruction.next);
            break;
          case 'assert':
            if (isTrue(instruction.assertion, text, place)) pending.push(instruction.next);
            break;
          case 'look': if (held[instruction.look][place] === 1) pending.push(instruction.next);
        }
      }
    }
    return false;
  }
}

function isTrue(assertion: Assertion, text: Uint8Array, place: number): boolean {
  const { length } = text;
  switch (assertion) {
    case 'start': return place === 0;
    case 'end': return place === length;
    case 'final-end': return place === length || (place === length - 1 && text[place] === 10);
    case 'line-start': return place === 0 || (text[place - 1] === 10 && place < length);
    case 'line-end': return place === length || text[place] === 10;
    case 'boundary':
    case 'no-boundary':
      return ((place > 0 && WORD[text[place - 1]] === 1) !== (place < length && WORD[text[place]] === 1)) === (assertion === 'boundary');
  }
}
