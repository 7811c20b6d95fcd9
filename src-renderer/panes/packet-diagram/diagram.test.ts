import { describe, expect, it } from 'vitest';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { bitDigits, cellText } from './cell-text.ts';
import { cellsOf, drawnLayers, mostCells } from './cells.ts';
import { markedBits, steppedTo } from './places.ts';
import { diagramSvg } from './diagram-svg.ts';
import { drawingOf, layersDrawn, neighbour, outline, textBox } from './shapes.ts';

const node = (depth: number, start: number, length: number, more: Partial<TreeNode> = {}): TreeNode => ({
  label: '', field: 'x', depth, source: 0, start, length, ...more,
});
const bits = (depth: number, start: number, length: number, first: number, count: number) => node(depth, start, length, { bits: { first, count } });
const closed = () => false,
  open = () => true;
const spans = (nodes: readonly TreeNode[], isOpen = closed, layer = 0) =>
  cellsOf(nodes, layer, isOpen).map(({ index, first, end, rest }) => [index, first, end, ...(rest ? ['rest'] : [])]);

describe('the cells of a layer', () => {
  it('are its fields at their bits', () => {
    expect(spans([node(0, 14, 4), bits(1, 14, 1, 0, 4), bits(1, 14, 1, 4, 4), node(1, 15, 1), node(1, 16, 2)]))
      .toEqual([[1, 0, 4], [2, 4, 8], [3, 8, 16], [4, 16, 32]]);
  });
  it('are without gaps: what no field tells of is the layer itself', () => {
    expect(spans([node(0, 0, 8), node(1, 2, 2), node(1, 6, 1)])).toEqual([[0, 0, 16, 'rest'], [1, 16, 32], [0, 32, 48, 'rest'], [2, 48, 56], [0, 56, 64, 'rest']]);
    expect(spans([node(0, 0, 4)])).toEqual([[0, 0, 32]]);
  });
  it('are the parts of a field that is open', () => {
    const nodes = [node(0, 0, 2), node(1, 0, 2), bits(2, 0, 2, 4, 4), bits(2, 0, 2, 8, 8)];
    expect(spans(nodes)).toEqual([[1, 0, 16]]);
    expect(spans(nodes, open)).toEqual([[1, 0, 4, 'rest'], [2, 4, 8], [3, 8, 16]]);
  });
  it('leave out what is concluded, what lies elsewhere, and the second field of the same bits', () => {
    const nodes = [
      node(0, 0, 4), node(1, 0, 4), node(1, 0, 4), node(1, 0, 2, { generated: true }), node(1, 4, 9), node(1, 0, 2, { source: 1 }),
      bits(1, 0, 4, 0, 0), node(1, 0, 0),
    ];
    expect(spans(nodes)).toEqual([[1, 0, 32]]);
  });
  it('end where they were too many', () => {
    const nodes = [node(0, 0, 1000), ...Array.from({ length: 1000 }, (_, at) => node(1, at, 1))];
    expect(spans(nodes)).toHaveLength(mostCells);
  });
  it('are of layers with bytes', () => {
    expect(drawnLayers([node(0, 0, 60, { field: 'frame' }), node(0, 0, 14), node(1, 0, 6), node(0, 0, 0), node(0, 14, 20)])).toEqual([1, 4]);
  });
});

describe('the shapes of cells', () => {
  const cell = (index: number, first: number, end: number) => ({ index, first, end, rest: false });
  it('are drawn shorter than they are where they are long', () => {
    const { shapes, rows } = drawingOf([cell(1, 0, 16), cell(2, 16, 16 + 800), cell(3, 816, 832)]);
    expect(shapes.map(({ drawn, isCut }) => [drawn.first, drawn.end, isCut])).toEqual([[0, 16, false], [16, 112, true], [112, 128, false]]);
    expect(rows).toBe(4);
  });
  it('are rectangles within a row, and go around its end', () => {
    expect(outline({ first: 4, end: 8 })).toBe('M4 0H8V1H4Z');
    expect(outline({ first: 48, end: 96 })).toBe('M16 1H32V2H32V3H0V2H16Z');
    expect(outline({ first: 0, end: 48 })).toBe('M0 0H32V1H16V2H0V1H0Z');
  });
  it('have their text where there is most room', () => {
    expect(textBox({ first: 4, end: 8 })).toEqual({ column: 4, row: 0, columns: 4, rows: 1 });
    expect(textBox({ first: 48, end: 96 })).toEqual({ column: 0, row: 2, columns: 32, rows: 1 });
    expect(textBox({ first: 0, end: 48 })).toEqual({ column: 0, row: 0, columns: 32, rows: 1 });
    expect(textBox({ first: 24, end: 48 })).toEqual({ column: 0, row: 1, columns: 16, rows: 1 });
    expect(textBox({ first: 16, end: 144 })).toEqual({ column: 0, row: 1, columns: 32, rows: 3 });
  });
  it('have others above and below them', () => {
    const { shapes } = drawingOf([cell(1, 0, 16), cell(2, 16, 32), cell(3, 32, 64)]);
    expect(neighbour(shapes, 2, 'up')).toBe(1);
    expect(neighbour(shapes, 0, 'down')).toBe(2);
    expect(neighbour(shapes, 0, 'up')).toBe(-1);
  });
});

