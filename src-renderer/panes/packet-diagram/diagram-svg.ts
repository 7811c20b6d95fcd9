/** The diagram of a packet as an SVG drawing, which any program shows. Text of the capture is escaped, whatever it is. */
import type { TreeNode } from '../../../src-main/api/index.ts';
import { cutText, svgText } from '../../format/svg-text.ts';
import { visible } from '../../format/visible.ts';
import { bitDigits, cellText, lengthText } from './cell-text.ts';
import { outline, rowBits, textBox } from './shapes.ts';
import type { LayerDrawn, Shape } from './shapes.ts';

/** Of a bit, a row and a line of text, of a letter, of what stands above the rows, and around all. */
const BIT = 26, ROW = 38, LINE = 14, LETTER = 6.7, HEAD = 44, EDGE = 20;
const COLOURS = { text: '#1b1c20', muted: '#62646d', line: '#9a9ca6', rest: '#f3f3f5' } as const;
const NUMBERS = [0, 4, 8, 12, 16, 20, 24, 28, 31];

/** `number`: that of the packet. */
export function diagramSvg(number: number, nodes: readonly TreeNode[], layers: readonly LayerDrawn[]): string {
  const width = rowBits * BIT + 2 * EDGE;
  let height = EDGE;
  const drawn = layers.map((layer) => {
    const top = height;
    height += HEAD + layer.rows * ROW + EDGE;
    return layerSvg(nodes, layer, top);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="monospace" font-size="11">
<title>Packet ${number}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${drawn.join('\n')}
</svg>
`;
}

function layerSvg(nodes: readonly TreeNode[], { layer, shapes }: LayerDrawn, top: number): string {
  const { title, label } = nodes[layer];
  const numbers = NUMBERS.map((bit) => `<text x="${(bit + 0.5) * BIT}" y="-6" text-anchor="middle">${bit}</text>`);
  const outlines = shapes.map(
    ({ cell, drawn }) =>
      `<path d="${outline(drawn, BIT, ROW)}"${cell.rest ? ` fill="${COLOURS.rest}"` : ''}><title>${svgText(nodes[cell.index].label)}</title></path>`,
  );
  return (
    `<text x="${EDGE}" y="${top + 16}" font-size="13" font-weight="bold" fill="${COLOURS.text}">${svgText(title ?? label)}</text>` +
    `<g transform="translate(${EDGE} ${top + HEAD})"><g fill="${COLOURS.muted}" font-size="9">${numbers.join('')}</g>\n` +
    `<g fill="#ffffff" stroke="${COLOURS.line}">${outlines.join('\n')}</g>\n` +
    `<g text-anchor="middle">${shapes.map((shape) => textSvg(nodes[shape.cell.index], shape)).join('\n')}</g></g>`
  );
}

/** A name over a value; narrow cells have their digits alone. */
function textSvg(node: TreeNode, { cell, drawn, isCut }: Shape): string {
  if (cell.rest) return '';
  const { column, row, columns, rows } = textBox(drawn),
    { name, value } = cellText(node),
    digits = columns < 3 ? bitDigits(node.label) : '';
  const lines = digits === '' ? [{ text: name, fill: COLOURS.muted }, { text: value, fill: COLOURS.text }] : [{ text: digits, fill: COLOURS.text }];
  if (isCut) lines.push({ text: `… ${lengthText(cell)} …`, fill: COLOURS.muted });
  const shown = lines.filter(({ text }) => text !== '');
  const x = (column + columns / 2) * BIT,
    middle = (row + rows / 2) * ROW,
    letters = Math.floor((columns * BIT - 6) / LETTER);
  return shown
    .map(({ text, fill }, line) => {
      const y = middle + (line - (shown.length - 1) / 2) * LINE + 4;
      return `<text x="${x}" y="${y}" fill="${fill}">${svgText(cutText(visible(text), letters))}</text>`;
    })
    .join('');
}
