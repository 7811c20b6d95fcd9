import { expect, it } from 'vitest';
import type { Row } from '../../../src-main/api/index.ts';
import { drawMap } from './map-drawing.ts';

/** Rows by their colours; undefined is on its way. */
function drawn(colours: readonly (string | undefined)[], rest: { readonly selected?: number; readonly inSight?: { first: number; last: number } }) {
  const deeds: string[] = [];
  const ink = {
    fillStyle: '', strokeStyle: '',
    fillRect: (x: number, y: number, width: number, height: number) => deeds.push(`${ink.fillStyle} ${[x, y, width, height].join(' ')}`),
    strokeRect: (x: number, y: number, width: number, height: number) => deeds.push(`frame ${[x, y, width, height].join(' ')}`),
  };
  drawMap(ink as unknown as CanvasRenderingContext2D, {
    span: { first: 10, count: colours.length, rowHeight: 2 }, width: 12, selected: rest.selected,
    row: (index) => colours[index - 10] === undefined ? undefined : ({ colour: colours[index - 10] } as unknown as Row),
    colourOf: ({ colour }) => String(colour), inSight: rest.inSight ?? { first: 0, last: 100 },
    style: { getPropertyValue: (name: string) => name } as unknown as CSSStyleDeclaration,
  });
  return deeds;
}

it('draws rows of one colour as one piece, and nothing where rows are on their way', () => {
  expect(drawn(['red', 'red', undefined, undefined, 'blue', 'red'], {})).toEqual(['red 0 0 12 4', 'blue 0 8 12 2', 'red 0 10 12 2']);
});

it('shows the selected row, and the frame around those in sight unless these are all', () => {
  expect(drawn(['red', 'red', 'red', 'red'], { selected: 11, inSight: { first: 11, last: 12 } })).toEqual([
    'red 0 0 12 8', '--row-selected 0 2 12 2', 'frame 0.5 2 11 3',
  ]);
  expect(drawn(['red'], { inSight: { first: 10, last: 10 } })).toEqual(['red 0 0 12 2']);
});
