/** The flow graph as an SVG drawing: a column an address, an arrow a packet. Text of the capture is escaped, whatever it is. */
import { cutText, svgText } from '../../format/svg-text.ts';
import type { Flow, FlowArrow } from './flow.ts';

/** Of a letter of the font, and of the drawing's parts. */
const LETTER = 6.7, TIME = 110, LEAST_COLUMN = 170, COMMENT = 520, HEAD = 44, ROW = 34, FOOT = 16;
/** Letters of the info behind the arrows. */
const INFO_LETTERS = 60;
/** An arrow that goes to where it comes from is a hook of this width. */
const HOOK = 28;
const COLOURS = { text: '#1b1c20', muted: '#62646d', line: '#cfcfd6', right: '#a92b33', left: '#1f54b8' } as const;

/** `times`: what is written as the time of each arrow. */
export function flowSvg({ ends, arrows }: Flow, timeOf: (arrow: FlowArrow) => string): string {
  const column = Math.max(LEAST_COLUMN, ...ends.map(({ length }) => Math.ceil(LETTER * length) + 24));
  const x = (end: number) => TIME + column * (end + 0.5), right = TIME + column * ends.length;
  const width = right + COMMENT, height = HEAD + ROW * arrows.length + FOOT;
  const heads = ends.map((end, place) => `<text x="${x(place)}" y="24" text-anchor="middle" font-weight="bold">${svgText(end)}</text>`);
  const lifelines = ends.map((_, place) => `M${x(place)} 34V${height - FOOT}`);
  const lines = arrows.map((arrow, index) => lineOf(arrow, timeOf(arrow), HEAD + ROW * index + 22, x, right));
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="monospace" font-size="11">
<title>Packets between ${ends.length} addresses</title>
<defs>${marker('right')}${marker('left')}</defs>
<rect width="100%" height="100%" fill="#ffffff"/>
<g fill="${COLOURS.text}">${heads.join('')}</g>
<path d="${lifelines.join('')}" stroke="${COLOURS.line}"/>
${lines.join('\n')}
</svg>
`;
}

const marker = (way: 'right' | 'left'): string =>
  `<marker id="${way}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">` +
  `<path d="M0 0L8 4L0 8z" fill="${COLOURS[way]}"/></marker>`;

function lineOf({ row, from, to }: FlowArrow, time: string, y: number, x: (end: number) => number, right: number): string {
  const way = from <= to ? 'right' : 'left', begin = x(from), end = x(to), room = from === to ? x(1) - x(0) : Math.abs(end - begin);
  const path = from === to ? `M${begin} ${y - 6}h${HOOK}v6H${begin}` : `M${begin} ${y}H${end}`;
  const middle = from === to ? `x="${begin + HOOK + 6}"` : `x="${(begin + end) / 2}" text-anchor="middle"`;
  const label = cutText(row.info, Math.floor((room - 16) / LETTER) - (from === to ? 6 : 0)), comment = `${row.number}  ${row.protocol}  ${row.info}`;
  return (
    `<g><title>${svgText(row.info)}</title><text x="${TIME - 14}" y="${y}" text-anchor="end" fill="${COLOURS.muted}">${svgText(time)}</text>` +
    `<path d="${path}" fill="none" stroke="${COLOURS[way]}" marker-end="url(#${way})"/>` +
    `<text ${middle} y="${y - 5}" fill="${COLOURS.text}">${svgText(label)}</text>` +
    `<text x="${right + 8}" y="${y}" fill="${COLOURS.muted}">${svgText(cutText(comment, INFO_LETTERS + 12))}</text></g>`
  );
}
