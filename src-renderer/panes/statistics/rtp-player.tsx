/** The sound of an RTP stream: heard, drawn over time with what was lost or came too late, and saved. */
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { RtpSound, RtpStream } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { timeTicks } from '../../format/scale.ts';
import { visible } from '../../format/visible.ts';
import { wavFile } from '../../format/wav.ts';
import { useSize } from '../../parts/drawing-area.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { Counting } from './counting.tsx';
import { heardSamples, marksOf, packetAt, peaks, playTime, samplesOf } from './rtp-sound.ts';
import type { Mark, Patience } from './rtp-sound.ts';
import { streamIdOf } from './rtp-stream-id.ts';
import { usePlayback } from './use-playback.ts';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';
import './rtp-player.css';

interface PlayerProps {
  readonly stream: RtpStream;
  readonly onClose: () => void;
}

export function RtpPlayer({ stream, onClose }: PlayerProps) {
  const ask = useMemo((): Ask<RtpSound> => (engine, view, call) => engine.rtpSound(view, streamIdOf(stream), call), [stream]);
  const { value, error, share } = useStatistic(ask);
  if (error !== undefined) {
    return (
      <p role="alert" className="wrong">
        {error}
      </p>
    );
  }
  if (value === undefined) return <div className="pane-message muted"><Counting share={share} /></div>;
  if (value.packets.length > 0 && value.samples.length > 0) return <Sound stream={stream} sound={value} onClose={onClose} />;
  return (
    <div className="pane-message muted" role="status">
      <span>
        No sound that can be played: {value.unread.length > 0 ? `${value.unread.map(visible).join(', ')} is not read` : 'there are no samples'}.
        <br />
        G.711 (PCMU, PCMA) and samples of 16 bits are played, where they are not encrypted.
      </span>
    </div>
  );
}

/** Milliseconds that phones wait for a packet, as they usually do and beyond. */
const patiences: readonly Patience[] = [20, 40, 60, 100, 200, 500, undefined];
/** Seconds that the arrows go. */
const step = 1, page = 10;
/** Marks that are drawn; further ones would stand on each other. */
const mostMarks = 5000;

function Sound({ stream, sound, onClose }: PlayerProps & { readonly sound: RtpSound }) {
  const workspace = useWorkspace();
  const [patience, setPatience] = useState<Patience>(60);
  const heard = useMemo(() => heardSamples(samplesOf(sound), sound, patience), [sound, patience]),
    marks = useMemo(() => marksOf(sound, patience), [sound, patience]);
  const { rate } = sound,
    length = heard.length / rate;
  const { place, isPlaying, trouble, toggle, seek } = usePlayback(heard, rate);
  const goTo = () => {
    const packet = packetAt(sound, Math.floor(place * rate)) ?? sound.packets[0];
    onClose();
    workspace.goToFrame(packet.frame);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: place + step, ArrowLeft: place - step, ArrowUp: place + step, ArrowDown: place - step, PageUp: place + page, PageDown: place - page,
      Home: 0, End: length,
    };
    if (event.key === ' ') toggle();
    else if (Object.hasOwn(steps, event.key)) seek(steps[event.key]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="rtp-player-bar">
        <button type="button" className="button primary" autoFocus onClick={toggle}>
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <span className="rtp-player-time">
          {playTime(place)} / {playTime(length)}
        </span>
        <label>
          Late by at most{' '}
          <select
            className="field"
            value={patience ?? ''}
            onChange={({ target }) => setPatience(target.value === '' ? undefined : Number(target.value))}
          >
            {patiences.map((one) => (
              <option key={one ?? ''} value={one ?? ''}>
                {one === undefined ? 'any time' : `${one} ms`}
              </option>
            ))}
          </select>
        </label>
        <span className="rtp-player-space" />
        <button type="button" className="button" onClick={goTo}>
          Go to packet
        </button>
        <button type="button" className="button" onClick={() => saveFile(fileName(stream), wavFile(heard, rate))}>
          Save …
        </button>
      </div>
      <div
        className="rtp-wave"
        role="slider"
        tabIndex={0}
        aria-label="Place in the sound"
        aria-valuemin={0}
        aria-valuemax={Number(length.toFixed(1))}
        aria-valuenow={Number(place.toFixed(1))}
        aria-valuetext={`${playTime(place)} of ${playTime(length)}`}
        onKeyDown={onKeyDown}
      >
        <Wave samples={heard} rate={rate} marks={marks} place={place} onSeek={seek} />
      </div>
      <p className="muted statistics-hint" role="status">
        {soundText(sound, marks)}.{' '}
        {marks.length > 0 && (
          <>
            <span className="rtp-key lost" /> packets are missing <span className="rtp-key late" /> a packet came too late.{' '}
          </>
        )}
        {trouble || 'A click on the wave goes there; Space plays and pauses.'}
      </p>
    </>
  );
}

