/** How long answers took, with the frames of the quickest and the slowest one, as tables of response time delays tell it. */

const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(2).padStart(8)} msec`;

/** Times are in seconds. */
export class Delays {
  answers = 0;
  total = 0;
  least = Infinity;
  most = 0;
  leastFrame = 0;
  mostFrame = 0;

  answer(seconds: number, frame: number): void {
    this.answers++;
    this.total += seconds;
    if (seconds < this.least) [this.least, this.leastFrame] = [seconds, frame];
    if (seconds > this.most || this.mostFrame === 0) [this.most, this.mostFrame] = [seconds, frame];
  }

  /** Columns from the number of answers to their mean. */
  cells(): string {
    const { answers, least, most, total } = this;
    return `${String(answers).padStart(7)}    | ${milliseconds(least)} | ${milliseconds(most)} | ${milliseconds(total / answers)} | `;
  }
}

/** A column of a frame's number, or of a count. */
export function delayCount(count: number): string {
  return `${String(count).padStart(11)}  | `;
}