describe('the text of a cell', () => {
  it('is the name of the field and its value', () => {
    expect(cellText({ label: 'Source Port: 443', title: 'Source Port' })).toEqual({ name: 'Source Port', value: '443' });
    expect(cellText({ label: '0100 .... = Version: 4', title: 'Version' })).toEqual({ name: 'Version', value: '4' });
    expect(cellText({ label: 'Queries' })).toEqual({ name: 'Queries', value: '' });
  });
  it('of few bits is these', () => {
    expect(bitDigits('.1.. .... = More fragments: Set')).toBe('1');
    expect(bitDigits('Source Port: 443')).toBe('');
  });
});

describe('what is selected in a diagram', () => {
  const nodes = [node(0, 0, 8), node(1, 0, 2), node(1, 2, 2), node(1, 4, 4), node(0, 8, 2), node(1, 8, 2)];
  const layers = [0, 4].map((layer) => ({ layer, ...drawingOf(cellsOf(nodes, layer, closed)) }));
  const shapes = layers.flatMap((drawing) => drawing.shapes);
  const to = (from: number | undefined, key: string) => shapes.indexOf(steppedTo(layers, from === undefined ? undefined : shapes[from], key)!);
  it('is what the bits of the selected field are drawn in', () => {
    expect(markedBits(nodes, 2)).toEqual({ layer: 0, first: 16, end: 32 });
    expect(markedBits(nodes, 5)).toEqual({ layer: 4, first: 0, end: 16 });
    expect(markedBits(nodes, -1)).toBeUndefined();
  });
  it('goes on by the keys, from layer to layer', () => {
    expect(to(undefined, 'ArrowDown')).toBe(0);
    expect(to(0, 'ArrowRight')).toBe(1);
    expect(to(1, 'ArrowDown')).toBe(2);
    expect(to(2, 'ArrowDown')).toBe(3);
    expect(to(3, 'ArrowUp')).toBe(2);
    expect(to(3, 'ArrowRight')).toBe(3);
    expect(to(3, 'Home')).toBe(0);
    expect(to(0, 'x')).toBe(-1);
  });
});

describe('the diagram as a drawing', () => {
  const drawn = (...nodes: readonly TreeNode[]) => diagramSvg(7, nodes, layersDrawn(nodes, closed));
  const udp = { label: 'User Datagram Protocol, Src Port: 53', title: 'User Datagram Protocol' };
  it('has each layer with its fields at their bits, each once', () => {
    const svg = drawn(
      node(0, 0, 60, { field: 'frame' }), node(0, 0, 8, udp), node(1, 0, 2, { label: 'Source Port: 53', title: 'Source Port' }),
      bits(1, 2, 1, 0, 1), node(1, 4, 4, { label: 'All: 1' }),
    );
    expect(svg).toContain('<title>Packet 7</title>');
    expect(svg).toContain('font-weight="bold" fill="#1b1c20">User Datagram Protocol</text>');
    expect(svg.match(/<path /g)).toHaveLength(4);
    expect(svg).toContain('<path d="M0 0H416V38H0Z"><title>Source Port: 53</title></path>');
    expect(svg).toContain('<path d="M442 0H832V38H442Z" fill="#f3f3f5">');
    expect(svg).toContain('<text x="208" y="16" fill="#62646d">Source Port</text><text x="208" y="30" fill="#1b1c20">53</text>');
    expect(svg).toContain('width="872" height="160"');
  });
  it('writes digits in narrow fields, and how much is left out of long ones', () => {
    const svg = drawn(node(0, 0, 41, udp), bits(1, 0, 1, 0, 2), bits(1, 0, 1, 2, 6), node(1, 1, 40, { label: 'Data: 00' }));
    expect(drawn(node(0, 0, 1, udp), { ...bits(1, 0, 1, 0, 2), label: '10.. .... = Version: 2' })).toContain('>10</text>');
    expect(svg).toContain('>… 40 bytes …</text>');
  });
  it('escapes whatever packets say, and cuts what has no room', () => {
    const svg = drawn(node(0, 0, 4, { label: '<script>' }), node(1, 0, 1, { label: `Name: b" onload="\u0000\u202e\ud800&]]>${'x'.repeat(99)}` }));
    expect(svg).not.toMatch(/<script|onload="|[\u0000-\u0008\u000e-\u001f]/);
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toMatch(/>b&quot; onload=&quot;[^<]*…<\/text>/);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(svg))).toBe(svg);
  });
});
