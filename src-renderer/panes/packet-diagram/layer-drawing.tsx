/** One layer of the diagram: its name, the numbers of the bits, and its fields. */
import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { visible } from '../../format/visible.ts';
import { bitDigits, cellText, lengthText } from './cell-text.ts';
import { mostCells } from './cells.ts';
import type { Bits } from './cells.ts';
import { cellId, overlaps } from './places.ts';
import { outline, rowBits, textBox } from './shapes.ts';
import type { Drawing, Shape } from './shapes.ts';

interface LayerDrawingProps {
  readonly nodes: readonly TreeNode[];
  readonly layer: number;
  readonly drawing: Drawing;
  /** What its bytes were made of; empty for those of the frame. */
  readonly source: string;
  /** What is selected of the layer. */
  readonly marked: Bits | undefined;
}

const numbers = [0, 4, 8, 12, 16, 20, 24, 28, 31];

export const LayerDrawing = memo(({ nodes, layer, drawing: { shapes, rows }, source, marked }: LayerDrawingProps) => {
  const { title, label } = nodes[layer];
  const name = visible(title ?? label);
  const isMarked = ({ cell }: Shape) => marked !== undefined && overlaps(cell, marked);
  return (
    <section className="diagram-layer" role="group" aria-label={name}>
      <h3 data-node={layer}>
        {name} {source !== '' && <span className="muted">{visible(source)}</span>}
      </h3>
      <div className="diagram-numbers" aria-hidden="true">
        {numbers.map((bit) => (
          <span key={bit} style={{ left: `${((bit + 0.5) / rowBits) * 100}%` }}>
            {bit}
          </span>
        ))}
      </div>
      <div className="diagram-rows" role="presentation" style={{ '--rows': rows } as CSSProperties}>
        <svg viewBox={`0 0 ${rowBits} ${rows}`} preserveAspectRatio="none" role="presentation">
          {shapes.map((shape) => (
            <Outline key={shape.cell.first} id={cellId(layer, shape)} nodes={nodes} shape={shape} marked={isMarked(shape)} />
          ))}
        </svg>
        {shapes.map((shape) => !shape.cell.rest && <Text key={shape.cell.first} nodes={nodes} shape={shape} marked={isMarked(shape)} />)}
      </div>
      {shapes.length >= mostCells && <p className="muted">Further fields are not drawn.</p>}
    </section>
  );
});

interface CellProps {
  readonly nodes: readonly TreeNode[];
  readonly shape: Shape;
  readonly marked: boolean;
}

function Outline({ id, nodes, shape: { cell, drawn }, marked }: CellProps & { readonly id: string }) {
  const label = visible(nodes[cell.index].label);
  return (
    <path
      id={id}
      role="option"
      aria-selected={marked}
      data-node={cell.index}
      className={`diagram-cell${marked ? ' marked' : ''}${cell.rest ? ' rest' : ''}`}
      d={outline(drawn)}
    >
      <title>{`${cell.rest ? 'Rest of ' : ''}${label}\n${lengthText(cell)}`}</title>
    </path>
  );
}

/** A name over a value; narrow cells have their digits alone. */
function Text({ nodes, shape: { cell, drawn, isCut }, marked }: CellProps) {
  const { column, row, columns, rows } = textBox(drawn),
    node = nodes[cell.index];
  const { name, value } = cellText(node),
    digits = columns < 3 ? bitDigits(node.label) : '';
  const style = {
    left: `${(column / rowBits) * 100}%`,
    width: `${(columns / rowBits) * 100}%`,
    '--row': row,
    '--of-rows': rows,
  } as CSSProperties;
  return (
    <div className={marked ? 'diagram-text marked' : 'diagram-text'} style={style} aria-hidden="true">
      {digits === '' && <span className="diagram-name">{name}</span>}
      {(digits || value) !== '' && <span className="diagram-value mono">{digits || value}</span>}
      {isCut && <span className="diagram-cut">… {lengthText(cell)} …</span>}
    </div>
  );
}
