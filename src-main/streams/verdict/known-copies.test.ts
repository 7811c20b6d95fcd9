import { describe, expect, it } from 'vitest';
import { KnownCopies } from './known-copies.ts';

describe('what a capture has shown of copies', () => {
  it('is a lag once three came as late, those at once left aside', () => {
    const copies = new KnownCopies();
    for (const lag of [0.0002, 0.015, 0.0151, 0.0002]) copies.note(lag);
    expect([copies.areLate, copies.areAsLate(0.015), copies.areAsLate(0.0002)]).toEqual([true, false, false]);
    copies.note(0.0149);
    expect([copies.areAsLate(0.015), copies.areAsLate(0.0155), copies.areAsLate(0.02)]).toEqual([true, true, false]);
  });

  it('is a lag to some microseconds where others lie between', () => {
    const copies = new KnownCopies();
    for (const lag of [0.5, 0.500_01, 0.499_99]) copies.note(lag);
    expect([copies.areJustAsLate(0.500_02), copies.areJustAsLate(0.501)]).toEqual([true, false]);
  });

  it('is a lag among those of copies that all came about as late', () => {
    const copies = new KnownCopies();
    for (const lag of [0.0150, 0.0158, 0.0167]) copies.note(lag);
    expect(copies.areAsLate(0.0162)).toBe(false);
    copies.note(0.0175);
    expect([copies.areAsLate(0.0162), copies.areAsLate(0.0185), copies.areAsLate(0.03)]).toEqual([true, true, false]);
    copies.note(0.04);
    expect(copies.areAsLate(0.0185)).toBe(false);
  });

  it('forgets old lags', () => {
    const copies = new KnownCopies();
    for (let i = 0; i < 3; i++) copies.note(0.015);
    for (let i = 0; i < 8; i++) copies.note(0.03);
    expect([copies.areAsLate(0.015), copies.areAsLate(0.03)]).toEqual([false, true]);
  });

  it('is taken back when the receiver reports that the bytes came twice, for a while', () => {
    const copies = new KnownCopies();
    for (let i = 0; i < 3; i++) copies.note(0.015);
    copies.noteUnasked({ side: 4, row: 7, time: 0.9, sequence: 1000 }, 0.015);
    expect([copies.refute(4, 2000, 1), copies.refute(5, 1000, 1)]).toEqual([undefined, undefined]);
    expect([copies.sendsUnasked(4, 1, 0.02), copies.areAsLate(0.015)]).toEqual([false, true]);
    expect(copies.refute(4, 1000, 1)).toEqual({ row: 7, time: 0.9, sequence: 1000, lag: 0.015 });
    expect([copies.sendsUnasked(4, 1.02, 0.02), copies.sendsUnasked(4, 1.04, 0.02), copies.areAsLate(0.015)]).toEqual([true, false, false]);
    copies.forget(4);
    expect(copies.sendsUnasked(4, 1.02, 0.02)).toBe(false);
  });

  it('goes from one judge to another', () => {
    const copies = new KnownCopies();
    for (let i = 0; i < 3; i++) copies.note(0.015);
    expect(new KnownCopies(structuredClone(copies.memory)).areAsLate(0.015)).toBe(true);
  });
});
