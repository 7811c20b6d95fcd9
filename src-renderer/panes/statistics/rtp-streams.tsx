/** The streams of RTP among the shown packets: what was lost, and how evenly they came. */
import { useState } from 'react';
import type { ColDef } from 'ag-grid-community';
import type { RtpStream } from '../../../src-main/api/index.ts';
import { countText, shareText } from '../../format/sizes.ts';
import { addressWidth } from './conversation-kinds.tsx';
import { filterOfRtpSession, filterOfRtpStream } from './line-filters.ts';
import { RtpAnalysis } from './rtp-analysis.tsx';
import type { RtpPart } from './rtp-analysis.tsx';
import { StatisticDialog, StatisticTable, numberColumn, textColumn } from './statistic-table.tsx';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';

const askStreams: Ask<readonly RtpStream[]> = (engine, view, call) => engine.rtpStreams(view, call);

const known = 'RTP is known where SDP announces it, or by Decode as.';

export function RtpStreams({ onClose }: { readonly onClose: () => void }) {
  const [analysed, setAnalysed] = useState<{ readonly stream: RtpStream; readonly part: RtpPart }>();
  const analyse = (stream: RtpStream, part: RtpPart = 'packets') => setAnalysed({ stream, part });
  const statistic = useStatistic(askStreams);
  if (analysed) return <RtpAnalysis stream={analysed.stream} begin={analysed.part} onBack={() => setAnalysed(undefined)} onClose={onClose} />;
  return (
    <StatisticDialog
      title="RTP streams"
      onClose={onClose}
      width={1440}
      statistic={statistic}
      counted={['stream', 'streams']}
      otherwise={known}
      hint={`${known} Gaps and jitter are in milliseconds. Double-click a stream for its packets one by one and its sound.`}
    >
      {(lines) => (
        <StatisticTable
          lines={lines}
          columns={columnsOf(addressWidth(lines.flatMap(({ source, destination }) => [source, destination])))}
          filterOf={filterOfRtpStream}
          actionsOf={(line) => [
            { label: 'Analyse', run: () => analyse(line), stays: true },
            { label: 'Play', run: () => analyse(line, 'sound'), stays: true },
          ]}
          onTake={(line) => analyse(line)}
          partsOf={(line) => [['Show its packets', filterOfRtpStream(line)], ['Show both directions', filterOfRtpSession(line)]]}
          onShown={onClose}
        />
      )}
    </StatisticDialog>
  );
}

const lost = ({ packets, expected }: RtpStream): number => expected - packets;
/** Nothing is written where nothing was measured. */
const milliseconds = (value: number): string => (value < 0 ? '' : value.toFixed(2));

function columnsOf(leastAddress: number): ColDef<RtpStream>[] {
  const number = numberColumn<RtpStream>,
    text = textColumn<RtpStream>;
  return [
    text('Source', ({ source }) => source, leastAddress),
    number('Port', ({ sourcePort }) => sourcePort, String, 52),
    text('Destination', ({ destination }) => destination, leastAddress),
    number('Port', ({ destinationPort }) => destinationPort, String, 52),
    number('SSRC', ({ synchronization }) => synchronization, (value) => `0x${value.toString(16).padStart(8, '0')}`, 96),
    text('Payload', ({ payloads }) => payloads.join(', '), 76),
    number('Packets', ({ packets }) => packets, countText, 68),
    number('Lost', lost, countText, 48),
    {
      ...number('Lost share', (line) => (line.expected > 0 ? lost(line) / line.expected : 0), (share) => shareText(share, 1), 80),
      cellClass: ({ value }) => `cell-right ${(value as number) > 0 ? 'severity-error' : ''}`,
    },
    number('Start', ({ first }) => first, (seconds) => seconds.toFixed(6), 88),
    number('Duration', ({ first, last }) => last - first, (seconds) => seconds.toFixed(3), 70),
    number('Mean gap', ({ gaps }) => gaps.mean, milliseconds, 72),
    number('Longest gap', ({ gaps }) => gaps.most, milliseconds, 88),
    number('Mean jitter', ({ jitter }) => jitter.mean, milliseconds, 80),
    number('Most jitter', ({ jitter }) => jitter.most, milliseconds, 80),
  ];
}
