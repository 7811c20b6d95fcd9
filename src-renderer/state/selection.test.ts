import { describe, expect, it } from 'vitest';
import type { Engine, PacketTree, TreeNode } from '../engine/api.ts';
import { Selection } from './selection.ts';

const node = (field: string, start: number, length: number, source = 0): TreeNode => ({ label: field, field, depth: 0, source, start, length });
const trees: Record<number, PacketTree> = {
  1: { number: 1, nodes: [node('eth', 0, 14), node('tcp', 14, 20)], sources: [{ name: 'Frame', bytes: new Uint8Array(40) }] },
  2: {
    number: 2,
    nodes: [node('eth', 0, 14), node('ip', 14, 20), node('tcp', 34, 20), node('http', 0, 9, 1)],
    sources: [
      { name: 'Frame', bytes: new Uint8Array(60) },
      { name: 'Reassembled TCP', bytes: new Uint8Array(9) },
    ],
  },
};
const selectionOver = (tree: (capture: number, frame: number) => Promise<PacketTree>) => new Selection({ tree }, 1);
const ready = () =>
  selectionOver(async (_, frame) => {
    if (!trees[frame]) throw Object.assign(new Error(`There is no packet ${frame}.`), { name: 'UserError' });
    return trees[frame];
  });

describe('the selection', () => {
  it('keeps the field from packet to packet', async () => {
    const selection = ready();
    await selection.select(1);
    selection.selectNode(1);
    await selection.select(2);
    expect(selection.state.value).toMatchObject({ frame: 2, node: 2, source: 0 });
  });
  it('shows the bytes that a field lies in', async () => {
    const selection = ready();
    await selection.select(2);
    selection.selectNode(3);
    expect(selection.state.value.source).toBe(1);
    await selection.select(1);
    expect(selection.state.value).toMatchObject({ node: -1, source: 0 });
  });
  it('selects the field under a byte, and no byte outside', async () => {
    const selection = ready();
    await selection.select(1);
    selection.selectByte(20);
    expect(selection.state.value).toMatchObject({ caret: 20, node: 1 });
    selection.selectByte(40);
    expect(selection.state.value.caret).toBe(20);
  });
  it('keeps the tree on screen until the next is made, and drops a late one', async () => {
    const waiting: Record<number, (tree: PacketTree) => void> = {};
    const selection = selectionOver(
      (_, frame) =>
        new Promise((resolve) => {
          waiting[frame] = resolve;
        }),
    );
    const first = selection.select(1);
    waiting[1](trees[1]);
    await first;
    const second = selection.select(2),
      third = selection.select(1);
    expect(selection.state.value.tree).toBe(trees[1]);
    waiting[2](trees[2]);
    waiting[1](trees[1]);
    await Promise.all([second, third]);
    expect(selection.state.value).toMatchObject({ frame: 1, tree: trees[1] });
  });
  it('shows what is told at once, and keeps what was selected in it when all is told', async () => {
    let tell: (tree: PacketTree) => void = () => {}, finish: (tree: PacketTree) => void = () => {};
    const engine = {
      tree: (_: number, __: number, call?: Parameters<Engine['tree']>[2]) => {
        tell = (tree) => call?.progress?.(tree);
        return new Promise<PacketTree>((resolve) => {
          finish = resolve;
        });
      },
    };
    const selection = new Selection(engine, 1), selected = selection.select(1);
    tell(trees[1]);
    expect(selection.state.value.tree).toBe(trees[1]);
    selection.selectByte(20);
    const before = selection.state.value, whole = { ...trees[1] };
    finish(whole);
    await selected;
    expect(selection.state.value).toEqual({ ...before, tree: whole });
  });
  it('says why there is no tree', async () => {
    const selection = ready();
    await selection.select(7);
    expect(selection.state.value).toMatchObject({ frame: 7, tree: undefined, error: 'There is no packet 7.' });
  });
  it('knows the way back, and forward again until another packet is selected', async () => {
    const selection = ready();
    await selection.select(1);
    await selection.select(2);
    expect(selection.takeNext()).toBeUndefined();
    expect(selection.takePrevious()).toBe(1);
    await selection.returnTo(1);
    expect(selection.takePrevious()).toBeUndefined();
    expect(selection.takeNext()).toBe(2);
    await selection.returnTo(2);
    expect(selection.takePrevious()).toBe(1);
    await selection.returnTo(1);
    await selection.select(3);
    expect(selection.takeNext()).toBeUndefined();
  });
});
