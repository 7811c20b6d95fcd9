import { describe, expect, it } from 'vitest';
import { Borrower, Lender } from './lent-chunks.ts';

const filled = (byte: number, length: number): Uint8Array => new Uint8Array(length).fill(byte);

describe('lent chunks', () => {
  it('keep their bytes until their stretch is written, and then give their memory to others', () => {
    const lender = new Lender(), borrower = new Borrower();
    const first = borrower.bytesOf(lender.lend(3, filled(1, 10))), second = borrower.bytesOf(lender.lend(5, filled(2, 20)));
    lender.written(5);
    const third = lender.lend(6, filled(3, 30)), fourth = lender.lend(7, filled(4, 5));
    expect(third.memory).toBeUndefined();
    expect(fourth.memory).toBeDefined();
    expect(second).toEqual(filled(2, 20));
    expect(borrower.bytesOf(third)).toEqual(filled(3, 30));
    expect(borrower.bytesOf(fourth)).toEqual(filled(4, 5));
    expect(first.buffer).toBe(borrower.bytesOf(third).buffer);
  });

  it('may be of any length: memory that is too small waits for a smaller one', () => {
    const lender = new Lender(), borrower = new Borrower();
    borrower.bytesOf(lender.lend(0, filled(1, 1)));
    lender.written(1);
    const large = lender.lend(1, filled(2, 1 << 20)), small = lender.lend(1, filled(3, 7));
    expect(large.memory?.byteLength).toBe(1 << 20);
    expect(Buffer.compare(borrower.bytesOf(large), filled(2, 1 << 20))).toBe(0);
    expect(small.memory).toBeUndefined();
    expect(borrower.bytesOf(small)).toEqual(filled(3, 7));
  });
});
