/** One end's state machine, its way highlighted up to the selected packet. */
import { useId } from 'react';
import type { ConnectionEnd } from '../../../src-main/api/index.ts';
import { stateText } from '../../format/segment.ts';
import { countText } from '../../format/sizes.ts';
import { certain, drawingSize, drawnTransitions, linePath, stateCentres } from './state-machine.ts';
import type { Step } from './state-machine.ts';

interface MachineDrawingProps {
  readonly end: ConnectionEnd;
  readonly title: string;
  readonly path: readonly Step[];
  /** State at the selected packet, with a question mark where it is assumed. */
  readonly state: string;
  /** The selected frame: what came later is drawn paler. */
  readonly frame: number;
  readonly onGo: (frame: number) => void;
}

export function MachineDrawing({ end, title, path, state, frame, onGo }: MachineDrawingProps) {
  const id = useId();
  const { width, height, boxWidth, boxHeight } = drawingSize;
  const current = certain(state);
  const made = (from: string, to: string) => path.filter((step) => step.from === from && step.to === to);
  const isPast = (step: Step) => step.frame === undefined || step.frame <= frame;
  const been = new Set(path.filter(isPast).flatMap(({ from, to }) => [from, to]));
  const lines = drawnTransitions(path).map((transition) => ({ ...transition, steps: made(transition.from, transition.to) }));
  // What was gone lies above what was not.
  lines.sort((a, b) => a.steps.length - b.steps.length);
  return (
    <figure className="machine">
      <figcaption>
        <span className={`side-of-${end}`}>{end === 'client' ? 'Client' : 'Server'}</span> <span className="muted">{title}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`State of the ${end}: ${stateText(state)}${state.endsWith('?') ? ' (assumed)' : ''}`}
      >
        <defs>
          {['idle', 'gone', 'coming'].map((kind) => (
            <marker
              key={kind}
              id={`${id}-${kind}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
              className={`machine-head ${kind}`}
            >
              <path d="M0 0.5L8 4L0 7.5z" />
            </marker>
          ))}
        </defs>
        {lines.map(({ from, to, cause, steps }) => {
          const kind = steps.length === 0 ? 'idle' : steps.some(isPast) ? 'gone' : 'coming';
          const target = steps.find((step) => step.frame !== undefined)?.frame;
          return (
            <g
              key={`${from} ${to}`}
              className={`machine-line ${kind} ${target === undefined ? '' : 'goes'}`}
              onClick={target === undefined ? undefined : () => onGo(target)}
            >
              <title>
                {`${stateText(from)} → ${stateText(to)}: ${cause}`}
                {steps.map((step) => (step.frame === undefined ? '' : `\nPacket ${countText(step.frame)}`)).join('')}
              </title>
              <path className="machine-reach" d={linePath(from, to)} />
              <path d={linePath(from, to)} markerEnd={`url(#${id}-${kind})`} />
            </g>
          );
        })}
        {Object.entries(stateCentres).map(([name, [x, y]]) => (
          <g key={name} className={`machine-state ${name === current ? 'current' : been.has(name) ? 'been' : ''}`}>
            <rect x={x - boxWidth / 2} y={y - boxHeight / 2} width={boxWidth} height={boxHeight} rx={5} />
            <text x={x} y={y + 4}>
              {stateText(name)}
              {name === current && state.endsWith('?') ? ' ?' : ''}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
