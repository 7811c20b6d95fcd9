/** Ascending numbers, searched by halves. */

/** Place of the first of `count` ascending numbers that is not below `least`; `count` where all are. */
export function firstFrom(numbers: ArrayLike<number>, least: number, count = numbers.length): number {
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of the first that is above `most`: as many are at most that. */
export function firstAbove(numbers: ArrayLike<number>, most: number, count = numbers.length): number {
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
