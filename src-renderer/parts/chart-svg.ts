/** A chart as an SVG drawing, in the light theme's colours. Names that come from the user or the capture are escaped. */
import { visible } from '../format/visible.ts';
import { cutText, svgText } from '../format/svg-text.ts';
import { chartScales, drawn, edges } from './chart-drawing.ts';
import type { ChartShape } from './chart-drawing.ts';

/** The drawing's size, and the place of its names. */
const WIDTH = 1000, HEIGHT = 420, KEYS = 26;
/** Of a letter of the font, and of what stands beside a name. */
const LETTER = 6.6, BESIDE = 34;
/** As the style sheet has them for `--graph-0` and so on. */
const GRAPHS = ['#2f5fd0', '#c22f37', '#2c7d4f', '#b07a00', '#7a4fb5', '#14808f'] as const;
const COLOURS = { text: '#1b1c20', muted: '#62646d', line: '#e2e2e7' } as const;

/** Drawings know no style sheet: a colour that names a variable of it is looked up. */
const colourOf = (colour: string): string => GRAPHS[Number(/^var\(--graph-(\d)\)$/.exec(colour)?.[1] ?? 0)] ?? GRAPHS[0];

/** A whole document; its axis has the times since the capture's first packet. Names share the width: long ones are cut. */
export function chartSvg(shape: ChartShape): string {
  const { inner, y, lines, times } = chartScales(shape, WIDTH, HEIGHT), height = HEIGHT + KEYS;
  const grid = lines.map((line) =>
    `<path d="M${edges.left} ${line.y.toFixed(1)}H${WIDTH - edges.right}" stroke="${COLOURS.line}"/>` +
    `<text x="${edges.left - 8}" y="${(line.y + 4).toFixed(1)}" text-anchor="end">${line.text}</text>`);
  const axis = times.map(({ x, anchor, text }) => `<text x="${x.toFixed(1)}" y="${HEIGHT - 8}" text-anchor="${anchor}">${text}</text>`);
  const paths = shape.series.map((one) => {
    const { d, fill, stroke } = drawn({ ...one, colour: colourOf(one.colour) }, inner.width, y);
    return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="1.5" stroke-linejoin="round"/>`;
  });
  let place: number = edges.left;
  const letters = Math.floor(((WIDTH - edges.left - edges.right) / Math.max(1, shape.series.length) - BESIDE) / LETTER);
  const keys = shape.series.map(({ name, colour }) => {
    const at = place, shown = cutText(visible(name), letters);
    place += BESIDE + LETTER * shown.length;
    return `<rect x="${at}" y="${HEIGHT + 6}" width="10" height="10" rx="2" fill="${colourOf(colour)}"/>` +
      `<text x="${at + 16}" y="${HEIGHT + 15}" fill="${COLOURS.text}">${svgText(shown)}</text>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="12">
<title>${svgText(shape.unit)} over time</title>
<rect width="100%" height="100%" fill="#ffffff"/>
<g fill="${COLOURS.muted}">${grid.join('')}${axis.join('')}</g>
${paths.join('\n')}
${keys.join('\n')}
</svg>
`;
}