/** What there is of a sound, and what is not. */
function soundText({ packets, unread, further }: RtpSound, marks: readonly Mark[]): string {
  const lost = packets.reduce((sum, { missing }) => sum + missing, 0),
    late = marks.filter(({ kind }) => kind === 'late').length;
  return [
    `${countText(packets.length)} packet${packets.length === 1 ? '' : 's'}`,
    ...(lost > 0 ? [`${countText(lost)} lost`] : []),
    ...(late > 0 ? [`${countText(late)} too late`] : []),
    ...(unread.length > 0 ? [`without ${unread.map(visible).join(', ')}, which is not read`] : []),
    ...(further > 0 ? [`${countText(further)} later packet${further === 1 ? ' is' : 's are'} left out`] : []),
  ].join(', ');
}

interface WaveProps {
  readonly samples: Int16Array;
  readonly rate: number;
  readonly marks: readonly Mark[];
  readonly place: number;
  readonly onSeek: (seconds: number) => void;
}

/** Pixels below the wave: for marks, and for times. */
const markHeight = 12, timeHeight = 20;

function Wave({ samples, rate, marks, place, onSeek }: WaveProps) {
  const area = useRef<HTMLDivElement>(null),
    { width, height } = useSize(area, { width: 0, height: 0 });
  const length = samples.length / rate,
    inner = Math.max(0, height - markHeight - timeHeight);
  const path = useMemo(() => {
    const y = (level: number) => (inner / 2) * (1 - level);
    const stroke = ([least, most]: readonly [number, number], x: number) =>
      `M${x + 0.5} ${(y(most) - 0.5).toFixed(1)}V${(y(least) + 0.5).toFixed(1)}`;
    return peaks(samples, Math.floor(width)).map(stroke).join('');
  }, [samples, width, inner]);
  // One a pixel and kind: more cannot be seen.
  const ticks = useMemo(() => {
    const drawn = new Map(marks.map(({ at, kind }) => [`${Math.floor((at / samples.length) * width)} ${kind}`, kind]));
    return [...drawn].slice(0, mostMarks).map(([key, kind]) => ({ x: Number.parseInt(key, 10), kind }));
  }, [marks, samples, width]);
  const seekTo = ({ clientX, buttons }: PointerEvent) => {
    if (buttons === 1) onSeek(((clientX - area.current!.getBoundingClientRect().left) / Math.max(1, width)) * length);
  };
  const x = (seconds: number) => (length > 0 ? (seconds / length) * width : 0);
  return (
    <div ref={area} className="rtp-wave-area" onPointerDown={seekTo} onPointerMove={seekTo}>
      <svg width={width} height={height} aria-hidden="true">
        <line className="rtp-middle" x1={0} x2={width} y1={inner / 2} y2={inner / 2} />
        <path className="rtp-samples" d={path} />
        {ticks.map(({ x: at, kind }) => (
          <rect key={`${at} ${kind}`} className={`rtp-mark ${kind}`} x={at - 1} y={inner + 2} width={2} height={markHeight - 4} />
        ))}
        {timeTicks(0, length, Math.max(2, Math.floor(width / 90))).map((seconds) => (
          <text key={seconds} x={Math.min(x(seconds) + 2, width - 42)} y={height - 5}>
            {playTime(seconds)}
          </text>
        ))}
        <line className="rtp-place" x1={x(place)} x2={x(place)} y1={0} y2={inner + markHeight} />
      </svg>
    </div>
  );
}

function fileName({ source, sourcePort, destination, destinationPort }: RtpStream): string {
  return `rtp-${source}-${sourcePort}-${destination}-${destinationPort}.wav`.replace(/[^\w.-]/g, '_');
}
