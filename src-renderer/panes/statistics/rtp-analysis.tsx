/** One stream of RTP packet by packet: gaps, jitter and skew over time and as a table, and what did not come in its turn; and its sound. */
import { useMemo, useState } from 'react';
import type { ColDef } from 'ag-grid-community';
import type { RtpPacket, RtpPackets, RtpStream } from '../../../src-main/api/index.ts';
import { countText, shareText } from '../../format/sizes.ts';
import { Chart } from '../../parts/chart.tsx';
import type { Span } from '../../parts/chart.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segments } from '../../parts/segments.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import { Counting } from './counting.tsx';
import { RtpPlayer } from './rtp-player.tsx';
import { rtpSeries } from './rtp-series.ts';
import { streamIdOf } from './rtp-stream-id.ts';
import { StatisticTable, numberColumn, textColumn } from './statistic-table.tsx';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';
import './rtp-analysis.css';

interface AnalysisProps {
  readonly stream: RtpStream;
  readonly begin: RtpPart;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

export type RtpPart = 'packets' | 'sound';

const parts: readonly { readonly value: RtpPart; readonly title: string }[] = [
  { value: 'packets', title: 'Packets' },
  { value: 'sound', title: 'Sound' },
];

export function RtpAnalysis({ stream, begin, onBack, onClose }: AnalysisProps) {
  const [part, setPart] = useState(begin);
  return (
    <Dialog title="RTP stream analysis" onClose={onClose} width={1180} height="min(860px, 90vh)">
      <div className="statistics-body">
        <div className="statistics-tabs">
          <button type="button" className="button" onClick={onBack}>
            All streams
          </button>
          <Segments label="What is shown" choices={parts} value={part} onChoose={setPart} />
          <span className="mono">{endsText(stream)}</span>
          <span className="muted">{stream.payloads.join(', ')}</span>
        </div>
        {part === 'sound' ? <RtpPlayer stream={stream} onClose={onClose} /> : <PacketsOf stream={stream} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function PacketsOf({ stream, onClose }: Omit<AnalysisProps, 'begin' | 'onBack'>) {
  const ask = useMemo((): Ask<RtpPackets> => (engine, view, call) => engine.rtpPackets(view, streamIdOf(stream), call), [stream]);
  const { value, error, share } = useStatistic(ask);
  return (
    <>
      {!value && error === undefined && <Counting share={share} />}
      {error !== undefined && (
        <p role="alert" className="wrong">
          {error}
        </p>
      )}
      {value && <Measured stream={stream} told={value} onClose={onClose} />}
    </>
  );
}

function endsText({ source, sourcePort, destination, destinationPort, synchronization }: RtpStream): string {
  const end = (address: string, port: number) => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);
  return `${end(source, sourcePort)} → ${end(destination, destinationPort)}  0x${synchronization.toString(16).padStart(8, '0')}`;
}

interface MeasuredProps {
  readonly stream: RtpStream;
  readonly told: RtpPackets;
  readonly onClose: () => void;
}

function Measured({ stream, told: { packets, further }, onClose }: MeasuredProps) {
  const workspace = useWorkspace();
  const [span, setSpan] = useState<Span>();
  const series = useMemo(() => rtpSeries(packets), [packets]);
  const lines = useMemo(() => inSpan(packets, span), [packets, span]);
  const goTo = ({ frame }: RtpPacket) => {
    onClose();
    workspace.goToFrame(frame);
  };
  return (
    <>
      <dl className="rtp-facts">
        {factsOf(stream, packets).map(([name, text, isWrong]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={isWrong ? 'wrong' : undefined}>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="rtp-chart">
        <Chart
          series={[
            { name: 'Gap', colour: 'var(--graph-0)', bars: false, values: series.gaps },
            { name: 'Jitter', colour: 'var(--graph-1)', bars: false, values: series.jitters },
          ]}
          duration={series.duration}
          interval={series.interval}
          unit="Milliseconds"
          span={span}
          onSpan={setSpan}
        />
      </div>
      <StatisticTable
        lines={lines}
        columns={columns}
        filterOf={({ frame }) => `frame.number == ${frame}`}
        onTake={goTo}
        onShown={onClose}
      />
      <p className="muted statistics-hint">
        Gap, jitter and skew are in milliseconds.{' '}
        {span ? `${countText(lines.length)} packets of the chosen span.` : 'Drag over the graph to choose a span of time.'} Double-click a packet to
        go to it.{further > 0 && ` ${countText(further)} later packets are left out.`}
      </p>
    </>
  );
}

type Fact = readonly [name: string, text: string, isWrong?: boolean];

const most = (values: readonly (number | undefined)[]): string => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? '–' : `${known.reduce((a, b) => Math.max(a, b)).toFixed(2)} ms`;
};

function factsOf({ packets: count, expected, first, last, gaps, jitter }: RtpStream, packets: readonly RtpPacket[]): readonly Fact[] {
  const lost = expected - count, wrong = packets.filter(({ order }) => order !== 'next').length;
  const mean = (spread: { readonly least: number; readonly mean: number }) => (spread.least < 0 ? '–' : `${spread.mean.toFixed(2)} ms`);
  return [
    ['Packets', countText(count)],
    ['Expected', countText(expected)],
    ['Lost', `${countText(lost)} (${shareText(expected > 0 ? lost / expected : 0, 1)})`, lost > 0],
    ['Out of turn', countText(wrong), wrong > 0],
    ['Duration', `${(last - first).toFixed(3)} s`],
    ['Mean gap', mean(gaps)],
    ['Longest gap', most(packets.map(({ gap, isAfterSilence }) => (isAfterSilence ? undefined : gap)))],
    ['Mean jitter', mean(jitter)],
    ['Most jitter', most(packets.map((packet) => packet.jitter))],
    ['Most skew', most(packets.map(({ skew }) => skew && Math.abs(skew)))],
  ];
}

function inSpan(packets: readonly RtpPacket[], span: Span | undefined): readonly RtpPacket[] {
  const first = packets[0]?.time ?? 0;
  return span === undefined ? packets : packets.filter(({ time }) => 1e6 * (time - first) >= span.from && 1e6 * (time - first) <= span.to);
}

function remarkOf({ order, missing, isChanged, isAfterSilence, gap }: RtpPacket): string {
  const remarks = [
    ...(order === 'after-gap' ? [missing === 1 ? '1 packet missing before' : `${countText(missing)} packets missing before`] : []),
    ...(order === 'repeated' ? ['Repeated'] : []),
    ...(order === 'late' ? ['Late, or repeated'] : []),
    ...(isChanged ? ['Another payload type'] : []),
    ...(isAfterSilence && gap !== undefined ? ['After silence'] : []),
  ];
  return remarks.join(', ');
}

/** Nothing is written where nothing is measured; such lines are sorted before the others. */
const measured = (title: string, value: (packet: RtpPacket) => number | undefined) =>
  numberColumn<RtpPacket>(title, (packet) => value(packet) ?? -Infinity, (shown) => (Number.isFinite(shown) ? shown.toFixed(2) : ''), 96);

const columns: readonly ColDef<RtpPacket>[] = [
  numberColumn('Packet', ({ frame }) => frame, countText, 84),
  numberColumn('Time', ({ time }) => time, (seconds) => seconds.toFixed(6), 108),
  numberColumn('Sequence', ({ sequence }) => sequence, String, 88),
  measured('Gap', ({ gap }) => gap),
  measured('Jitter', ({ jitter }) => jitter),
  measured('Skew', ({ skew }) => skew),
  { ...textColumn<RtpPacket>('Marker', ({ marked }) => (marked ? '•' : ''), 0), flex: 0, width: 72 },
  { ...textColumn<RtpPacket>('Payload', ({ payload }) => payload, 0), flex: 0, width: 110 },
  { ...textColumn('Remarks', remarkOf, 160), cellClass: ({ data }) => (data && data.order !== 'next' ? 'severity-warning' : '') },
];
